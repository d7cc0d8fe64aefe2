namespace SchemaAnalyzers.Rules;

/// <summary>Texts of any length, for messages of one line.</summary>
internal static class Shortened
{
    private const int Longest = 40;

    public static string Of(string text)
    {
        var line = string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length > Longest ? line.Substring(0, Longest).TrimEnd() + "…" : line;
    }
}
