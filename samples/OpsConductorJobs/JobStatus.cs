namespace OpsConductorJobs;

public enum JobStatus
{
    Draft,
    Scheduled,
    Running,
    Completed,
    Failed,
    Cancelled,
}
