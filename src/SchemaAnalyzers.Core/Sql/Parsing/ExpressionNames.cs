using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>What PostgreSQL calls an expression where it needs a name for it: FigureColname in parse_target.c.</summary>
internal static class ExpressionNames
{
    /// <summary>The name of the expression in some tokens, or null where it has none.</summary>
    public static Identifier? Of(TokenCursor cursor, int from, int to)
    {
        while (IsWrapped(cursor, from, to))
        {
            from++;
            to--;
        }

        (to, var type) = WithoutCasts(cursor, from, to);
        while (IsWrapped(cursor, from, to))
        {
            from++;
            to--;
        }

        return Inner(cursor, from, to) ?? type;
    }

    private static Identifier? Inner(TokenCursor cursor, int from, int to)
    {
        var first = cursor.TokenAt(from);
        if (first.Word == Word.Case && cursor.TokenAt(to - 1).Word == Word.End)
        {
            return new Identifier("case");
        }

        if (first.Word == Word.Array && from + 1 < to && cursor.TokenAt(from + 1).Kind == TokenKind.LeftBracket)
        {
            return new Identifier("array");
        }

        var last = from;
        while (last + 2 < to && cursor.TokenAt(last).IsIdentifier && cursor.TokenAt(last + 1).Kind == TokenKind.Dot)
        {
            last += 2;
        }

        if (!cursor.TokenAt(last).IsIdentifier)
        {
            return null;
        }

        var isCall = last + 1 < to && cursor.TokenAt(last + 1).Kind == TokenKind.LeftParenthesis && Close(cursor, last + 1, to) == to - 1;
        if (!isCall && last + 1 != to)
        {
            return null;
        }

        var at = cursor.Index;
        cursor.Index = last;
        var name = cursor.Label();
        cursor.Index = at;
        return Canonical(cursor.TokenAt(last).Word, name);
    }

    /// <summary>Some calls are special syntax for a function of another name.</summary>
    private static Identifier Canonical(Word word, Identifier name) => word switch
    {
        Word.Substring => new Identifier("substring"),
        Word.Trim => new Identifier("btrim"),
        Word.Extract => new Identifier("extract"),
        _ => name,
    };

    /// <summary>Cuts casts off the end, keeping the name of the outermost type: that of a cast of an unnamed expression.</summary>
    private static (int To, Identifier? Type) WithoutCasts(TokenCursor cursor, int from, int to)
    {
        var depth = 0;
        for (var i = from; i < to; i++)
        {
            var kind = cursor.TokenAt(i).Kind;
            depth += kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket ? 1 : kind is TokenKind.RightParenthesis or TokenKind.RightBracket ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }

            if (kind == TokenKind.Operator)
            {
                return (to, null);
            }

            if (kind == TokenKind.Cast && i > from)
            {
                return OuterType(cursor, i, to) is { } outer ? (i, outer) : (to, null);
            }
        }

        return (to, null);
    }

    /// <summary>The type of the last of some casts that end at <paramref name="to"/>; null where something else follows them.</summary>
    private static Identifier? OuterType(TokenCursor cursor, int from, int to)
    {
        var at = cursor.Index;
        Identifier? type = null;
        cursor.Index = from;
        while (cursor.Index < to && cursor.Accept(TokenKind.Cast))
        {
            type = TypeParser.Parse(cursor).Type.Name.Name;
        }

        var end = cursor.Index;
        cursor.Index = at;
        return end == to ? type : null;
    }

    private static bool IsWrapped(TokenCursor cursor, int from, int to) =>
        to - from > 2 && cursor.TokenAt(from).Kind == TokenKind.LeftParenthesis && Close(cursor, from, to) == to - 1;

    private static int Close(TokenCursor cursor, int open, int to)
    {
        var depth = 0;
        for (var i = open; i < to; i++)
        {
            depth += cursor.TokenAt(i).Kind switch
            {
                TokenKind.LeftParenthesis => 1,
                TokenKind.RightParenthesis => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
