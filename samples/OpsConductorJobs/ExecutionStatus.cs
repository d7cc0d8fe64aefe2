namespace OpsConductorJobs;

public enum ExecutionStatus
{
    Scheduled,
    Running,
    Completed,
    Failed,
    Cancelled,
}
