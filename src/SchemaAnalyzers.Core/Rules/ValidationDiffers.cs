using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Equivalence;

namespace SchemaAnalyzers.Rules;

public sealed class ValidationDiffers : EntityRule
{
    public override string Id => "SCH2018";

    public override string Title => "Validation attribute and CHECK differ";

    public override string MessageFormat => "Property '{0}' admits {1}, but the CHECK of column '{2}.{3}' admits {4}. Align them.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 2, 3);

    public override bool IsEnabledByDefault => false;

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        if (alignment.Table is not { } table)
        {
            yield break;
        }

        var conditions = table.Checks.Where(check => check.IsEnforced).Select(check => check.Expression).ToList();
        foreach (var property in conditions.Count == 0 ? default : alignment.Entity.Properties)
        {
            if ((property.Range.Where ?? property.Pattern.Where) is { } place
                && property.HasConverter.Is(false)
                && alignment.ColumnOf(property) is { } column
                && Difference(alignment, table, property, column, conditions) is var (said, actual))
            {
                yield return new Finding(this, place, new($"{alignment.Entity.Name}.{property.Name}", said, table.Name.ToString(), column.Name.Value, actual))
                {
                    Related = column.Origin.Places,
                };
            }
        }
    }

    private static (string Said, string Actual)? Difference(EntityAlignment alignment, Table table, MappedProperty property, Column column, List<string> conditions)
    {
        var scope = ExpressionScope.Condition(table, alignment.Database);
        var type = ColumnNature.BaseTypeOf(alignment.Database, column.Type);
        if (property.Range is { IsKnown: true, Value: { } range } && type is { IsArray: false } && ColumnConditions.Range(conditions, column.Name, scope) is { } limits && limits != ValueRange.All)
        {
            var isWhole = TypeFamily.NameOf(type) is "int2" or "int4" or "int8";
            var (said, actual) = isWhole ? (range.OfIntegers(), limits.OfIntegers()) : (range, limits);
            return said == actual ? null : (said.ToString(), actual.ToString());
        }

        if (property.Pattern is { IsKnown: true, Value: { } pattern } && type is not null && TypeFamily.IsCharacters(type) && ColumnConditions.Pattern(conditions, column.Name, scope) is { } required)
        {
            return PatternShape.Of(pattern, isWhole: true) is { } one && PatternShape.Of(required, isWhole: false) is { } other && one != other
                ? ($"'{Shortened.Of(pattern)}'", $"'{Shortened.Of(required)}'")
                : null;
        }

        return null;
    }
}
