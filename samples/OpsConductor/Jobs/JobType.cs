namespace OpsConductor.Jobs;

public enum JobType
{
    Command,
    Script,
    FileTransfer,
    Composite,
}
