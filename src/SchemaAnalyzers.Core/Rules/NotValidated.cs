using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class NotValidated : TableRule
{
    public override string Id => "SCH3018";

    public override string Title => "NOT VALID constraint or invalid index left behind";

    public override string MessageFormat => "{0} '{1}' of '{2}' {3}. {4}.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 1, 2);

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        var table = alignment.Table;
        if (table.PartitionOf is not null)
        {
            yield break;
        }

        foreach (var key in table.ForeignKeys.Where(IsLeft))
        {
            yield return Constraint(alignment, "Foreign key", key, alignment.PlaceOf(key));
        }

        foreach (var check in table.Checks.Where(IsLeft))
        {
            yield return Constraint(alignment, "CHECK", check, alignment.PlaceOf(check.Origin));
        }

        // An index that was created with ONLY waits for those of the partitions.
        foreach (var index in alignment.Keys.Where(key => key is { Kind: KeyKind.Index, Index: { IsValid: false, IsOnly: false } }))
        {
            yield return Report(
                alignment, alignment.PlaceOf(index), index.Origin, "Index", index.Name.Value, table.Name.ToString(),
                "is invalid: no query uses it, every write pays for it", "Drop it and create it anew, or run REINDEX INDEX CONCURRENTLY");
        }
    }

    private static bool IsLeft(Constraint constraint) => constraint is { IsValidated: false, IsEnforced: true };

    private Finding Constraint(TableAlignment alignment, string kind, Constraint constraint, Place place) => Report(
        alignment, place, constraint.Origin, kind, constraint.Name.Value, alignment.Table.Name.ToString(),
        "is NOT VALID: rows from before may break it", "Run VALIDATE CONSTRAINT in a migration");
}
