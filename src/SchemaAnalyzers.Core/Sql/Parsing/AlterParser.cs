using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Tells what an ALTER statement alters.</summary>
internal static class AlterParser
{
    /// <summary>From after ALTER on.</summary>
    public static Statement Parse(TokenCursor cursor)
    {
        switch (cursor.Word)
        {
            case Word.Foreign when cursor.Accept(Word.Foreign, Word.Table):
                return Table(cursor, ObjectKind.ForeignTable);
            case Word.Materialized when cursor.Accept(Word.Materialized, Word.View):
                return Table(cursor, ObjectKind.MaterializedView);
            case Word.Table or Word.View or Word.Index:
                var kind = cursor.Word switch { Word.Table => ObjectKind.Table, Word.View => ObjectKind.View, _ => ObjectKind.Index };
                cursor.Advance();
                return Table(cursor, kind);
            case Word.Sequence:
                cursor.Advance();
                return Sequence(cursor);
            case Word.Type:
                cursor.Advance();
                return AlterTypeParser.Type(cursor);
            case Word.Domain:
                cursor.Advance();
                return AlterTypeParser.Domain(cursor);
            case Word.Schema:
                cursor.Advance();
                return Renamed(cursor, ObjectKind.Schema, new ObjectName(default, cursor.Name(), default), null);
            case Word.Extension:
                cursor.Advance();
                return Renamed(cursor, ObjectKind.Extension, new ObjectName(default, cursor.Name(), default), null);
            case Word.Server:
                cursor.Advance();
                return Renamed(cursor, ObjectKind.Server, new ObjectName(default, cursor.Name(), default), null);
            case Word.Collation:
                cursor.Advance();
                return Renamed(cursor, ObjectKind.Collation, cursor.ObjectName(), null);
            case Word.Function or Word.Procedure or Word.Routine or Word.Aggregate:
                return Function(cursor);
            case Word.Trigger or Word.Rule or Word.Policy:
                return Member(cursor);
            default:
                return IsKnown(cursor.Word) ? StatementParser.Ignore(cursor) : throw cursor.Unexpected();
        }
    }

    private static Statement Table(TokenCursor cursor, ObjectKind kind) => cursor.At(Word.All, Word.In) ? StatementParser.Ignore(cursor) : AlterTableParser.Parse(cursor, kind);

    private static Statement Sequence(TokenCursor cursor)
    {
        var start = cursor.Index;
        var ifExists = cursor.AcceptIfExists();
        var name = cursor.ObjectName();
        if (cursor.Word is Word.Owner or Word.Rename or Word.Set)
        {
            cursor.Index = start;
            return AlterTableParser.Parse(cursor, ObjectKind.Sequence);
        }

        return new AlterSequenceStatement(name, SequenceParser.Options(cursor), ifExists);
    }

    private static Statement Function(TokenCursor cursor)
    {
        var isAggregate = cursor.At(Word.Aggregate);
        cursor.Advance();
        var name = cursor.FunctionName();
        var arguments = FunctionParser.ArgumentTypes(cursor);
        if (!isAggregate && cursor.Word is Word.Depends or Word.No)
        {
            return StatementParser.Skip(cursor, new RequireObjectStatement(ObjectKind.Function, name) { Arguments = arguments });
        }

        if (isAggregate || cursor.Word is Word.Rename or Word.Owner || cursor.At(Word.Set, Word.Schema))
        {
            return Renamed(cursor, ObjectKind.Function, name, arguments);
        }

        var attributes = FunctionAttributes.Read(cursor);
        cursor.Accept(Word.Restrict);
        return attributes.IsEmpty ? throw cursor.Unexpected() : new AlterFunctionStatement(name, arguments, attributes);
    }

    /// <summary>RENAME TO, SET SCHEMA and OWNER TO; whatever else is said of these objects does not change the schema.</summary>
    public static Statement Renamed(TokenCursor cursor, ObjectKind kind, ObjectName name, EquatableArray<TypeSyntax>? arguments)
    {
        if (cursor.Accept(Word.Rename, Word.To))
        {
            return new RenameObjectStatement(kind, name, cursor.Name()) { Arguments = arguments };
        }

        if (cursor.Accept(Word.Set, Word.Schema))
        {
            return new SetObjectSchemaStatement(kind, name, cursor.Name()) { Arguments = arguments };
        }

        return cursor.Accept(Word.Owner, Word.To)
            ? new SetOwnerStatement(kind, name, RoleParser.Role(cursor)) { Arguments = arguments }
            : StatementParser.Ignore(cursor);
    }

    private static Statement Member(TokenCursor cursor)
    {
        var kind = cursor.Word switch { Word.Trigger => ObjectKind.Trigger, Word.Rule => ObjectKind.Rule, _ => ObjectKind.Policy };
        cursor.Advance();
        cursor.AcceptIfExists();
        var name = cursor.Name();
        cursor.Expect(Word.On);
        var table = cursor.ObjectName();
        if (cursor.Accept(Word.Rename, Word.To))
        {
            return new RenameObjectStatement(kind, new ObjectName(default, name, default), cursor.Name()) { On = table };
        }

        if (kind == ObjectKind.Trigger)
        {
            return StatementParser.Skip(cursor, new RequireObjectStatement(kind, new ObjectName(default, name, default)) { On = table });
        }

        var changes = cursor.Index;
        StatementParser.Ignore(cursor);
        return kind == ObjectKind.Policy && cursor.Index > changes ? new AlterPolicyStatement(name, table, cursor.TextOf(changes, cursor.Index)) : IgnoredStatement.Instance;
    }

    private static bool IsKnown(Word word) => word
        is Word.Conversion or Word.Database or Word.Default or Word.Event or Word.Foreign or Word.Group or Word.Language
        or Word.Large or Word.Operator or Word.Procedural or Word.Publication or Word.Role or Word.Statistics
        or Word.Subscription or Word.System or Word.Tablespace or Word.Text or Word.User;
}
