using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Equivalence;

namespace SchemaAnalyzers.Rules;

public sealed class DefaultDiffers : EntityRule
{
    public override string Id => "SCH2012";

    public override string Title => "Default differs";

    public override string MessageFormat => "Property '{0}' has DEFAULT {1}, but column '{2}.{3}' has {4}. Take that over, or change the column in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 2, 3);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        foreach (var (property, column) in Find(alignment))
        {
            var actual = EffectiveDefault(alignment, column) is { } text ? $"DEFAULT {Shortened.Of(text)}" : "none";
            yield return new Finding(
                this,
                property.Default.Where ?? property.Place,
                new($"{alignment.Entity.Name}.{property.Name}", Shortened.Of(property.Default.Value!), alignment.Table!.Name.ToString(), column.Name.Value, actual))
            {
                Related = column.Origin.Places,
            }.With(EffectiveDefault(alignment, column) is { } value ? new WriteText(value) : null);
        }
    }

    internal static IEnumerable<(MappedProperty Property, Column Column)> Find(EntityAlignment alignment)
    {
        if (alignment.Table is not { } table)
        {
            yield break;
        }

        foreach (var property in alignment.Entity.Properties)
        {
            if (property.Default.TryGet(out var said)
                && !string.IsNullOrEmpty(said)
                && alignment.ColumnOf(property) is { Identity: null, Generated: null } column
                && Differs(alignment, table, column, said!))
            {
                yield return (property, column);
            }
        }
    }

    /// <summary>A trigger may stand for a default that is missing.</summary>
    private static bool Differs(EntityAlignment alignment, Table table, Column column, string said) =>
        EffectiveDefault(alignment, column) is { } actual
            ? SqlExpressions.Compare(said, actual, ExpressionScope.Value(table, column, alignment.Database)) == Verdict.Different
            : !alignment.MayChangeInsert();

    private static string? EffectiveDefault(EntityAlignment alignment, Column column) => column.Default ?? alignment.DomainDefault(column);
}
