using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Equivalence;

namespace SchemaAnalyzers.Rules;

public sealed class CheckDiffers : EntityRule
{
    public override string Id => "SCH3022";

    public override string Title => "CHECK of the model is missing or differs";

    public override string MessageFormat => "The model of '{0}' has CHECK '{1}' ({2}), but table '{3}' has {4}. Align them in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 1, 3);

    public override IEnumerable<Finding> Check(EntityAlignment alignment) =>
        Find(alignment).Select(match => new Finding(
            this,
            match.Same is null ? match.Check.Place : match.Check.Expression.Where ?? match.Check.Place,
            new(
                alignment.Entity.Name, match.Check.Name.Value, Shortened.Of(match.Check.Expression.Value), alignment.Relation!.Name.ToString(),
                match.Same is null ? "none that says so" : $"({Shortened.Of(match.Same.Expression)})"))
        {
            Related = (match.Same?.Origin ?? alignment.Relation.Origin).Places,
        }.With(match.Same is null ? null : new WriteText(match.Same.Expression)));

    /// <summary>The conditions of the model, each with the one that has its name in the table, if any.</summary>
    internal static IEnumerable<(ModelCheck Check, CheckConstraint? Same)> Find(EntityAlignment alignment)
    {
        if (alignment.Relation is not Table { Uncertainty: null, ForeignServer: null } table)
        {
            yield break;
        }

        var scope = ExpressionScope.Condition(table, alignment.Database);
        foreach (var check in alignment.Entity.Checks)
        {
            if (!check.Expression.TryGet(out var said) || alignment.MaySpeakOfMissing(said!) || !IsMissing(table, alignment.Database, said!, scope))
            {
                continue;
            }

            var same = table.Checks.FirstOrDefault(other => other.Name == check.Name);
            if (same is not null && SqlExpressions.Compare(said!, same.Expression, scope) != Verdict.Different)
            {
                continue;
            }

            yield return (check, same);
        }
    }

    /// <summary>Whether nothing in the table says what the condition says, by another name, in several constraints, as NOT NULL, or by a type.</summary>
    private static bool IsMissing(Table table, Database database, string condition, ExpressionScope scope)
    {
        var required = table.Columns.Where(column => !column.IsNullable).Select(column => SqlQuote.Identifier(column.Name) + " IS NOT NULL");
        return SqlExpressions.Columns(condition, scope) is { } names
            && !table.Columns.Any(column => names.Contains(column.Name.Value) && database.Types.Find(column.Type.Name) is EnumType or DomainType)
            && !SqlExpressions.MaySay(table.Checks.Select(check => check.Expression).Concat(required), condition, scope);
    }
}
