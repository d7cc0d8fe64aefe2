using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class IndexMissing : EntityRule
{
    public override string Id => "SCH3008";

    public override string Title => "Index of the model missing in the database";

    public override string MessageFormat => "The model of '{0}' has index {1} on '{2}', but table '{3}' has none on these columns. Create it in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override IEnumerable<Finding> Check(EntityAlignment alignment) =>
        Find(alignment).Select(pairing => new Finding(
            this,
            pairing.Model.Place,
            new(alignment.Entity.Name, Name(pairing), pairing.ColumnList, alignment.Relation!.Name.ToString()))
        {
            Related = alignment.Relation.Origin.Places,
        }.With(IsReplaced(alignment.Entity, pairing.Model) ? null : new RemoveIndex(IsWanted: true)));

    internal static IEnumerable<IndexPairing> Find(EntityAlignment alignment)
    {
        var table = TableAlignment.Of(alignment);
        foreach (var pairing in alignment.Indexes)
        {
            if (pairing is { Key: null, RepeatsPrimaryKey: false }
                && !pairing.Model.IsUnique.Is(true)
                && !LacksColumn(alignment, pairing.Model)
                && !(pairing.IsByConvention && table?.Keys.Any(key => key.Covers(pairing.Columns, table)) != false)
                && !RepeatsAnother(alignment, pairing))
            {
                yield return pairing;
            }
        }
    }

    /// <summary>EF Core makes an index for a foreign key, unless another begins with its columns: without this one it would.</summary>
    private static bool IsReplaced(Entity entity, ModelIndex model) =>
        entity.Relationships.Any(relationship => relationship.Properties.SequenceEqual(model.Properties.Take(relationship.Properties.Count)));

    private static string Name(IndexPairing pairing) => pairing.Model.Name.IsKnown ? $"'{pairing.Model.Name.Value}'" : "of its own name";

    /// <summary>Of its keys all columns are there. PostgreSQL drops an index with any column that it includes, or that its predicate speaks of.</summary>
    private static bool LacksColumn(EntityAlignment alignment, ModelIndex model) =>
        (model.Filter.IsKnown && model.Filter.Value is { } filter && alignment.MaySpeakOfMissing(filter))
        || (model.Includes.IsKnown && alignment.Entity.Properties.Any(property => model.Includes.Value.Contains(property.Name) && alignment.LacksColumn(property)));

    /// <summary>Of two that say the same only the first is wanted: the other is SCH3015.</summary>
    private static bool RepeatsAnother(EntityAlignment alignment, IndexPairing pairing) => ModelDuplicates.Find(alignment, pairing) is not null;
}
