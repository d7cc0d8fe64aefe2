using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Refuses what is no SQL at all, with a word on how it may have come about.</summary>
internal static class TextCheck
{
    public static void Verify(string text)
    {
        VerifyEncoding(text);
        if (FindConflict(text) is { } conflict)
        {
            throw new SqlFailure("42601", "the file holds merge conflict markers", conflict, "Resolve the conflict, or write the file again: dotnet schema pull");
        }
    }

    private static void VerifyEncoding(string text)
    {
        var nul = text.IndexOf('\0');
        if (text.StartsWith("PGDMP", StringComparison.Ordinal))
        {
            throw new SqlFailure("22021", "the file is an archive of pg_dump, not SQL", new Span(0, 5), "Write it as text: pg_dump --schema-only --format=plain");
        }

        if (nul >= 0)
        {
            // Half of the bytes of ASCII text in UTF-16 are zero.
            var isUtf16 = nul <= 3 && text.Length > nul + 2 && text.IndexOf('\0', nul + 1) == nul + 2;
            throw isUtf16
                ? new SqlFailure("22021", "the file is UTF-16 text read as another encoding", default, "Save it as UTF-8")
                : new SqlFailure("22021", "invalid byte sequence for encoding \"UTF8\": 0x00", new Span(nul, 1), "The file is binary: write the schema as plain SQL in UTF-8");
        }

        if (text.StartsWith("\uFFFD\uFFFD", StringComparison.Ordinal))
        {
            throw new SqlFailure("22021", "the file is not UTF-8 text", new Span(0, 2), "Save it as UTF-8");
        }
    }

    /// <summary>The line of the first marker, where all three stand at the beginning of a line.</summary>
    private static Span? FindConflict(string text)
    {
        var ours = FindLine(text, "<<<<<<< ", 0);
        if (ours < 0)
        {
            return null;
        }

        var middle = FindLine(text, "=======", ours);
        return middle >= 0 && FindLine(text, ">>>>>>> ", middle) >= 0 ? new Span(ours, 7) : null;
    }

    private static int FindLine(string text, string marker, int from)
    {
        if (from == 0 && text.StartsWith(marker, StringComparison.Ordinal))
        {
            return 0;
        }

        var found = text.IndexOf("\n" + marker, from, StringComparison.Ordinal);
        return found < 0 ? -1 : found + 1;
    }
}
