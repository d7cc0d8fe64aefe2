using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>The keys and unique indexes to which foreign keys can point.</summary>
internal sealed class KeyIndex(Database database)
{
    private readonly Dictionary<QualifiedName, List<(PartKey Key, EquatableArray<Identifier> Columns)>> _keys =
        database.Relations.OfType<Table>().ToDictionary(table => table.Name, table => KeysOf(table).ToList());

    /// <summary>The keys of the referenced table over the referenced columns.</summary>
    public IEnumerable<PartKey> Of(ForeignKey key) => _keys.TryGetValue(key.ReferencedTable, out var keys)
        ? keys.Where(candidate => candidate.Columns.Count == key.ReferencedColumns.Count && key.ReferencedColumns.All(candidate.Columns.Contains)).Select(candidate => candidate.Key)
        : [];

    private static IEnumerable<(PartKey, EquatableArray<Identifier>)> KeysOf(Table table)
    {
        if (table.PrimaryKey is { } primary)
        {
            yield return (new(PartKind.Constraint, table.Name, primary.Name), primary.Columns);
        }

        foreach (var unique in table.UniqueConstraints)
        {
            yield return (new(PartKind.Constraint, table.Name, unique.Name), unique.Columns);
        }

        foreach (var index in table.Indexes.Where(index => index is { IsUnique: true, Predicate: null } && index.Keys.All(key => key.Column is not null)))
        {
            yield return (new(PartKind.Index, table.Name, index.Name), index.Keys.Select(key => key.Column!.Value).ToEquatableArray());
        }
    }
}
