using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class CollationDiffers : EntityRule
{
    public override string Id => "SCH2015";

    public override string Title => "Collation differs";

    public override string MessageFormat => "Property '{0}' has the collation '{1}', but column '{2}.{3}' has {4}. Take that over, or change the column in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 2, 3);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        foreach (var (property, column) in Find(alignment))
        {
            var actual = ActualOf(alignment, column);
            yield return new Finding(
                this,
                property.Collation.Where ?? property.Place,
                new(
                    $"{alignment.Entity.Name}.{property.Name}", property.Collation.Value!, alignment.Table!.Name.ToString(), column.Name.Value,
                    actual is { } name ? $"'{name.Name}'" : "that of the database"))
            {
                Related = column.Origin.Places,
            }.With(actual is { } other ? new WriteText(other.Name.Value) : null);
        }
    }

    internal static IEnumerable<(MappedProperty Property, Column Column)> Find(EntityAlignment alignment)
    {
        if (alignment.Table is null)
        {
            yield break;
        }

        foreach (var property in alignment.Entity.Properties)
        {
            if (property.Collation.TryGet(out var said)
                && !string.IsNullOrEmpty(said)
                && alignment.ColumnOf(property) is { } column
                && IsCollatable(alignment, column)
                && (ActualOf(alignment, column)?.Name.Value ?? "default") != said)
            {
                yield return (property, column);
            }
        }
    }

    private static QualifiedName? ActualOf(EntityAlignment alignment, Column column) => column.Collation ?? alignment.DomainCollation(column);

    /// <summary>A number or a moment has no collation: that it is one is another finding.</summary>
    private static bool IsCollatable(EntityAlignment alignment, Column column) =>
        column.Collation is not null || ColumnNature.BaseTypeOf(alignment.Database, column.Type) is not { IsBuiltIn: true } type || TypeFamily.IsCharacters(type);
}
