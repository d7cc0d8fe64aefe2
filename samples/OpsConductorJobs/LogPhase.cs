namespace OpsConductorJobs;

public enum LogPhase
{
    Creation,
    TargetSelection,
    Authentication,
    Communication,
    ActionExecution,
    ResultCollection,
    Completion,
}
