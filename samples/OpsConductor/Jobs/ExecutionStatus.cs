namespace OpsConductor.Jobs;

public enum ExecutionStatus
{
    Scheduled,
    Running,
    Completed,
    Failed,
    Cancelled,
}
