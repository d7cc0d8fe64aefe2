using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads ALTER TYPE and ALTER DOMAIN.</summary>
internal static class AlterTypeParser
{
    /// <summary>From after TYPE on.</summary>
    public static Statement Type(TokenCursor cursor)
    {
        var name = cursor.ObjectName();
        if (cursor.Accept(Word.Add, Word.Value))
        {
            return AddValue(cursor, name);
        }

        if (cursor.Accept(Word.Rename, Word.Value))
        {
            var label = cursor.StringConstant();
            cursor.Expect(Word.To);
            return new RenameEnumValueStatement(name, label, cursor.StringConstant());
        }

        var isComposite = cursor.Word is Word.Add or Word.Drop or Word.Alter || cursor.At(Word.Rename, Word.Attribute);
        return isComposite ? Attributes(cursor, name) : AlterParser.Renamed(cursor, ObjectKind.Type, name, null);
    }

    /// <summary>From after DOMAIN on.</summary>
    public static Statement Domain(TokenCursor cursor)
    {
        var name = cursor.ObjectName();
        var start = cursor.Start;
        var action = DomainAction(cursor, name.Name);
        return action is null
            ? AlterParser.Renamed(cursor, ObjectKind.Domain, name, null)
            : new AlterDomainStatement(name, action with { Span = cursor.SpanFrom(start) });
    }

    private static AddEnumValueStatement AddValue(TokenCursor cursor, ObjectName name)
    {
        var ifNotExists = cursor.AcceptIfNotExists();
        var label = cursor.StringConstant();
        var isBefore = cursor.Accept(Word.Before);
        var neighbour = isBefore || cursor.Accept(Word.After) ? cursor.StringConstant() : null;
        return new AddEnumValueStatement(name, label, ifNotExists, neighbour, isBefore);
    }

    private static AlterCompositeStatement Attributes(TokenCursor cursor, ObjectName name)
    {
        var actions = new List<TableAction>();
        var cascades = true;
        do
        {
            var start = cursor.Start;
            actions.Add(Attribute(cursor) with { Span = cursor.SpanFrom(start) });
            cascades &= cursor.AcceptCascade();
        }
        while (cursor.Accept(TokenKind.Comma));
        return new AlterCompositeStatement(name, actions.OrEmpty(), cascades);
    }

    private static TableAction Attribute(TokenCursor cursor)
    {
        var verb = cursor.Word;
        cursor.Advance();
        cursor.Expect(Word.Attribute);
        switch (verb)
        {
            case Word.Add:
                return new AddColumn(CreateTypeParser.Field(cursor), IfNotExists: false);
            case Word.Drop:
                var ifExists = cursor.AcceptIfExists();
                return new DropColumn(cursor.Name(), ifExists, Cascades: false);
            case Word.Rename:
                var name = cursor.Name();
                cursor.Expect(Word.To);
                return new RenameColumn(name, cursor.Name());
            default:
                var altered = cursor.Name();
                if (cursor.Accept(Word.Set))
                {
                    cursor.Expect(Word.Data);
                }

                cursor.Expect(Word.Type);
                var type = TypeParser.Parse(cursor);
                return new SetColumnType(altered, type, cursor.Accept(Word.Collate) ? cursor.ObjectName() : null);
        }
    }

    /// <summary>Null, with nothing read, where the domain is renamed, moved or given away.</summary>
    private static TableAction? DomainAction(TokenCursor cursor, Identifier domain)
    {
        if (cursor.Accept(Word.Set, Word.Default))
        {
            return new SetColumnDefault(domain, cursor.Expression(static _ => false));
        }

        if (cursor.Accept(Word.Drop, Word.Default))
        {
            return new SetColumnDefault(domain, null);
        }

        if (cursor.At(Word.Set, Word.Not) || cursor.At(Word.Drop, Word.Not))
        {
            var isSet = cursor.At(Word.Set);
            cursor.Index += 2;
            cursor.Expect(Word.Null);
            return new SetNotNull(domain, isSet);
        }

        if (cursor.Accept(Word.Add))
        {
            return new AddConstraint(DomainConstraint(cursor));
        }

        if (cursor.Accept(Word.Drop, Word.Constraint))
        {
            var ifExists = cursor.AcceptIfExists();
            return new DropConstraint(cursor.Name(), ifExists, cursor.AcceptCascade());
        }

        if (cursor.Accept(Word.Rename, Word.Constraint))
        {
            var name = cursor.Name();
            cursor.Expect(Word.To);
            return new RenameConstraint(name, cursor.Name());
        }

        return cursor.Accept(Word.Validate, Word.Constraint) ? new ValidateConstraint(cursor.Name()) : null;
    }

    private static ConstraintSyntax DomainConstraint(TokenCursor cursor)
    {
        var start = cursor.Start;
        Identifier? name = cursor.Accept(Word.Constraint) ? cursor.Name() : null;
        ConstraintSyntax constraint = cursor.Accept(Word.Not, Word.Null) ? new NotNullSyntax(default) : ConstraintParser.Check(cursor);
        return ConstraintAttributes.Verify(ConstraintAttributes.Read(cursor, constraint) with { Name = name, Span = cursor.SpanFrom(start) });
    }
}
