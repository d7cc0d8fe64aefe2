namespace SchemaAnalyzers.Tool;

/// <summary>What scripts can rely on.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Wrong usage, a file that cannot be written, an interruption, or a fault of the tool.</summary>
    public const int Failure = 1;

    /// <summary>The command ran, and found what it looks for.</summary>
    public const int Differences = 2;

    /// <summary>The database cannot be reached or does not let us in.</summary>
    public const int Connection = 3;

    /// <summary>The snapshot or the configuration cannot be read.</summary>
    public const int BadInput = 4;
}
