using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads CREATE TABLE and CREATE FOREIGN TABLE.</summary>
internal static class TableParser
{
    /// <summary>From after TABLE on.</summary>
    public static Statement Parse(TokenCursor cursor, Persistence persistence, bool isForeign)
    {
        var ifNotExists = cursor.AcceptIfNotExists();
        var name = cursor.ObjectName();
        if (!isForeign && TableAsParser.TryParse(cursor, name) is { } tableAs)
        {
            return tableAs with { IfNotExists = ifNotExists, Persistence = persistence };
        }

        ObjectName? partitionOf = cursor.Accept(Word.Partition, Word.Of) ? cursor.ObjectName() : null;
        ObjectName? ofType = partitionOf is null && cursor.Accept(Word.Of) ? cursor.ObjectName() : null;
        var dropsOnCommit = false;
        return new CreateTableStatement(name, Elements(cursor, isTyped: partitionOf is not null || ofType is not null))
        {
            IfNotExists = ifNotExists,
            Persistence = persistence,
            PartitionOf = partitionOf,
            OfType = ofType,
            Bound = partitionOf is null ? null : PartitionParser.Bound(cursor),
            Inherits = partitionOf is null && ofType is null ? Inherited(cursor) : default,
            ForeignServer = isForeign ? ForeignOptionParser.Server(cursor) : null,
            PartitionKey = !isForeign && cursor.Accept(Word.Partition, Word.By) ? PartitionParser.Key(cursor) : null,
            Options = isForeign ? null : Storage(cursor, out dropsOnCommit),
            DropsOnCommit = dropsOnCommit,
        };
    }

    private static EquatableArray<ObjectName> Inherited(TokenCursor cursor)
    {
        if (!cursor.Accept(Word.Inherits))
        {
            return default;
        }

        cursor.Expect(TokenKind.LeftParenthesis);
        var parents = cursor.ObjectNames().OrEmpty();
        cursor.Expect(TokenKind.RightParenthesis);
        return parents;
    }

    /// <summary>USING, WITH, ON COMMIT and TABLESPACE: how it is stored. Only the parameters after WITH are kept.</summary>
    public static string? Storage(TokenCursor cursor, out bool dropsOnCommit)
    {
        dropsOnCommit = false;
        string? options = null;
        if (cursor.Accept(Word.Using))
        {
            cursor.Name();
        }

        if (cursor.At(Word.With) && cursor.Peek(1).Kind == TokenKind.LeftParenthesis)
        {
            cursor.Advance();
            options = StorageOptions.Parse(cursor);
        }

        _ = cursor.Accept(Word.Without, Word.Oids);
        if (cursor.Accept(Word.On, Word.Commit))
        {
            dropsOnCommit = cursor.Accept(Word.Drop);
            if (!(dropsOnCommit || cursor.Accept(Word.Delete, Word.Rows) || cursor.Accept(Word.Preserve, Word.Rows)))
            {
                throw cursor.Unexpected();
            }
        }

        if (cursor.Accept(Word.Tablespace))
        {
            cursor.Name();
        }

        return options;
    }

    private static EquatableArray<TableElement> Elements(TokenCursor cursor, bool isTyped)
    {
        if (isTyped && !cursor.At(TokenKind.LeftParenthesis))
        {
            return default;
        }

        cursor.Expect(TokenKind.LeftParenthesis);
        if (!isTyped && cursor.Accept(TokenKind.RightParenthesis))
        {
            return default;
        }

        var elements = cursor.TableElements;
        elements.Clear();
        do
        {
            elements.Add(Element(cursor, isTyped));
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return elements.OrEmpty();
    }

    private static TableElement Element(TokenCursor cursor, bool isTyped)
    {
        if (ConstraintParser.IsAtConstraint(cursor))
        {
            return ConstraintParser.ParseTableConstraint(cursor);
        }

        if (cursor.At(Word.Like))
        {
            return Like(cursor);
        }

        return isTyped ? ColumnParser.ParseWithoutType(cursor) : ColumnParser.Parse(cursor);
    }

    private static LikeSyntax Like(TokenCursor cursor)
    {
        var start = cursor.Start;
        cursor.Expect(Word.Like);
        var source = cursor.ObjectName();
        var parts = LikeParts.None;
        while (cursor.Word is Word.Including or Word.Excluding)
        {
            var isIncluding = cursor.At(Word.Including);
            cursor.Advance();
            var part = Part(cursor);
            parts = isIncluding ? parts | part : parts & ~part;
        }

        return new LikeSyntax(source, parts) { Span = cursor.SpanFrom(start) };
    }

    private static LikeParts Part(TokenCursor cursor)
    {
        var part = cursor.Word switch
        {
            Word.All => LikeParts.All,
            Word.Comments => LikeParts.Comments,
            Word.Constraints => LikeParts.Constraints,
            Word.Defaults => LikeParts.Defaults,
            Word.Generated => LikeParts.Generated,
            Word.Identity => LikeParts.Identity,
            Word.Indexes => LikeParts.Indexes,
            Word.Storage => LikeParts.Storage,
            Word.Compression => LikeParts.Compression,
            Word.Statistics => LikeParts.None,
            _ => throw cursor.Unexpected(),
        };
        cursor.Advance();
        return part;
    }
}
