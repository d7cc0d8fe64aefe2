namespace OpsConductorJobs;

public enum JobType
{
    Command,
    Script,
    FileTransfer,
    Composite,
}
