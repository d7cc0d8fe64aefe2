using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>The backslash commands of psql. Only those that read another file matter.</summary>
internal static class PsqlCommand
{
    /// <summary>The statement for <c>\i</c>, <c>\ir</c> and their long forms; null for all other commands.</summary>
    public static IncludeStatement? Include(string text, Token token)
    {
        var line = text.Substring(token.Start + 1, token.Length - 1).Trim();
        var blank = line.IndexOfAny([' ', '\t']);
        if (blank < 0)
        {
            return null;
        }

        var path = line.Substring(blank).Trim().Trim('\'');
        var span = new Span(token.Start, line.Length + 1);
        return line.Substring(0, blank) switch
        {
            "i" or "include" => new IncludeStatement(path, IsRelative: false) { Span = span },
            "ir" or "include_relative" => new IncludeStatement(path, IsRelative: true) { Span = span },
            _ => null,
        };
    }
}
