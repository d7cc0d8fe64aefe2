using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Blocks.Parsing;

/// <summary>Reads queries of one SELECT over some relations, joined by inner joins; throws at all others.</summary>
internal static class QueryReader
{
    /// <summary>All that the cursor sees; null where it is another query.</summary>
    public static Query? TryRead(TokenCursor cursor, bool hasSelect)
    {
        try
        {
            var isWrapped = hasSelect && cursor.Accept(TokenKind.LeftParenthesis);
            var query = hasSelect ? Select(cursor, 0) : AfterSelect(cursor, 0);
            if (isWrapped)
            {
                cursor.Expect(TokenKind.RightParenthesis);
            }

            return cursor.IsAtEnd ? query : null;
        }
        catch (SqlFailure)
        {
            return null;
        }
    }

    public static Query Select(TokenCursor cursor, int depth)
    {
        cursor.Expect(Word.Select);
        return AfterSelect(cursor, depth);
    }

    private static Query AfterSelect(TokenCursor cursor, int depth)
    {
        var isDistinct = cursor.Accept(Word.Distinct) && (cursor.At(Word.On) ? throw cursor.Unexpected() : true);
        cursor.Accept(Word.All);
        var items = new List<SelectedItem>();
        while (!IsAfterItems(cursor))
        {
            items.Add(Item(cursor, depth));
            if (!cursor.Accept(TokenKind.Comma))
            {
                break;
            }
        }

        var from = cursor.Accept(Word.From) ? Sources(cursor, depth) : [];
        var where = cursor.Accept(Word.Where) ? new ExpressionReader(cursor, depth).Any() : null;
        return new Query(items.ToEquatableArray(), from.ToEquatableArray(), where)
        {
            IsDistinct = isDistinct,
            OrderBy = cursor.Accept(Word.Order, Word.By) ? Order(cursor, depth) : default,
            Limit = cursor.Accept(Word.Limit) ? cursor.SignedInteger() : null,
        };
    }

    /// <summary>The list may be empty: <c>SELECT FROM t</c>.</summary>
    private static bool IsAfterItems(TokenCursor cursor) => cursor.IsAtEnd || cursor.At(Word.From) || cursor.At(TokenKind.RightParenthesis);

    private static SelectedItem Item(TokenCursor cursor, int depth)
    {
        if (cursor.AcceptOperator("*"))
        {
            return new SelectedItem(null, null);
        }

        if (cursor.Current.IsIdentifier && cursor.Peek(1).Kind == TokenKind.Dot && cursor.IsOperator(cursor.Peek(2), "*"))
        {
            cursor.Index += 3;
            return new SelectedItem(null, null);
        }

        var value = new ExpressionReader(cursor, depth).Any();
        if (cursor.Accept(Word.As))
        {
            return new SelectedItem(value, cursor.Label());
        }

        return cursor.Current.IsIdentifier && !WordTable.IsReserved(cursor.Word) ? new SelectedItem(value, cursor.Label()) : new SelectedItem(value, null);
    }

    private static List<FromItem> Sources(TokenCursor cursor, int depth)
    {
        var sources = new List<FromItem> { Source(cursor, depth) };
        while (true)
        {
            if (cursor.Accept(TokenKind.Comma))
            {
                sources.Add(Source(cursor, depth));
            }
            else if (cursor.Accept(Word.Cross, Word.Join))
            {
                sources.Add(Source(cursor, depth));
            }
            else if (cursor.Accept(Word.Join) || cursor.Accept(Word.Inner, Word.Join))
            {
                var source = Source(cursor, depth);
                cursor.Expect(Word.On);
                sources.Add(source with { Condition = new ExpressionReader(cursor, depth).Any() });
            }
            else
            {
                return sources;
            }
        }
    }

    private static FromItem Source(TokenCursor cursor, int depth)
    {
        var start = cursor.Index;
        var name = cursor.FunctionName();
        CallExpression? call = null;
        if (cursor.At(TokenKind.LeftParenthesis))
        {
            // Only a call can stand here.
            cursor.SkipParenthesized();
            call = ExpressionReader.Read(cursor.Slice(start, cursor.Index), depth) as CallExpression ?? throw cursor.Unexpected();
        }

        var isAliased = cursor.Accept(Word.As) || (cursor.IsAtName && !WordTable.IsReserved(cursor.Word));
        var alias = isAliased ? cursor.Name() : name.Name;
        if (call is not null && cursor.Accept(TokenKind.LeftParenthesis))
        {
            alias = cursor.Name();
            cursor.Expect(TokenKind.RightParenthesis);
        }

        return new FromItem(name, alias, null) { Call = call };
    }

    private static EquatableArray<Expression> Order(TokenCursor cursor, int depth)
    {
        var keys = new List<Expression>();
        do
        {
            keys.Add(new ExpressionReader(cursor, depth).Any());
            _ = cursor.Accept(Word.Asc);
        }
        while (cursor.Accept(TokenKind.Comma));
        return keys.ToEquatableArray();
    }
}
