namespace OpsConductor.Jobs;

public enum LogCategory
{
    Authentication,
    Communication,
    CommandExecution,
    FileTransfer,
    System,
}
