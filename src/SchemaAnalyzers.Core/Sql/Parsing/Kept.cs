using SchemaAnalyzers.Schema;
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

        return Statement(cursor, start, names.Select(name => new KeptName(name, name.Span.Start - start)));
    }

    /// <summary>The same with names of types that follow the first name.</summary>
    public static KeptText WithTypes(KeptText kept, ObjectName first, IEnumerable<ObjectName> types)
    {
        var start = first.Span.Start - kept.Names[0].Offset;
        return kept with { Names = kept.Names.Concat(types.Select(type => new KeptName(type, type.Span.Start - start, IsType: true))).OrderBy(name => name.Offset).ToEquatableArray() };
    }

    private static KeptText Statement(TokenCursor cursor, int start, IEnumerable<KeptName> names)
    {
        var text = cursor.Text.Substring(start, cursor.PreviousEnd - start);
        return new KeptText(text, names.ToArray());
    }
}
