using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads the queries that have an effect: SELECT INTO, and SELECT set_config('search_path', ...).</summary>
internal static class SelectParser
{
    public static Statement Parse(TokenCursor cursor)
    {
        if (cursor.At(Word.Select) && TrySetConfig(cursor) is { } setting)
        {
            return setting;
        }

        var start = cursor.Index;
        var into = -1;
        while (!cursor.IsAtEnd)
        {
            if (cursor.Kind == TokenKind.LeftParenthesis)
            {
                cursor.SkipParenthesized();
                continue;
            }

            into = into < 0 && cursor.At(Word.Into) ? cursor.Index : into;
            cursor.Advance();
        }

        return into < 0 || cursor.TokenAt(start).Word != Word.Select ? IgnoredStatement.Instance : Into(cursor, into);
    }

    private static CreateTableAsStatement Into(TokenCursor cursor, int into)
    {
        cursor.Index = into + 1;
        var isTemporary = cursor.Accept(Word.Temp) || cursor.Accept(Word.Temporary);
        var isUnlogged = cursor.Accept(Word.Unlogged);
        cursor.Accept(Word.Table);
        var name = cursor.ObjectName();
        cursor.SkipToEnd();
        return new CreateTableAsStatement(name, default, null)
        {
            Persistence = isTemporary ? Persistence.Temporary : isUnlogged ? Persistence.Unlogged : Persistence.Permanent,
        };
    }

    private static SetSearchPathStatement? TrySetConfig(TokenCursor cursor)
    {
        var start = cursor.Index;
        cursor.Advance();
        if (cursor.IsSpelled("pg_catalog") && cursor.Peek(1).Kind == TokenKind.Dot)
        {
            cursor.Index += 2;
        }

        if (cursor.IsSpelled("set_config") && cursor.Peek(1).Kind == TokenKind.LeftParenthesis && cursor.Peek(2).IsString && cursor.Peek(4).IsString)
        {
            cursor.Index += 2;
            var name = cursor.StringConstant();
            cursor.Expect(TokenKind.Comma);
            var value = cursor.StringConstant();
            if (name.Equals("search_path", StringComparison.OrdinalIgnoreCase))
            {
                cursor.SkipToEnd();
                return new SetSearchPathStatement(SearchPath.Parse(value, isList: true));
            }
        }

        cursor.Index = start;
        return null;
    }
}
