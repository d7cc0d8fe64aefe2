using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>Several parts that are created by one statement.</summary>
internal static class Together
{
    public static IEnumerable<Operation> Create(Node node)
    {
        var parts = Flatten(node).Select(member => member.Change!.To!).ToList();
        return node.Change!.To switch
        {
            TablePart table => [new CreateTable(Fill(table.Table, parts)), .. TablePart.Settings(Plain(table.Table), table.Table), .. Rest(parts)],
            ColumnPart column => Add(column, parts),
            _ => node.Operations,
        };
    }

    private static IEnumerable<Node> Flatten(Node node) => node.Members.SelectMany(Flatten).Prepend(node);

    private static IEnumerable<Operation> Add(ColumnPart column, List<Part> parts)
    {
        var whole = Fill(column.Column, parts);
        return [new AddColumn(column.Table, whole), .. column.Create().Skip(1), .. parts.SelectMany(part => part.Comments(null))];
    }

    private static Table Fill(Table table, List<Part> parts)
    {
        var constraints = parts.OfType<ConstraintPart>().Select(part => part.Constraint).ToList();
        return new(table.Name)
        {
            Persistence = table.Persistence,
            PartitionKey = table.PartitionKey,
            ForeignServer = table.ForeignServer,
            Options = table.Options,
            Columns = table.Columns.Where(column => parts.Exists(part => part is ColumnPart && part.Key.Name == column.Name)).Select(column => Fill(column, parts)).ToEquatableArray(),
            PrimaryKey = constraints.OfType<PrimaryKey>().FirstOrDefault(),
            UniqueConstraints = constraints.OfType<UniqueConstraint>().ToEquatableArray(),
            Checks = constraints.OfType<CheckConstraint>().ToEquatableArray(),
            Exclusions = constraints.OfType<ExclusionConstraint>().ToEquatableArray(),
        };
    }

    private static Column Fill(Column column, List<Part> parts)
    {
        return column with
        {
            Default = Has<DefaultPart>() ? column.Default : null,
            IsNullable = !Has<NotNullPart>(),
            Identity = Has<IdentityPart>() ? column.Identity : null,
        };

        bool Has<T>() => parts.Exists(part => part is T && part.Key.Name == column.Name);
    }

    /// <summary>What the table has once CREATE TABLE ran.</summary>
    private static Table Plain(Table table) => table with { HasRowSecurity = false, ForcesRowSecurity = false };

    private static IEnumerable<Operation> Rest(List<Part> parts) =>
        parts.OfType<ColumnPart>().SelectMany(column => column.Create().Skip(1)).Concat(parts.SelectMany(part => part.Comments(null)));
}
