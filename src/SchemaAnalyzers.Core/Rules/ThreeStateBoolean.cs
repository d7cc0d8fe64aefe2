using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ThreeStateBoolean : EntityRule
{
    public override string Id => "SCH2016";

    public override string Title => "Boolean has a third state";

    public override string MessageFormat => "Column '{1}.{2}' of property '{0}' is a boolean that can be NULL and has no default. Add NOT NULL and a default in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override bool IsEnabledByDefault => false;

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        if (alignment.Table is not { } table)
        {
            yield break;
        }

        foreach (var property in alignment.Entity.Properties)
        {
            if (!property.IsOfDerivedEntity
                && alignment.ColumnOf(property) is { } column
                && ColumnNature.BaseTypeOf(alignment.Database, column.Type)?.Is("bool") == true
                && !alignment.ForbidsNull(column)
                && !alignment.SuppliesValue(column))
            {
                yield return new Finding(this, property.Place, new($"{alignment.Entity.Name}.{property.Name}", table.Name.ToString(), column.Name.Value))
                {
                    Related = column.Origin.Places,
                };
            }
        }
    }
}
