namespace OpsConductor.Jobs;

public enum LogLevel
{
    Info,
    Warning,
    Error,
    Debug,
}
