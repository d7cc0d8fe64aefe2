using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ColumnAllowsNull : EntityRule
{
    public override string Id => "SCH2003";

    public override string Title => "Property is not nullable, column allows NULL";

    public override string MessageFormat => "Property '{0}' is not nullable, but column '{1}.{2}' allows NULL. {3} or add NOT NULL in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 1, 2);

    public override IEnumerable<Finding> Check(EntityAlignment alignment) =>
        Find(alignment).Select(pair => Report(alignment.Entity, pair.Property, alignment.Table!, pair.Column));

    internal static IEnumerable<(MappedProperty Property, Column Column)> Find(EntityAlignment alignment)
    {
        // PostgreSQL does not record the nullability of a view's columns.
        if (alignment.Table is null)
        {
            yield break;
        }

        foreach (var property in alignment.Entity.Properties)
        {
            if (IsRequired(property) && alignment.ColumnOf(property) is { Generated: null } column && !alignment.ForbidsNull(column))
            {
                yield return (property, column);
            }
        }
    }

    private static bool IsRequired(MappedProperty property) =>
        property.IsNullable.Is(false) && !property.IsNullabilityOblivious && !property.IsKey && property.HandsNullOn();

    private Finding Report(Entity entity, MappedProperty property, Table table, Column column)
    {
        // Whatever its type, a key is required.
        var isOfKey = entity.AlternateKeys.Any(key => key.Properties.Contains(property.Name));
        var canDeclare = !isOfKey && property.ClrType is { IsKnown: true, Value.IsNullable: false };
        var advice = canDeclare ? $"Declare it '{property.ClrType.Value.Display}?'" : isOfKey ? "Take it out of its key" : "Make it optional";
        return new Finding(
            this,
            property.IsNullable.Where ?? property.Place,
            new($"{entity.Name}.{property.Name}", table.Name.ToString(), column.Name.Value, advice))
        {
            Related = column.Origin.Places,
            Remedies = canDeclare && !property.IsShadow ? new(new SetNullability(property.Name, IsNullable: true)) : default,
        };
    }
}
