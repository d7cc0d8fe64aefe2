namespace OpsConductorJobs;

public enum ActionType
{
    Command,
    Script,
    FileTransfer,
}
