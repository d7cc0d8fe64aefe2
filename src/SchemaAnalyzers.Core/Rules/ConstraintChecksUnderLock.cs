using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ConstraintChecksUnderLock : MigrationRule
{
    public override string Id => "SCH6005";

    public override string Title => "Constraint is checked while the table is locked";

    public override string MessageFormat => "{0} reads all of '{1}' while {2} wait. {3}.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    private const string All = "reads and writes";

    public override EquatableArray<int> Subject => new(0, 1);

    public override IEnumerable<Finding> Check(MigrationScript migration)
    {
        for (var i = 0; i < migration.Changes.Count; i++)
        {
            var change = migration.Changes[i];
            var finding = !change.IsOnOldTable ? null : change switch
            {
                ConstraintAdded { IsUnread: false } added => Find(added),
                NotNullSet { IsProven: false } set => Report(set, $"SET NOT NULL on '{set.Column}'", set.Table!.Name, All, "Before, validate a CHECK that it IS NOT NULL, in a transaction of its own"),
                ConstraintValidated validated when IsUnderSameLock(migration.Changes, i) => Report(validated, $"VALIDATE of '{validated.Name}', in the transaction that added it,", validated.Table!.Name, "writes", "Validate it in a transaction of its own"),
                _ => null,
            };
            if (finding is not null)
            {
                yield return finding;
            }
        }
    }

    private Finding Find(ConstraintAdded added)
    {
        var table = added.Table!.Name;
        var name = added.Name is { } given ? $" '{given}'" : "";
        return added.Kind switch
        {
            ConstraintKind.ForeignKey => Report(added, "Foreign key" + name, table, $"writes to it and to '{added.Referenced?.Name ?? "the other table"}'", "Add it NOT VALID, and validate it in a transaction of its own"),
            ConstraintKind.Check => Report(added, "CHECK" + name, table, All, "Add it NOT VALID, and validate it in a transaction of its own"),
            ConstraintKind.Domain => Report(added, $"CHECK{name} of a domain", table, "writes", "Add it NOT VALID, and validate it in a transaction of its own"),
            ConstraintKind.Exclusion => Report(added, "EXCLUDE" + name, table, All, "Run it in a maintenance window"),
            ConstraintKind.PrimaryKey or ConstraintKind.Unique when added.Table.IsPartitioned => Report(added, "Key" + name, table, All, "Add it to ONLY the table, and attach indexes of the partitions"),
            ConstraintKind.PrimaryKey => Report(added, "Primary key" + name, table, All, "Create a unique index CONCURRENTLY, and add it USING INDEX"),
            _ => Report(added, "Unique constraint" + name, table, All, "Create a unique index CONCURRENTLY, and add it USING INDEX"),
        };
    }

    /// <summary>Validating takes a weak lock, but what added the constraint holds its strong one to the end of the transaction.</summary>
    private static bool IsUnderSameLock(IReadOnlyList<Change> changes, int index)
    {
        var validated = (ConstraintValidated)changes[index];
        return validated.IsInTransaction == true && changes.Take(index).OfType<ConstraintAdded>().Any(added =>
            added.Name == validated.Name && added.IsInTransaction == true && added.Transaction == validated.Transaction && added.Table?.Name == validated.Table!.Name);
    }
}
