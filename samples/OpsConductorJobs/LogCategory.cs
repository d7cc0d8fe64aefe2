namespace OpsConductorJobs;

public enum LogCategory
{
    Authentication,
    Communication,
    CommandExecution,
    FileTransfer,
    System,
}
