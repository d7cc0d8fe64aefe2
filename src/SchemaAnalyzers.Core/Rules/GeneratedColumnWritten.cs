using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class GeneratedColumnWritten : EntityRule
{
    public override string Id => "SCH1006";

    public override string Title => "Property writes a column that is always generated";

    public override string MessageFormat => "Property '{0}' is written by INSERT, but column '{1}.{2}' is GENERATED ALWAYS{3}: that fails (428C9). Add [DatabaseGenerated(DatabaseGeneratedOption.{4})].";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 1, 2);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        if (alignment.Table is not { } table || !IsInserted(alignment.Entity) || table.Rules.Any(rule => rule.IsOnInsert))
        {
            yield break;
        }

        foreach (var property in alignment.Entity.Properties)
        {
            if (property.ValueGeneration.Is(ValueGeneration.Never)
                && property.Computed.Is(null)
                && alignment.ColumnOf(property) is { } column
                && column is { Generated: not null } or { Identity.IsAlways: true })
            {
                yield return Report(alignment.Entity, property, table, column);
            }
        }
    }

    /// <summary>Without a context it is known only of mappers that write their own statements which columns these name. An entity without key is only read.</summary>
    private static bool IsInserted(Entity entity) =>
        entity.PrimaryKey is { IsKnown: true, Value: not null } && (entity.Context is not null || entity.TableColumns.IsKnown);

    private Finding Report(Entity entity, MappedProperty property, Table table, Column column) =>
        new Finding(this, property.ValueGeneration.Where ?? property.Place, new(
            $"{entity.Name}.{property.Name}",
            table.Name.ToString(),
            column.Name.Value,
            column.Identity is null ? "" : " AS IDENTITY",
            column.Identity is null ? "Computed" : "Identity"))
        {
            Related = column.Origin.Places,
        }.With(property.IsShadow ? null : new SetGenerated(property.Name, column.Identity is null ? "Computed" : "Identity"));
}
