using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class LockTimeoutMissing : MigrationRule
{
    public override string Id => "SCH6009";

    public override string Title => "Lock without lock_timeout";

    public override string MessageFormat => "{0} on '{1}' waits for its lock without end, and all that comes after waits behind it. SET lock_timeout before.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override bool IsEnabledByDefault => false;

    public override EquatableArray<int> Subject => new(1);

    /// <summary>Once a migration, at the first lock that others would wait behind.</summary>
    public override IEnumerable<Finding> Check(MigrationScript migration)
    {
        foreach (var change in migration.Changes)
        {
            if (change is SettingChanged { Setting: "lock_timeout" })
            {
                yield break;
            }

            if (change.IsOnOldTable && StrongLock.Of(change) is { } what)
            {
                yield return Report(change, what, change.Table!.Name);
                yield break;
            }
        }
    }
}
