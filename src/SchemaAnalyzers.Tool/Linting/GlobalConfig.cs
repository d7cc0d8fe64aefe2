namespace SchemaAnalyzers.Tool.Linting;

/// <summary>The keys of a <c>.globalconfig</c> file: the one that the compiler reads, too.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/fundamentals/code-analysis/configuration-files#global-analyzerconfig</remarks>
internal static class GlobalConfig
{
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static List<KeyValuePair<string, string>> Read(string path)
    {
        try
        {
            return [.. File.ReadLines(path).TakeWhile(line => !line.TrimStart().StartsWith('[')).Select(Parse).OfType<KeyValuePair<string, string>>()];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.BadInput, $"Cannot read '{path}': {error.Message}");
        }
    }

    private static KeyValuePair<string, string>? Parse(string line)
    {
        var at = line.IndexOf('=');
        return at < 0 || line.TrimStart() is ['#' or ';', ..] ? null : new(line[..at].Trim(), line[(at + 1)..].Trim());
    }
}
