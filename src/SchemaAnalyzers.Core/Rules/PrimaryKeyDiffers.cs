using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class PrimaryKeyDiffers : EntityRule
{
    public override string Id => "SCH3002";

    public override string Title => "Primary key columns differ";

    public override string MessageFormat => "The key of '{0}' is '{1}', but the primary key of table '{2}' is '{3}'. Change one of the two.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 2);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        if (Find(alignment) is not { } columns || alignment.Relation is not Table { PrimaryKey: { } primary } table)
        {
            yield break;
        }

        var entity = alignment.Entity;
        yield return new Finding(
            this,
            entity.PrimaryKey.Where ?? PlaceOf(entity, entity.PrimaryKey.Value!),
            new(entity.Name, string.Join(", ", columns), table.Name.ToString(), string.Join(", ", primary.Columns)))
        {
            Related = (primary.Origin.Place ?? table.Origin.Place) is { } origin ? new(origin) : default,
        };
    }

    /// <summary>The columns that the key of the model has instead; null where nothing differs.</summary>
    internal static EquatableArray<Identifier>? Find(EntityAlignment alignment) =>
        alignment.Relation is Table { Uncertainty: null, PrimaryKey: { } primary } table
        && alignment.Entity.PrimaryKey.TryGet(out var key)
        && key is not null
        && alignment.ColumnsOf(key.Properties) is { } columns
        && !new HashSet<Identifier>(columns).SetEquals(primary.Columns)
        && !AddsPartitionKey(table, columns, primary.Columns)
            ? columns
            : (EquatableArray<Identifier>?)null;

    /// <summary>The primary key of a partitioned table must have the columns by which it is divided, whether or not they identify a row.</summary>
    private static bool AddsPartitionKey(Table table, EquatableArray<Identifier> columns, EquatableArray<Identifier> primary) =>
        table is { PartitionKey: { } partition }
        && columns.All(primary.Contains)
        && primary.Where(name => !columns.Contains(name)).All(name => partition.Contains(name.Value));

    /// <summary>A key by convention is what its only property is called; that of several is said for the whole class.</summary>
    private static Place PlaceOf(Entity entity, ModelKey key) =>
        key.Properties.Count == 1 && entity.Properties.FirstOrDefault(property => property.Name == key.Properties[0]) is { } property ? property.Place : entity.Place;
}
