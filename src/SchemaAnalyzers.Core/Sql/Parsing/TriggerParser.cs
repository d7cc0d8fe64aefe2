using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads CREATE TRIGGER, RULE and POLICY: what they stand on and when they run; the rest is kept as text.</summary>
internal static class TriggerParser
{
    public static Statement Parse(TokenCursor cursor, bool orReplace)
    {
        cursor.Accept(Word.Constraint);
        cursor.Expect(Word.Trigger);
        var name = cursor.Name();
        var isBefore = cursor.Accept(Word.Before) || cursor.Accept(Word.Instead, Word.Of);
        if (!isBefore)
        {
            cursor.Expect(Word.After);
        }

        var isInsert = Events(cursor);
        cursor.Expect(Word.On);
        var table = cursor.ObjectName();
        var isRow = false;
        while (!cursor.IsAtEnd && !cursor.At(Word.Execute))
        {
            if (cursor.At(TokenKind.LeftParenthesis))
            {
                cursor.SkipParenthesized();
                continue;
            }

            isRow |= cursor.At(Word.For) && (cursor.Peek(1).Word == Word.Row || cursor.At(Word.For, Word.Each) && cursor.Peek(2).Word == Word.Row);
            cursor.Advance();
        }

        cursor.Expect(Word.Execute);
        if (!cursor.Accept(Word.Function))
        {
            cursor.Expect(Word.Procedure);
        }

        var function = cursor.FunctionName();
        StatementParser.SkipQuery(cursor);
        return new CreateTriggerStatement(name, table, Kept.Statement(cursor, table, function), isBefore && isInsert && isRow, orReplace);
    }

    /// <summary>From RULE on.</summary>
    public static Statement Rule(TokenCursor cursor, bool orReplace)
    {
        cursor.Expect(Word.Rule);
        var name = cursor.Name();
        cursor.Expect(Word.As);
        cursor.Expect(Word.On);
        var isInsert = cursor.At(Word.Insert);
        if (cursor.Word is not (Word.Insert or Word.Update or Word.Delete or Word.Select))
        {
            throw cursor.Unexpected();
        }

        cursor.Advance();
        cursor.Expect(Word.To);
        var table = cursor.ObjectName();
        // Its actions may stand in parentheses with semicolons between.
        cursor.SkipToEnd();
        return new CreateRuleStatement(name, table, Kept.Statement(cursor, table), isInsert, orReplace);
    }

    /// <summary>From POLICY on.</summary>
    public static Statement Policy(TokenCursor cursor)
    {
        cursor.Expect(Word.Policy);
        var name = cursor.Name();
        cursor.Expect(Word.On);
        var table = cursor.ObjectName();
        StatementParser.Ignore(cursor);
        return new CreatePolicyStatement(name, table, Kept.Statement(cursor, table));
    }

    /// <summary>INSERT OR UPDATE OF a, b OR ...; whether INSERT is among them.</summary>
    private static bool Events(TokenCursor cursor)
    {
        var isInsert = false;
        do
        {
            isInsert |= cursor.At(Word.Insert);
            if (cursor.Accept(Word.Update, Word.Of))
            {
                _ = cursor.Name();
                while (cursor.Accept(TokenKind.Comma))
                {
                    cursor.Name();
                }

                continue;
            }

            if (cursor.Word is not (Word.Insert or Word.Update or Word.Delete or Word.Truncate))
            {
                throw cursor.Unexpected();
            }

            cursor.Advance();
        }
        while (cursor.Accept(Word.Or));
        return isInsert;
    }
}
