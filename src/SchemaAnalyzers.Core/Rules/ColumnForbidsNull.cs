using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ColumnForbidsNull : EntityRule
{
    public override string Id => "SCH2004";

    public override string Title => "Property is nullable, column is NOT NULL";

    public override string MessageFormat => "Property '{0}' is nullable, but column '{1}.{2}' is NOT NULL. {3} or drop NOT NULL in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1, 2);

    public override IEnumerable<Finding> Check(EntityAlignment alignment) =>
        Find(alignment).Select(pair => Report(alignment.Entity, pair.Property, alignment.Table!, pair.Column));

    internal static IEnumerable<(MappedProperty Property, Column Column)> Find(EntityAlignment alignment)
    {
        if (alignment.Table is null || alignment.MayChangeInsert())
        {
            yield break;
        }

        foreach (var property in alignment.Entity.Properties)
        {
            if (IsOptional(property)
                && alignment.ColumnOf(property) is { Generated: null, Identity: null } column
                && alignment.ForbidsNullByType(column))
            {
                yield return (property, column);
            }
        }
    }

    /// <summary>A value that the database makes when there is none, and the columns of derived types in their base's table, are rightly nullable in code.</summary>
    private static bool IsOptional(MappedProperty property) =>
        property.IsNullable.Is(true)
        && !property.IsNullabilityOblivious
        && !property.IsOfDerivedEntity
        && !property.IsKey
        && property.HandsNullOn()
        && property.ValueGeneration.Is(ValueGeneration.Never);

    private Finding Report(Entity entity, MappedProperty property, Table table, Column column)
    {
        var canDeclare = property.ClrType is { IsKnown: true, Value: { IsNullable: true, Display: var display } } && display.EndsWith("?", StringComparison.Ordinal);
        var advice = canDeclare ? $"Declare it '{property.ClrType.Value.Display.TrimEnd('?')}'" : "Make it required";
        return new Finding(
            this,
            property.IsNullable.Where ?? property.Place,
            new($"{entity.Name}.{property.Name}", table.Name.ToString(), column.Name.Value, advice))
        {
            Related = column.Origin.Places,
            Remedies = canDeclare && !property.IsShadow ? new(new SetNullability(property.Name, IsNullable: false)) : default,
        };
    }
}
