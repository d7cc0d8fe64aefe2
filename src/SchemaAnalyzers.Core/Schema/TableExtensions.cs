namespace SchemaAnalyzers.Schema;

/// <summary>What tables hold in several places.</summary>
internal static class TableExtensions
{
    /// <summary>All constraints: keys, checks, exclusions, foreign keys.</summary>
    public static IEnumerable<Constraint> Constraints(this Table table) =>
        [.. table.PrimaryKey is { } key ? [key] : Array.Empty<Constraint>(), .. table.UniqueConstraints, .. table.Checks, .. table.Exclusions, .. table.ForeignKeys];

    /// <summary>What the table inherits from, the table of which it is a partition included.</summary>
    public static IEnumerable<QualifiedName> Parents(this Table table) => table.Inherits.Concat(table.PartitionOf is { } partition ? [partition.Parent] : []);

    /// <summary>Whether other tables inherit from the table, partitions aside.</summary>
    public static bool HasChildren(this Database database, QualifiedName table) => database.Relations.OfType<Table>().Any(child => child.Inherits.Contains(table));
}
