using System.Text;

namespace SchemaAnalyzers.Sql.Files;

/// <summary>Which direction a marker line begins.</summary>
internal enum Direction
{
    None,
    Up,
    Down,
}

/// <summary>Keeps the parts of a file that belong to one direction and blanks all else, character for character.</summary>
internal static class MarkedPart
{
    /// <param name="directionOf">What a line means; it sees the line without its line end.</param>
    /// <param name="wanted">The direction to keep.</param>
    /// <param name="before">The direction before the first marker.</param>
    public static SqlSource Of(SqlSource source, Func<string, Direction> directionOf, Direction wanted, Direction before)
    {
        var text = new StringBuilder(source.Text.Length);
        var current = before;
        foreach (var line in Lines(source.Text))
        {
            var marker = directionOf(line.TrimEnd('\r', '\n'));
            current = marker == Direction.None ? current : marker;
            Append(text, line, isKept: current == wanted);
        }

        return source with { Text = text.ToString() };
    }

    public static bool HasMarker(SqlSource source, Func<string, Direction> directionOf) =>
        CommentLines(source.Text).Any(line => directionOf(line) != Direction.None);

    /// <summary>Whether there is such a line that is nothing but a comment; it is seen without its dashes.</summary>
    public static bool HasComment(SqlSource source, Func<string, bool> matches) => CommentLines(source.Text).Any(line => matches(line.Trim().TrimStart('-').TrimStart()));

    /// <summary>Whether its first comment is <c>-- no-transaction</c>, by which sqlx, and a reader, knows that statements run by themselves.</summary>
    /// <remarks>https://docs.rs/sqlx/latest/sqlx/macro.migrate.html</remarks>
    public static bool SaysNoTransaction(SqlSource source) => source.Text.TrimStart().StartsWith("-- no-transaction", StringComparison.Ordinal);

    private static void Append(StringBuilder text, string line, bool isKept)
    {
        if (isKept)
        {
            text.Append(line);
            return;
        }

        foreach (var c in line)
        {
            text.Append(c is '\r' or '\n' ? c : ' ');
        }
    }

    /// <summary>The lines that are nothing but a comment, without their line ends: every marker is one, and few lines of a dump are.</summary>
    private static IEnumerable<string> CommentLines(string text)
    {
        for (var at = text.IndexOf("--", StringComparison.Ordinal); at >= 0;)
        {
            var start = at;
            while (start > 0 && text[start - 1] != '\n' && char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }

            var lineBreak = text.IndexOf('\n', at);
            var end = lineBreak < 0 ? text.Length : lineBreak;
            if (start == 0 || text[start - 1] == '\n')
            {
                yield return text.Substring(start, end - start).TrimEnd('\r');
            }

            at = text.IndexOf("--", end, StringComparison.Ordinal);
        }
    }

    /// <summary>The lines with their line ends.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            yield return text.Substring(start, next - start);
            start = next;
        }
    }
}
