namespace OpsConductorJobs;

public enum LogLevel
{
    Info,
    Warning,
    Error,
    Debug,
}
