namespace OpsConductor.Schedules;

public enum ScheduleExecutionStatus
{
    Scheduled,
    Running,
    Completed,
    Failed,
    Skipped,
}
