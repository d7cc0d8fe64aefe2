namespace OpsConductor.Jobs;

public enum JobStatus
{
    Draft,
    Scheduled,
    Running,
    Completed,
    Failed,
    Cancelled,
}
