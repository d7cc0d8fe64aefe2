using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ConcurrencyTokenNotFound : EntityRule
{
    public override string Id => "SCH2017";

    public override string Title => "Concurrency token without its column";

    public override string MessageFormat => "Concurrency token '{0}' maps to column '{1}', but table '{2}' has no such column: no change is ever saved. Add it in a migration, or use a 'uint' that maps to xmin.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        if (alignment.Table is not { } table)
        {
            yield break;
        }

        foreach (var property in alignment.Entity.Properties)
        {
            if (property.IsConcurrencyToken.Is(true) && alignment.LacksColumn(property))
            {
                yield return new Finding(this, property.Column.Where ?? property.Place, new($"{alignment.Entity.Name}.{property.Name}", property.Column.Value.Value, table.Name.ToString()))
                {
                    Related = table.Origin.Places,
                }.With(property.IsShadow || property.IsKey || property.Name.Contains(".") ? null : new IgnoreProperty(property.Name));
            }
        }
    }
}
