using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Keeps the text of a statement with the places of the names that have to be qualified in it.</summary>
internal static class Kept
{
    /// <summary>From the last CREATE before the current token to this token.</summary>
    public static KeptText Statement(TokenCursor cursor, params ObjectName[] names)
    {
        var start = cursor.TokenAt(0).Start;
        for (var i = 1; i < cursor.Index && cursor.TokenAt(i).Start < names[0].Span.Start; i++)
        {
            start = cursor.TokenAt(i).Word == Word.Create ? cursor.TokenAt(i).Start : start;
        }

        var text = cursor.Text.Substring(start, cursor.PreviousEnd - start);
        return new KeptText(text, names.Select(name => new KeptName(name, name.Span.Start - start)).ToArray());
    }
}
