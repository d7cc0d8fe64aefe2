namespace OpsConductor.Jobs;

public enum ActionType
{
    Command,
    Script,
    FileTransfer,
}
