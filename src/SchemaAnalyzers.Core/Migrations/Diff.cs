using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>What leads from one schema to another, as ordered operations: containers before what they hold, and the reverse when dropping.</summary>
public static class Diff
{
    public static EquatableArray<Operation> Between(Database from, Database to)
    {
        var added = Additions(from, to);
        var dropped = Additions(to, from).Select(operation => operation.Inverse).Reverse();
        return added.Concat(dropped).ToEquatableArray();
    }

    private static List<Operation> Additions(Database from, Database to)
    {
        var operations = new List<Operation>();
        var existing = SchemasOf(from);
        operations.AddRange(SchemasOf(to).Where(schema => !existing.Contains(schema)).Select(schema => new CreateSchema(schema)));

        var tables = to.Relations.OfType<Table>().ToList();
        operations.AddRange(tables.Where(table => from.Relations.Find(table.Name) is null).Select(table => new CreateTable(table)));
        foreach (var table in tables)
        {
            if (from.Relations.Find(table.Name) is Table before)
            {
                operations.AddRange(table.Columns.Where(column => before.FindColumn(column.Name) is null).Select(column => new AddColumn(table.Name, column)));
            }
        }

        return operations;
    }

    /// <summary>The schemas that are listed or in use, ordered: a snapshot may use a schema that it does not create.</summary>
    private static SortedSet<Identifier> SchemasOf(Database database) =>
        [
            new Identifier("public"),
            .. database.Schemas.Select(schema => schema.Name),
            .. database.Relations.Select(relation => relation.Name.Schema),
            .. database.Types.Select(type => type.Name.Schema),
            .. database.Sequences.Select(sequence => sequence.Name.Schema),
            .. database.Functions.Select(function => function.Name.Schema),
        ];
}
