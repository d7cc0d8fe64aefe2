namespace OpsConductor.Jobs;

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
