using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads the queries that have an effect: SELECT INTO, and SELECT set_config('search_path', ...).</summary>
internal static class SelectParser
{
    public static Statement Parse(TokenCursor cursor)
    {
        var start = cursor.Index;
        if (cursor.Accept(Word.Select) && TrySetConfig(cursor) is { } setting)
        {
            return setting;
        }

        cursor.Index = start;
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

        if (into >= 0 && cursor.TokenAt(start).Word == Word.Select)
        {
            return Into(cursor, start, into);
        }

        cursor.Index = start;
        return Calls(cursor);
    }

    /// <summary>A query, or CALL, of which only the functions that it calls may have an effect.</summary>
    public static Statement Calls(TokenCursor cursor)
    {
        var start = cursor.Index;
        StatementParser.Ignore(cursor);
        cursor.Index = start;
        Statement? calls = Blocks.Parsing.Calls.In(cursor);
        return calls ?? IgnoredStatement.Instance;
    }

    private static CreateTableAsStatement Into(TokenCursor cursor, int start, int into)
    {
        cursor.Index = into + 1;
        var isTemporary = cursor.Accept(Word.Temp) || cursor.Accept(Word.Temporary);
        var isUnlogged = cursor.Accept(Word.Unlogged);
        cursor.Accept(Word.Table);
        var name = cursor.ObjectName();
        cursor.SkipToEnd();
        return new CreateTableAsStatement(name, default, QueryParser.TryParse(cursor, start, cursor.Index))
        {
            Persistence = isTemporary ? Persistence.Temporary : isUnlogged ? Persistence.Unlogged : Persistence.Permanent,
        };
    }

    /// <summary><c>set_config('search_path', ...)</c> behind SELECT or PERFORM; null for any other query.</summary>
    public static SetSearchPathStatement? TrySetConfig(TokenCursor cursor)
    {
        var start = cursor.Index;
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
                var isLocal = cursor.Accept(TokenKind.Comma) && cursor.At(Word.True);
                cursor.SkipToEnd();
                return new SetSearchPathStatement(SearchPath.Parse(value, isList: true), isLocal);
            }
        }

        cursor.Index = start;
        return null;
    }
}
