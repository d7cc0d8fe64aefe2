using System.Globalization;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Understands the comment lines by which the canonical writer says what SQL cannot: the columns of a view, an index that is not valid, a table that nobody could be sure of.</summary>
internal static class WrittenComment
{
    private const string Columns = "-- columns: ";
    private const string Invalid = "-- invalid";
    private const string Uncertain = "-- uncertain: ";

    public static Statement Apply(Statement statement, string text, int end) => statement switch
    {
        CreateViewStatement view when Find(text, end, Columns) is { } line => WithColumns(view, text, line),
        CreateIndexStatement index when Find(text, end, Invalid) is not null => index with { IsInvalid = true },
        CreateTableStatement table when Find(text, end, Uncertain) is { } line => table with { Uncertainty = text.Substring(line.Start, line.Length).Substring(Uncertain.Length).TrimEnd() },
        _ => statement,
    };

    /// <summary>The major version in the header of our own files and of those of pg_dump.</summary>
    public static int? EngineVersion(string text)
    {
        const int Header = 1000;
        foreach (var mark in new[] { "; PostgreSQL ", "-- Dumped from database version " })
        {
            var at = text.IndexOf(mark, 0, Math.Min(text.Length, Header), StringComparison.Ordinal);
            var start = at + mark.Length;
            var end = start;
            while (at >= 0 && end < text.Length && text[end] is >= '0' and <= '9')
            {
                end++;
            }

            if (at >= 0 && text.StartsWith("--", StringComparison.Ordinal) && int.TryParse(text.Substring(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            {
                return version;
            }
        }

        return null;
    }

    private static Statement WithColumns(CreateViewStatement view, string text, Span line)
    {
        var cursor = new TokenCursor(text, new NamePool());
        var lexer = new Lexer(text, line.Start + Columns.Length, line.End);
        var fields = new List<ColumnSyntax>();
        try
        {
            Token token;
            do
            {
                token = lexer.Next();
                cursor.Add(token);
            }
            while (token.Kind != TokenKind.End);

            do
            {
                fields.Add(CreateTypeParser.Field(cursor));
            }
            while (cursor.Accept(TokenKind.Comma));
            cursor.ExpectEnd();
        }
        catch (SqlFailure)
        {
            // Somebody else's comment.
            return view;
        }

        return view with { DeclaredColumns = fields.OrEmpty() };
    }

    /// <summary>The first line after the statement, where it begins with the mark.</summary>
    private static Span? Find(string text, int end, string mark)
    {
        var start = end;
        while (start < text.Length && text[start] is ' ' or '\t' or '\r')
        {
            start++;
        }

        if (start >= text.Length || text[start++] != '\n' || string.CompareOrdinal(text, start, mark, 0, mark.Length) != 0)
        {
            return null;
        }

        var stop = text.IndexOf('\n', start);
        return Span.Between(start, stop < 0 ? text.Length : stop);
    }
}
