using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>ALTER TYPE of composite types, and of the tables that were made OF them.</summary>
internal static class CompositeReplay
{
    public static void Alter(Session session, AlterCompositeStatement statement)
    {
        if (TypeReplay.Find(session, statement.Type) is not CompositeType type)
        {
            throw new SqlFailure("42809", $"\"{statement.Type.Name}\" is not a composite type", statement.Type.Span);
        }

        var tables = session.Catalog.Naming<TableEntry>(type.Name).FindAll(table => table.OfType == type.Name);
        if (tables.Count > 0 && !statement.Cascades)
        {
            throw new SqlFailure("2BP01", $"cannot alter type \"{type.Name.Name}\" because it is the type of a typed table", statement.Type.Span, "Use ALTER ... CASCADE to alter the typed tables too");
        }

        AlterPreparation.RequireOneType(session, statement.Actions, name => type.Fields.FirstOrDefault(field => field.Name == name)?.Type);
        var fields = type.Fields.ToList();
        foreach (var action in AlterTableReplay.InOrder(statement.Actions))
        {
            Apply(session, type, fields, action);
            tables.ForEach(table => Follow(session, table, action));
        }

        session.Catalog.Types[type.Name] = type with { Fields = fields.ToArray() };
    }

    private static void Apply(Session session, CompositeType type, List<CompositeField> fields, TableAction action)
    {
        int Find(Identifier name) => fields.FindIndex(field => field.Name == name);
        int Require(Identifier name) => Find(name) is var at and >= 0
            ? at
            : throw new SqlFailure("42703", $"column \"{name}\" of relation \"{type.Name.Name}\" does not exist", action.Span);
        void RequireNew(Identifier name) => _ = Find(name) < 0 ? true : throw new SqlFailure("42701", $"column \"{name}\" of relation \"{type.Name.Name}\" already exists", action.Span);
        switch (action)
        {
            case AddColumn add:
                RequireNew(add.Column.Name);
                TableCreation.RequireRoom(fields.Count, add.Span);
                var added = Field(session, add.Column.Name, add.Column.Type!, add.Column.Collation);
                RowTypes.RequireOther(session, type.Name, added.Type, action.Span);
                fields.Add(added);
                break;
            case DropColumn drop when drop.IfExists && Find(drop.Name) < 0:
                break;
            case DropColumn drop:
                fields.RemoveAt(Require(drop.Name));
                break;
            case RenameColumn rename:
                var at = Require(rename.Name);
                RequireNew(rename.NewName);
                fields[at] = fields[at] with { Name = rename.NewName };
                break;
            case SetColumnType set:
                var index = Require(set.Name);
                RowTypes.RequireUnused(session, type.Name, $"type \"{type.Name.Name}\"", "it", set.Span);
                fields[index] = Field(session, set.Name, set.Type, set.Collation) with { Comment = fields[index].Comment };
                RowTypes.RequireOther(session, type.Name, fields[index].Type, set.Span);
                break;
        }
    }

    public static CompositeField Field(Session session, Identifier name, TypeSyntax written, ObjectName? collation)
    {
        var type = session.Resolve(written);
        return new CompositeField(name, type, Collations.Of(session, collation, type, written.Span));
    }

    private static void Follow(Session session, TableEntry table, TableAction action)
    {
        switch (action)
        {
            case AddColumn add:
                table.Columns.Add(ColumnBuilder.Build(session, table, add.Column));
                break;
            case DropColumn drop:
                DropColumnReplay.Drop(session, table, drop.Name, cascades: true, action.Span);
                break;
            case RenameColumn rename:
                RenameReplay.Column(session, table, rename.Name, rename.NewName, action.Span);
                break;
            case SetColumnType set:
                var type = session.Resolve(set.Type);
                AlterColumnReplay.Change(table, set.Name, set.Span, isOnly: false, column => column with { Type = type, Collation = session.Collation(set.Collation) });
                break;
        }
    }
}
