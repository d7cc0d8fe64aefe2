using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads CREATE INDEX.</summary>
internal static class IndexParser
{
    /// <summary>From after INDEX on.</summary>
    public static CreateIndexStatement Parse(TokenCursor cursor, bool isUnique)
    {
        var isConcurrent = cursor.Accept(Word.Concurrently);
        var ifNotExists = cursor.AcceptIfNotExists();
        ObjectName? name = cursor.At(Word.On) ? null : cursor.ObjectName();
        cursor.Expect(Word.On);
        var isOnly = cursor.Accept(Word.Only);
        var table = cursor.ObjectName();
        var method = cursor.Accept(Word.Using) ? cursor.Name().Value : "btree";
        var keys = Keys(cursor);
        return new CreateIndexStatement(name, table, keys)
        {
            IfNotExists = ifNotExists,
            IsConcurrent = isConcurrent,
            IsUnique = isUnique,
            IsOnly = isOnly,
            // The old name of gist, which the server still translates.
            Method = method == "rtree" ? "gist" : method,
            Included = cursor.Accept(Word.Include) ? cursor.NameList() : default,
            NullsNotDistinct = ConstraintParser.AcceptNullsNotDistinct(cursor),
            Options = cursor.Accept(Word.With) ? StorageOptions.Parse(cursor) : null,
            Predicate = AfterTablespace(cursor).Accept(Word.Where) ? cursor.Expression(static _ => false) : null,
        };
    }

    /// <summary>One key with its collation, operator class and order.</summary>
    public static IndexKeySyntax Key(TokenCursor cursor)
    {
        var key = Element(cursor);
        if (cursor.Accept(Word.Collate))
        {
            key = key with { Collation = cursor.ObjectName() };
        }

        if (cursor.IsAtName && !IsAfterOperatorClass(cursor.Word))
        {
            key = key with { OperatorClass = OperatorClass(cursor) };
        }

        var isDescending = cursor.Accept(Word.Desc);
        key = key with { IsDescending = isDescending, IsOrdered = isDescending || cursor.Accept(Word.Asc) };
        if (!cursor.Accept(Word.Nulls))
        {
            return key;
        }

        var isFirst = cursor.Accept(Word.First);
        if (!isFirst)
        {
            cursor.Expect(Word.Last);
        }

        return key with { NullsFirst = isFirst };
    }

    private static EquatableArray<IndexKeySyntax> Keys(TokenCursor cursor)
    {
        var keys = new List<IndexKeySyntax>();
        cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            keys.Add(Key(cursor));
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return keys.OrEmpty();
    }

    /// <summary>A column, a function call without parentheses around it, or any expression in parentheses.</summary>
    private static IndexKeySyntax Element(TokenCursor cursor)
    {
        if (cursor.At(TokenKind.LeftParenthesis))
        {
            var from = cursor.Index;
            var inner = cursor.Parenthesized();
            return new IndexKeySyntax(null, inner, ExpressionNames.Of(cursor, from + 1, cursor.Index - 1));
        }

        if (cursor.IsAtName && cursor.Peek(1).Kind is not (TokenKind.LeftParenthesis or TokenKind.Dot))
        {
            return new IndexKeySyntax(cursor.Name(), null, null);
        }

        var start = cursor.Index;
        if (!SkipFunctionCall(cursor))
        {
            throw cursor.Unexpected();
        }

        return new IndexKeySyntax(null, cursor.TextOf(start, cursor.Index), ExpressionNames.Of(cursor, start, cursor.Index));
    }

    private static bool SkipFunctionCall(TokenCursor cursor)
    {
        if (!cursor.Current.IsIdentifier)
        {
            return false;
        }

        cursor.Advance();
        while (cursor.Accept(TokenKind.Dot))
        {
            cursor.Label();
        }

        if (!cursor.At(TokenKind.LeftParenthesis))
        {
            return cursor.Peek(-1).Word is Word.CurrentDate or Word.CurrentUser or Word.CurrentTimestamp;
        }

        cursor.SkipParenthesized();
        return true;
    }

    /// <summary>With its options in parentheses, as <c>gin_trgm_ops</c> or <c>tsvector_ops(siglen='16')</c>.</summary>
    private static string OperatorClass(TokenCursor cursor)
    {
        var name = cursor.ObjectName();
        var text = SqlQuote.Name(new QualifiedName(name.Schema, name.Name));
        if (!cursor.At(TokenKind.LeftParenthesis))
        {
            return text;
        }

        return $"{text} ({StorageOptions.Parse(cursor)})";
    }

    private static bool IsAfterOperatorClass(Word word) => word is Word.Asc or Word.Desc or Word.Nulls or Word.With;

    private static TokenCursor AfterTablespace(TokenCursor cursor)
    {
        if (cursor.Accept(Word.Tablespace))
        {
            cursor.Name();
        }

        return cursor;
    }
}
