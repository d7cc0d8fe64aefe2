using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>A table without what belongs to it.</summary>
internal sealed record TablePart(Table Table)
    : Part(PartKey.Table(Table.Name), (Table.Persistence, Table.PartitionKey, Table.Options, Table.ForeignServer, Table.HasRowSecurity, Table.ForcesRowSecurity))
{
    public override QualifiedName? Container => Table.Name;

    public override IEnumerable<Operation> Create() => [new CreateTable(Table)];

    public override IEnumerable<Operation> Drop() => [new DropTable(Table)];

    public override IEnumerable<Operation>? AlterTo(Part other)
    {
        var to = ((TablePart)other).Table;
        return to.PartitionKey != Table.PartitionKey || to.ForeignServer != Table.ForeignServer ? null : Settings(Table, to);
    }

    /// <summary>The settings that CREATE TABLE does not take.</summary>
    public static IEnumerable<Operation> Settings(Table from, Table to)
    {
        var name = SqlQuote.Name(to.Name);
        if (from.Persistence != to.Persistence)
        {
            yield return Alter(to.Persistence == Persistence.Unlogged ? "SET UNLOGGED" : "SET LOGGED");
        }

        foreach (var change in StorageParameters.Change(from.Options, to.Options))
        {
            yield return Alter(change);
        }

        if (from.HasRowSecurity != to.HasRowSecurity)
        {
            yield return Alter(to.HasRowSecurity ? "ENABLE ROW LEVEL SECURITY" : "DISABLE ROW LEVEL SECURITY");
        }

        if (from.ForcesRowSecurity != to.ForcesRowSecurity)
        {
            yield return Alter(to.ForcesRowSecurity ? "FORCE ROW LEVEL SECURITY" : "NO FORCE ROW LEVEL SECURITY");
        }

        Operation Alter(string action) => new AlterObject($"table '{to.Name}'", $"ALTER TABLE {name} {action}");
    }

    public override Reaction ReactTo(PartChange needed) => Reaction.Stays;

    public static IEnumerable<Part> Of(Table table, References references)
    {
        yield return new TablePart(table)
        {
            Comment = table.Comment,
            CommentTarget = (table.ForeignServer is null ? "TABLE " : "FOREIGN TABLE ") + SqlQuote.Name(table.Name),
            Needs = [.. References.InSchema(table.Name.Schema).Concat(references.In(table.PartitionKey)).Distinct()],
            Slots = [new(SlotKind.Relation, table.Name), new(SlotKind.Type, table.Name)],
        };
        if (!table.Inherits.IsEmpty || table.PartitionOf is not null || table.OfType is not null)
        {
            yield return new ParentsPart(table, references);
        }

        if (table.ReplicaIdentity is { } identity)
        {
            yield return new ReplicaIdentityPart(table, identity);
        }
    }
}
