using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads constraints of tables; the forms of columns share their parts.</summary>
internal static class ConstraintParser
{
    public static bool IsAtConstraint(TokenCursor cursor) =>
        cursor.Word is Word.Constraint or Word.Primary or Word.Unique or Word.Check or Word.Foreign || cursor.At(Word.Not, Word.Null)
        || (cursor.At(Word.Exclude) && (cursor.Peek(1).Word == Word.Using || cursor.Peek(1).Kind == TokenKind.LeftParenthesis));

    public static ConstraintSyntax ParseTableConstraint(TokenCursor cursor)
    {
        var start = cursor.Start;
        Identifier? name = cursor.Accept(Word.Constraint) ? cursor.Name() : null;
        var constraint = ConstraintAttributes.Read(cursor, Element(cursor));
        constraint.Name = name;
        constraint.Span = cursor.SpanFrom(start);
        return ConstraintAttributes.Verify(constraint);
    }

    /// <summary>PRIMARY KEY or UNIQUE.</summary>
    /// <param name="columns">The column that the constraint stands on; empty for a constraint of the table, which lists its columns.</param>
    public static KeySyntax Key(TokenCursor cursor, bool isPrimary, EquatableArray<Identifier> columns)
    {
        cursor.Advance();
        if (isPrimary)
        {
            cursor.Expect(Word.Key);
        }

        var nullsNotDistinct = !isPrimary && AcceptNullsNotDistinct(cursor);
        if (columns.IsEmpty && cursor.Accept(Word.Using, Word.Index))
        {
            return new KeySyntax(isPrimary, default) { UsingIndex = cursor.Name() };
        }

        var withoutOverlaps = false;
        columns = columns.IsEmpty ? KeyColumns(cursor, out withoutOverlaps) : columns;
        EquatableArray<Identifier> included = cursor.Accept(Word.Include) ? cursor.NameList() : default;
        var options = IndexParameters(cursor);
        return new KeySyntax(isPrimary, columns) { IndexOptions = options, Included = included, NullsNotDistinct = nullsNotDistinct, WithoutOverlaps = withoutOverlaps };
    }

    public static CheckSyntax Check(TokenCursor cursor)
    {
        cursor.Expect(Word.Check);
        return new CheckSyntax(cursor.Parenthesized());
    }

    public static ForeignKeySyntax References(TokenCursor cursor, EquatableArray<Identifier> columns)
    {
        cursor.Expect(Word.References);
        var table = cursor.ObjectName();
        EquatableArray<Identifier> referenced = cursor.At(TokenKind.LeftParenthesis) ? PeriodColumns(cursor, out _) : default;
        var key = new ForeignKeySyntax(columns, table, referenced);
        if (cursor.Accept(Word.Match))
        {
            key = key with { IsMatchFull = cursor.At(Word.Full) };
            cursor.Advance();
        }

        while (cursor.Accept(Word.On))
        {
            if (cursor.Accept(Word.Update))
            {
                key = key with { OnUpdate = Action(cursor) };
                continue;
            }

            cursor.Expect(Word.Delete);
            key = key with { OnDelete = Action(cursor) };
            if (key.OnDelete is ReferentialAction.SetNull or ReferentialAction.SetDefault && cursor.At(TokenKind.LeftParenthesis))
            {
                key = key with { OnDeleteColumns = cursor.NameList() };
            }
        }

        return key;
    }

    public static bool AcceptNullsNotDistinct(TokenCursor cursor)
    {
        if (!cursor.Accept(Word.Nulls))
        {
            return false;
        }

        var isNot = cursor.Accept(Word.Not);
        cursor.Expect(Word.Distinct);
        return isNot;
    }

    /// <summary>(a, b WITHOUT OVERLAPS)</summary>
    private static EquatableArray<Identifier> KeyColumns(TokenCursor cursor, out bool withoutOverlaps)
    {
        var names = cursor.Names;
        names.Clear();
        withoutOverlaps = false;
        cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            names.Add(cursor.Name());
            withoutOverlaps = cursor.Accept(Word.Without, Word.Overlaps);
        }
        while (!withoutOverlaps && cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return names.OrEmpty();
    }

