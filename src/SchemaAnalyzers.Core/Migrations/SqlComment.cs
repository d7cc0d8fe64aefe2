namespace SchemaAnalyzers.Migrations;

/// <summary>Text that PostgreSQL must not run.</summary>
internal static class SqlComment
{
    private static readonly string[] s_lineEnds = ["\r\n", "\r", "\n"];

    /// <summary>Comments out every line: a name that holds a line break must not end the comment.</summary>
    public static string Of(string text) => string.Join("\n", text.Split(s_lineEnds, StringSplitOptions.None).Select(line => ("-- " + line).TrimEnd(' ')));
}
