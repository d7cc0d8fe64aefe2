using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ColumnNotFound : EntityRule
{
    public override string Id => "SCH1002";

    public override string Title => "Column not found";

    public override string MessageFormat => "Property '{0}' maps to column '{1}', but {2} '{3}' has no such column. {4}";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        if (alignment.Relation is not { Uncertainty: null } relation)
        {
            yield break;
        }

        foreach (var property in alignment.Entity.Properties)
        {
            if (property.Column.TryGet(out var column) && alignment.ColumnOf(property) is null && !SystemColumns.Contains(column))
            {
                yield return Report(alignment.Entity, property, column, relation);
            }
        }
    }

    private Finding Report(Entity entity, MappedProperty property, Identifier column, Relation relation)
    {
        var near = NearNames.Of(column, relation.Columns.Select(candidate => candidate.Name));
        var remedy = near.Count > 0
            ? $"Did you mean '{string.Join("' or '", near)}'?"
            : "Add it in a migration or exclude the property from the mapping.";
        return new Finding(
            this,
            property.Column.Where ?? property.Place,
            new($"{entity.Name}.{property.Name}", column.Value, relation is View ? "view" : "table", relation.Name.ToString(), remedy))
        {
            Related = relation.Origin.Place is { } origin ? new(origin) : default,
            Remedies = near.Select(name => (Remedy)new MapToColumn(property.Name, name.Value)).ToEquatableArray(),
        };
    }
}