    /// <summary>(a, PERIOD b)</summary>
    private static EquatableArray<Identifier> PeriodColumns(TokenCursor cursor, out bool hasPeriod)
    {
        var names = cursor.Names;
        names.Clear();
        hasPeriod = false;
        cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            hasPeriod = cursor.IsSpelled("period") && cursor.Peek(1).IsIdentifier;
            if (hasPeriod)
            {
                cursor.Advance();
            }

            names.Add(cursor.Name());
        }
        while (!hasPeriod && cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return names.OrEmpty();
    }

    /// <summary>WITH (...) and USING INDEX TABLESPACE, of which the schema does not hold the place.</summary>
    private static string? IndexParameters(TokenCursor cursor)
    {
        var options = cursor.Accept(Word.With) ? StorageOptions.Parse(cursor) : null;
        if (cursor.Accept(Word.Using))
        {
            cursor.Expect(Word.Index);
            cursor.Expect(Word.Tablespace);
            cursor.Name();
        }

        return options;
    }

    private static ConstraintSyntax Element(TokenCursor cursor)
    {
        switch (cursor.Word)
        {
            case Word.Primary:
                return Key(cursor, isPrimary: true, default);
            case Word.Unique:
                return Key(cursor, isPrimary: false, default);
            case Word.Check:
                return Check(cursor);
            case Word.Foreign:
                cursor.Advance();
                cursor.Expect(Word.Key);
                var columns = PeriodColumns(cursor, out var hasPeriod);
                return References(cursor, columns) with { HasPeriod = hasPeriod };
            case Word.Exclude:
                return Exclusion(cursor);
            case Word.Not when cursor.Accept(Word.Not, Word.Null):
                return new NotNullSyntax(cursor.Name());
            default:
                throw cursor.Unexpected();
        }
    }

    private static ReferentialAction Action(TokenCursor cursor)
    {
        if (cursor.Accept(Word.Cascade))
        {
            return ReferentialAction.Cascade;
        }

        if (cursor.Accept(Word.Restrict))
        {
            return ReferentialAction.Restrict;
        }

        if (cursor.Accept(Word.No))
        {
            cursor.Expect(Word.Action);
            return ReferentialAction.NoAction;
        }

        cursor.Expect(Word.Set);
        if (cursor.Accept(Word.Default))
        {
            return ReferentialAction.SetDefault;
        }

        cursor.Expect(Word.Null);
        return ReferentialAction.SetNull;
    }

    /// <summary>EXCLUDE USING gist (room WITH =, during WITH &amp;&amp;) WHERE (...).</summary>
    private static ExclusionSyntax Exclusion(TokenCursor cursor)
    {
        cursor.Expect(Word.Exclude);
        var method = cursor.Accept(Word.Using) ? cursor.Name().Value : "btree";
        var keys = new List<IndexKeySyntax>();
        var elements = new List<string>();
        cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            var from = cursor.Index;
            keys.Add(IndexParser.Key(cursor));
            cursor.Expect(Word.With);
            SkipOperator(cursor);
            elements.Add(cursor.TextOf(from, cursor.Index));
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        var definition = $"EXCLUDE USING {SqlQuote.Identifier(new Identifier(method))} ({string.Join(", ", elements)})";
        EquatableArray<Identifier> included = cursor.Accept(Word.Include) ? cursor.NameList() : default;
        definition += included.IsEmpty ? "" : $" INCLUDE ({string.Join(", ", included.Select(SqlQuote.Identifier))})";
        definition += IndexParameters(cursor) is { } options ? $" WITH ({options})" : "";
        var predicate = cursor.Accept(Word.Where) ? cursor.Parenthesized() : null;
        definition += predicate is null ? "" : $" WHERE ({predicate})";
        return new ExclusionSyntax(definition, keys.OrEmpty()) { Included = included, Predicate = predicate };
    }

    private static void SkipOperator(TokenCursor cursor)
    {
        if (cursor.Accept(Word.Operator))
        {
            cursor.SkipParenthesized();
            return;
        }

        cursor.Expect(TokenKind.Operator);
    }
}
