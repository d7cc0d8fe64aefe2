using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ColumnNotFound : EntityRule
{
    public override string Id => "SCH1002";

    public override string Title => "Column not found";

    public override string MessageFormat => "Property '{0}' maps to column '{1}', but {2} '{3}' has no such column{4}";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 1, 3);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        if (alignment.Relation is not { Uncertainty: null } relation)
        {
            yield break;
        }

        foreach (var property in alignment.Entity.Properties)
        {
            // A concurrency token without its column is a finding of its own.
            if (alignment.LacksColumn(property) && !alignment.Options.IgnoresColumn(relation.Name, property.Column.Value) && !(relation is Table && property.IsConcurrencyToken.Is(true)))
            {
                yield return Report(alignment, property, property.Column.Value, relation);
            }
        }
    }

    private Finding Report(EntityAlignment alignment, MappedProperty property, Identifier column, Relation relation)
    {
        var near = NearNames.Of(column, Free(alignment, relation));
        var source = property.Column.IsRecorded ? " (named by the EF Core model snapshot)" : "";
        var advice = source + (near.IsEmpty
            ? ". Add it in a migration or exclude the property from the mapping."
            : $". Did you mean '{string.Join("' or '", near)}'?");
        return new Finding(
            this,
            property.Column.Where ?? property.Place,
            new($"{alignment.Entity.Name}.{property.Name}", column.Value, relation is View ? "view" : "table", relation.Name.ToString(), advice))
        {
            Related = relation.Origin.Places,
            Remedies = property.IsShadow ? default : near.Select(name => (Remedy)new MapToColumn(property.Name, name.Value)).ToEquatableArray(),
        };
    }

    /// <summary>The columns that no other property of the entity maps: two properties on one column would be the next mistake.</summary>
    private static IEnumerable<Identifier> Free(EntityAlignment alignment, Relation relation)
    {
        var taken = new HashSet<Identifier>(alignment.Entity.Properties.Select(alignment.ColumnOf).OfType<Column>().Select(column => column.Name));
        return relation.Columns.Select(column => column.Name).Where(name => !taken.Contains(name));
    }
}
