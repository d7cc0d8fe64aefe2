using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads the options of sequences and identity columns.</summary>
internal static class SequenceParser
{
    public static SequenceSyntax ParenthesizedOptions(TokenCursor cursor)
    {
        if (!cursor.Accept(TokenKind.LeftParenthesis))
        {
            return SequenceSyntax.Empty;
        }

        var options = Options(cursor);
        cursor.Expect(TokenKind.RightParenthesis);
        return options;
    }

    public static SequenceSyntax Options(TokenCursor cursor)
    {
        var options = SequenceSyntax.Empty;
        while (TryOption(cursor, ref options))
        {
        }

        return options;
    }

    public static bool TryOption(TokenCursor cursor, ref SequenceSyntax options)
    {
        switch (cursor.Word)
        {
            case Word.Start:
                cursor.Advance();
                cursor.Accept(Word.With);
                options = options with { Start = cursor.SignedInteger() };
                return true;
            case Word.Increment:
                cursor.Advance();
                cursor.Accept(Word.By);
                options = options with { Increment = cursor.SignedInteger() };
                return true;
            case Word.Cache:
                cursor.Advance();
                options = options with { Cache = cursor.SignedInteger() };
                return true;
            case Word.As:
                cursor.Advance();
                options = options with { Type = TypeParser.Parse(cursor) };
                return true;
            case Word.Owned:
                cursor.Advance();
                options = options with { OwnedBy = Owner(cursor) };
                return true;
            case Word.Restart:
                options = options with { Restart = Restart(cursor) };
                return true;
            default:
                return TryLimit(cursor, ref options);
        }
    }

    private static bool TryLimit(TokenCursor cursor, ref SequenceSyntax options)
    {
        var isNo = cursor.At(Word.No);
        switch (isNo ? cursor.Peek(1).Word : cursor.Word)
        {
            case Word.Minvalue:
                options = options with { Minimum = Limit(cursor, isNo) };
                return true;
            case Word.Maxvalue:
                options = options with { Maximum = Limit(cursor, isNo) };
                return true;
            case Word.Cycle:
                cursor.Index += isNo ? 2 : 1;
                options = options with { Cycle = !isNo };
                return true;
            case Word.Sequence when cursor.Accept(Word.Sequence, Word.Name):
                options = options with { Name = cursor.ObjectName() };
                return true;
            case Word.Logged or Word.Unlogged:
                cursor.Advance();
                return true;
            default:
                return false;
        }
    }

    private static Bound Limit(TokenCursor cursor, bool isNo)
    {
        cursor.Index += isNo ? 2 : 1;
        return new Bound(isNo ? null : cursor.SignedInteger());
    }

    private static OwnerSyntax Owner(TokenCursor cursor)
    {
        cursor.Expect(Word.By);
        if (cursor.Accept(Word.None))
        {
            return new OwnerSyntax(null, default);
        }

        var names = new List<Identifier> { cursor.Name() };
        var start = cursor.PreviousEnd;
        while (cursor.Accept(TokenKind.Dot))
        {
            names.Add(cursor.Label());
        }

        if (names.Count < 2)
        {
            throw new SqlFailure("42601", "invalid OWNED BY option", cursor.SpanFrom(start - 1), "Specify OWNED BY table.column or OWNED BY NONE");
        }

        var table = new ObjectName(names.Count > 2 ? names[names.Count - 3] : default, names[names.Count - 2], cursor.SpanFrom(start - 1));
        return new OwnerSyntax(table, names[names.Count - 1]);
    }

    /// <summary>The value that comes next is data, not schema.</summary>
    private static long? Restart(TokenCursor cursor)
    {
        cursor.Advance();
        return cursor.Accept(Word.With) || cursor.At(TokenKind.Integer) || cursor.AtOperator("-") ? cursor.SignedInteger() : null;
    }
}
