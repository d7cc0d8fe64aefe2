using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads CREATE TRIGGER, RULE and POLICY: what they stand on and when they run; the rest is kept as text.</summary>
internal static class TriggerParser
{
    public static Statement Parse(TokenCursor cursor, bool orReplace)
    {
        var isConstraint = cursor.Accept(Word.Constraint);
        cursor.Expect(Word.Trigger);
        var name = cursor.Name();
        var time = cursor.Accept(Word.Before) ? TriggerTime.Before : cursor.Accept(Word.Instead, Word.Of) ? TriggerTime.InsteadOf : TriggerTime.After;
        if (time == TriggerTime.After)
        {
            cursor.Expect(Word.After);
        }

        var shape = Events(cursor, time) with { IsConstraint = isConstraint };
        cursor.Expect(Word.On);
        var table = cursor.ObjectName();
        Options(cursor, shape);
        cursor.Expect(Word.Execute);
        if (!cursor.Accept(Word.Function))
        {
            cursor.Expect(Word.Procedure);
        }

        var function = cursor.FunctionName();
        StatementParser.SkipQuery(cursor);
        return new CreateTriggerStatement(name, table, Kept.Statement(cursor, table, function), shape, orReplace);
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

    /// <summary>From after the table to EXECUTE.</summary>
    private static void Options(TokenCursor cursor, TriggerShape shape)
    {
        while (!cursor.IsAtEnd && !cursor.At(Word.Execute))
        {
            if (cursor.At(TokenKind.LeftParenthesis))
            {
                var isCondition = cursor.TokenAt(cursor.Index - 1).Word == Word.When;
                var text = cursor.Parenthesized();
                shape.Condition = isCondition ? text : shape.Condition;
                continue;
            }

            shape.IsForRow |= cursor.At(Word.For) && (cursor.Peek(1).Word == Word.Row || cursor.At(Word.For, Word.Each) && cursor.Peek(2).Word == Word.Row);
            shape.HasOldTable |= cursor.At(Word.Old, Word.Table);
            shape.HasNewTable |= cursor.At(Word.New, Word.Table);
            cursor.Advance();
        }
    }

    /// <summary>INSERT OR UPDATE OF a, b OR ...</summary>
    private static TriggerShape Events(TokenCursor cursor, TriggerTime time)
    {
        var (events, columns) = (TriggerEvents.None, new HashSet<Identifier>());
        do
        {
            var next = cursor.Word switch
            {
                Word.Insert => TriggerEvents.Insert,
                Word.Update => TriggerEvents.Update,
                Word.Delete => TriggerEvents.Delete,
                Word.Truncate => TriggerEvents.Truncate,
                _ => throw cursor.Unexpected(),
            };
            if (events.HasFlag(next))
            {
                throw new SqlFailure("42601", "duplicate trigger events specified", cursor.SpanFrom(cursor.Start));
            }

            events |= next;
            if (next == TriggerEvents.Update && cursor.Accept(Word.Update, Word.Of))
            {
                Columns(cursor, columns);
                continue;
            }

            cursor.Advance();
        }
        while (cursor.Accept(Word.Or));
        return new TriggerShape(time, events, columns.Count > 0);
    }

    private static void Columns(TokenCursor cursor, HashSet<Identifier> columns)
    {
        do
        {
            var start = cursor.Start;
            var name = cursor.Name();
            _ = columns.Add(name) ? true : throw new SqlFailure("42701", $"column \"{name}\" specified more than once", cursor.SpanFrom(start));
        }
        while (cursor.Accept(TokenKind.Comma));
    }
}
