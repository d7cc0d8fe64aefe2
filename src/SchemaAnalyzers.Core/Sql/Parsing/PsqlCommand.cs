using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>The backslash commands of psql. Only those matter that read another file or go to another database.</summary>
internal static class PsqlCommand
{
    /// <summary>The statement for <c>\i</c>, <c>\ir</c>, <c>\c</c> and their long forms; null for all other commands.</summary>
    public static Statement? Parse(string text, Token token)
    {
        var line = text.Substring(token.Start + 1, token.Length - 1).Trim();
        var blank = line.IndexOfAny([' ', '\t']);
        var command = blank < 0 ? line : line.Substring(0, blank);
        var argument = blank < 0 ? "" : line.Substring(blank).Trim();
        var path = argument.Trim('\'');
        var span = new Span(token.Start, line.Length + 1);
        return command switch
        {
            "c" or "connect" => new ConnectStatement(Word(argument, 0), new Identifier(Word(argument, 1) ?? "")) { Span = span },
            "i" or "include" when path.Length > 0 => new IncludeStatement(path, IsRelative: false) { Span = span },
            "ir" or "include_relative" when path.Length > 0 => new IncludeStatement(path, IsRelative: true) { Span = span },
            _ => null,
        };
    }

    /// <summary>The database or the user, quoted or not; null where it is missing or a hyphen, and for a connection string, which may name anything.</summary>
    private static string? Word(string argument, int number)
    {
        var word = argument.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(part => part[0] != '-' || part.Length == 1).Skip(number).FirstOrDefault();
        return word is null or "-" || word.Contains('=') || word.Contains("://") ? null : word.Trim('"', '\'');
    }
}
