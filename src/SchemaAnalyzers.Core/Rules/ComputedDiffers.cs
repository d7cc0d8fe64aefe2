using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Equivalence;

namespace SchemaAnalyzers.Rules;

public sealed class ComputedDiffers : EntityRule
{
    public override string Id => "SCH2013";

    public override string Title => "Computed column differs";

    public override string MessageFormat => "Property '{0}' is computed{1}, but column '{2}.{3}' is {4}. Align the two, or change the column in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 2, 3);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        foreach (var (property, column) in Find(alignment))
        {
            var said = property.Computed.Value!;
            yield return new Finding(this, property.Computed.Where ?? property.Place, new(
                $"{alignment.Entity.Name}.{property.Name}",
                said.Length == 0 ? "" : $" as ({Shortened.Of(said)})",
                alignment.Table!.Name.ToString(),
                column.Name.Value,
                column.Generated is { } actual ? $"generated as ({Shortened.Of(actual)})" : "not generated"))
            {
                Related = column.Origin.Places,
            }.With(said.Length > 0 && column.Generated is { } generated ? new WriteText(generated) : null);
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
            if (property.Computed.TryGet(out var said) && said is not null && alignment.ColumnOf(property) is { } column && Differs(alignment, table, column, said))
            {
                yield return (property, column);
            }
        }
    }

    /// <summary>A trigger may compute what no expression does. Without an expression the code says only that there is one.</summary>
    private static bool Differs(EntityAlignment alignment, Table table, Column column, string said) =>
        column.Generated is { } actual
            ? said.Length > 0 && !alignment.MaySpeakOfMissing(said) && SqlExpressions.Compare(said, actual, ExpressionScope.Value(table, column, alignment.Database)) == Verdict.Different
            : table.Triggers.IsEmpty && !alignment.MayChangeInsert() && (said.Length == 0 || column.Default is null);
}
