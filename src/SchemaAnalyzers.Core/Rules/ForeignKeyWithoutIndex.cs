using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ForeignKeyWithoutIndex : TableRule
{
    public override string Id => "SCH3007";

    public override string Title => "Foreign key without covering index";

    public override string MessageFormat =>
        "Foreign key '{0}' of '{1}' has no index that begins with '{2}': deleting from '{3}' reads the whole table. Add an index in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1);

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        // The indexes of a partition are those of its parent.
        if (alignment.Table.PartitionOf is not null)
        {
            yield break;
        }

        foreach (var key in alignment.Table.ForeignKeys)
        {
            if (!alignment.Keys.Any(index => index.Covers(key.Columns, alignment)) && !IsInModel(alignment, key))
            {
                yield return Report(
                    alignment, alignment.PlaceOf(key), key.Origin, key.Name.Value, alignment.Table.Name.ToString(), string.Join(", ", key.Columns), key.ReferencedTable.ToString());
            }
        }
    }

    /// <summary>Where the model has the index, it is the index that is missing (SCH3008, SCH3011) or another one (SCH3010).</summary>
    private static bool IsInModel(TableAlignment alignment, ForeignKey key) =>
        alignment.Entity is { } entity
        && (entity.Indexes.Any(pairing =>
            (pairing.Key is null || pairing.Difference is not null)
            && pairing.Model.Filter is not { IsKnown: true, Value: not null }
            && BeginsWith(pairing.Columns, key)) || IsOfMissingKey(entity, alignment.Table, key));

    /// <summary>Where the primary key of the model would find the rows, it is the key that is missing (SCH3001) or another one (SCH3002), or a column of it is.</summary>
    private static bool IsOfMissingKey(EntityAlignment entity, Table table, ForeignKey key) =>
        entity.Entity.PrimaryKey is { IsKnown: true, Value.Properties: var properties }
        && properties.Count >= key.Columns.Count
        && entity.ColumnsOf(properties.Take(key.Columns.Count).ToEquatableArray()) is { } first
        && BeginsWith(first, key)
        && !(table.PrimaryKey is { } primary && entity.ColumnsOf(properties) is { } columns && columns.All(primary.Columns.Contains) && columns.Count == primary.Columns.Count);

    private static bool BeginsWith(EquatableArray<Identifier> columns, ForeignKey key) =>
        columns.Count >= key.Columns.Count && columns.Take(key.Columns.Count).All(key.Columns.Contains);
}
