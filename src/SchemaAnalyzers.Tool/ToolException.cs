namespace SchemaAnalyzers.Tool;

/// <summary>A failure that the tool foresaw: what happened and what to do, in sentences for the user.</summary>
internal sealed class ToolException(int exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    public int ExitCode { get; } = exitCode;
}
