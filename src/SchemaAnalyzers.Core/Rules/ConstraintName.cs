using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Equivalence;

namespace SchemaAnalyzers.Rules;

public sealed class ConstraintName : TableRule
{
    public override string Id => "SCH4005";

    public override string Title => "Constraint name differs from the pattern or the model";

    public override string MessageFormat => "{0} '{1}' of '{2}' should be called '{3}' by {4}. Rename one of the two.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1, 2);

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        var (table, options) = (alignment.Table, alignment.Options);
        if (table.PartitionOf is not null || Bookkeeping.Contains(table.Name))
        {
            return [];
        }

        var findings = new List<Finding?>();
        if (table.PrimaryKey is { } primary)
        {
            findings.Add(OfModel(alignment, "Primary key", primary, ModelName(alignment)) ?? OfPattern(alignment, "Primary key", primary, options.PrimaryKeyName, primary.Columns, null));
        }

        findings.AddRange(table.UniqueConstraints.Select(key =>
            OfModel(alignment, "Unique constraint", key, ModelName(alignment, key)) ?? OfPattern(alignment, "Unique constraint", key, options.UniqueConstraintName, key.Columns, null)));
        findings.AddRange(table.ForeignKeys.Select(key =>
            OfModel(alignment, "Foreign key", key, ModelName(alignment, key)) ?? OfPattern(alignment, "Foreign key", key, options.ForeignKeyName, key.Columns, key.ReferencedTable.Name)));
        findings.AddRange(table.Checks.Select(check => OfModel(alignment, "CHECK", check, ModelName(alignment, check)) ?? OfPattern(alignment, "CHECK", check, options.CheckName, null, null)));
        return findings.OfType<Finding>();
    }

    /// <summary>A name that the code gives, not one of EF Core's own.</summary>
    private Finding? OfModel(TableAlignment alignment, string kind, Constraint constraint, Fact<Identifier> name) =>
        name is { IsKnown: true, Where: { } where } && !IdentifierLimit.AreSame(name.Value, constraint.Name) && !HasForeignKey(alignment.Table, name.Value)
            ? Report(alignment, where, constraint.Origin, kind, constraint.Name.Value, alignment.Table.Name.ToString(), name.Value.Value, "the model").With(new WriteText(constraint.Name.Value))
            : null;

    /// <summary>Of two foreign keys on the same columns one may be the one that the code names; that there is another is SCH3019.</summary>
    private static bool HasForeignKey(Table table, Identifier name) => table.ForeignKeys.Any(key => IdentifierLimit.AreSame(name, key.Name));

    private Finding? OfPattern(TableAlignment alignment, string kind, Constraint constraint, NamePattern? pattern, EquatableArray<Identifier>? columns, Identifier? principal) =>
        pattern?.Render(alignment.Table.Name.Name, columns, principal) is { } expected && !NamePattern.Fits(expected, constraint.Name)
            ? Report(
                alignment, constraint is ForeignKey key ? alignment.PlaceOf(key) : alignment.PlaceOf(constraint.Origin), constraint.Origin,
                kind, constraint.Name.Value, alignment.Table.Name.ToString(), expected, $"the pattern '{pattern.Text}'")
            : null;

    private static Fact<Identifier> ModelName(TableAlignment alignment) =>
        alignment.Entity?.Entity.PrimaryKey is { IsKnown: true, Value: { } key } ? key.Name : default;

    private static Fact<Identifier> ModelName(TableAlignment alignment, UniqueConstraint unique) =>
        alignment.Entity?.Entity.AlternateKeys.FirstOrDefault(key => alignment.Entity.ColumnsOf(key.Properties) is { } columns && columns == unique.Columns)?.Name ?? default;

    private static Fact<Identifier> ModelName(TableAlignment alignment, ForeignKey foreign) =>
        alignment.Entity?.Entity.Relationships.FirstOrDefault(relationship => alignment.Entity.ColumnsOf(relationship.Properties) is { } columns && columns == foreign.Columns)?.Name ?? default;

    /// <summary>The name of the only CHECK of the model that says the same, where the table has none by that name.</summary>
    private static Fact<Identifier> ModelName(TableAlignment alignment, CheckConstraint check)
    {
        var scope = ExpressionScope.Condition(alignment.Table, alignment.Database);
        var same = alignment.Entity?.Entity.Checks.Where(said => said.Expression.TryGet(out var condition) && SqlExpressions.Compare(condition!, check.Expression, scope) == Verdict.Equal).ToList();
        return same is { Count: 1 } && !alignment.Table.Checks.Any(other => IdentifierLimit.AreSame(same[0].Name, other.Name)) ? Fact.Known(same[0].Name, same[0].Place) : default;
    }
}
