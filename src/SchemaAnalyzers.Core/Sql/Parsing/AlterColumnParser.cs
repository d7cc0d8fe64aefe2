using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads ALTER TABLE ... ALTER COLUMN and ALTER CONSTRAINT.</summary>
internal static class AlterColumnParser
{
    /// <summary>From after the second ALTER on.</summary>
    public static TableAction Parse(TokenCursor cursor)
    {
        if (cursor.Accept(Word.Constraint))
        {
            return AlterConstraint(cursor);
        }

        cursor.Accept(Word.Column);
        if (cursor.At(TokenKind.Integer))
        {
            // ALTER INDEX ... ALTER COLUMN 2 SET STATISTICS
            cursor.Expression(static _ => false);
            return new NoChange(null);
        }

        var name = cursor.Name();
        switch (cursor.Word)
        {
            case Word.Type:
                cursor.Advance();
                return Type(cursor, name);
            case Word.Add:
                cursor.Advance();
                cursor.Expect(Word.Generated);
                return Identity(cursor, name);
            case Word.Drop:
                cursor.Advance();
                return Drop(cursor, name);
            case Word.Restart:
                SkipRest(cursor);
                return new AlterIdentity(name, null, SequenceSyntax.Empty);
            case Word.Reset:
                SkipRest(cursor);
                return new NoChange(name);
            case Word.Options:
                cursor.Advance();
                cursor.SkipParenthesized();
                return new NoChange(name);
            case Word.Set:
                return Set(cursor, name);
            default:
                throw cursor.Unexpected();
        }
    }

    private static TableAction Type(TokenCursor cursor, Identifier name)
    {
        var type = TypeParser.Parse(cursor);
        ObjectName? collation = cursor.Accept(Word.Collate) ? cursor.ObjectName() : null;
        var expression = cursor.Accept(Word.Using) ? cursor.Expression(static _ => false) : null;
        return new SetColumnType(name, type, collation) { Using = expression };
    }

    private static AddIdentity Identity(TokenCursor cursor, Identifier name)
    {
        var isAlways = ColumnParser.IsAlways(cursor);
        cursor.Expect(Word.As);
        cursor.Expect(Word.Identity);
        return new AddIdentity(name, new IdentitySyntax(isAlways, SequenceParser.ParenthesizedOptions(cursor)));
    }

    private static TableAction Drop(TokenCursor cursor, Identifier name)
    {
        if (cursor.Accept(Word.Default))
        {
            return new SetColumnDefault(name, null);
        }

        if (cursor.Accept(Word.Not, Word.Null))
        {
            return new SetNotNull(name, NotNull: false);
        }

        if (cursor.Accept(Word.Identity))
        {
            return new DropIdentity(name, cursor.AcceptIfExists());
        }

        cursor.Expect(Word.Expression);
        return new SetExpression(name, null, cursor.AcceptIfExists());
    }

    private static TableAction Set(TokenCursor cursor, Identifier name)
    {
        switch (cursor.Peek(1).Word)
        {
            case Word.Default:
                cursor.Index += 2;
                return new SetColumnDefault(name, cursor.Expression(static _ => false));
            case Word.Not:
                cursor.Index += 2;
                cursor.Expect(Word.Null);
                return new SetNotNull(name, NotNull: true);
            case Word.Data:
                cursor.Index += 2;
                cursor.Expect(Word.Type);
                return Type(cursor, name);
            case Word.Expression:
                cursor.Index += 2;
                cursor.Expect(Word.As);
                return new SetExpression(name, cursor.Parenthesized(), IfExists: false);
            case Word.Storage:
                cursor.Index += 2;
                return new SetColumnStorage(name, ColumnParser.StorageName(cursor)?.ToUpperInvariant());
            case Word.Compression:
                cursor.Index += 2;
                return new SetColumnCompression(name, ColumnParser.StorageName(cursor));
            case Word.Statistics:
                SkipRest(cursor);
                return new NoChange(name);
            case Word.Other when cursor.Peek(1).Kind == TokenKind.LeftParenthesis:
                SkipRest(cursor);
                return new NoChange(name);
            default:
                return SequenceChange(cursor, name);
        }
    }

    /// <summary>SET GENERATED ALWAYS SET INCREMENT 2 ...</summary>
    private static AlterIdentity SequenceChange(TokenCursor cursor, Identifier name)
    {
        bool? isAlways = null;
        var options = SequenceSyntax.Empty;
        while (cursor.Accept(Word.Set))
        {
            if (cursor.Accept(Word.Generated))
            {
                isAlways = ColumnParser.IsAlways(cursor);
            }
            else if (!SequenceParser.TryOption(cursor, ref options))
            {
                throw cursor.Unexpected();
            }
        }

        if (cursor.At(Word.Restart))
        {
            SkipRest(cursor);
        }

        return new AlterIdentity(name, isAlways, options);
    }

    /// <summary>Whatever is said of when it is checked says all: without DEFERRABLE it is not.</summary>
    /// <remarks>processCASbits in gram.y</remarks>
    private static AlterConstraint AlterConstraint(TokenCursor cursor)
    {
        var name = cursor.Name();
        var (isSaid, isDeferrable, isDeferred) = (false, false, false);
        bool? isEnforced = null;
        var saysInherit = false;
        while (!cursor.IsAtEnd && !cursor.At(TokenKind.Comma))
        {
            if (cursor.Accept(Word.Not, Word.Enforced) || cursor.At(Word.Enforced))
            {
                isEnforced = cursor.Accept(Word.Enforced);
                continue;
            }

            saysInherit |= cursor.At(Word.Inherit);
            isSaid |= cursor.Word is Word.Deferrable or Word.Initially;
            isDeferrable |= cursor.At(Word.Deferrable) && cursor.Peek(-1).Word != Word.Not;
            isDeferred |= cursor.At(Word.Deferred);
            cursor.Advance();
        }

        return new AlterConstraint(name, isSaid ? isDeferrable || isDeferred : null, isSaid ? isDeferred : null) { IsEnforced = isEnforced, SaysInherit = saysInherit };
    }

    private static void SkipRest(TokenCursor cursor) => cursor.Expression(static _ => false);
}
