using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class DestructiveStep : MigrationRule
{
    public override string Id => "SCH6001";

    public override string Title => "Migration destroys data";

    public override string MessageFormat => "{0} {1} '{2}': what it holds is gone, and no Down brings it back. Do it in a later release than the last code that uses it.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override IEnumerable<Finding> Check(MigrationScript migration) =>
        migration.Changes.OfType<DataLost>().Where(change => change.IsOnOldTable).Select(change => Report(change, change.Verb, change.What, change.Name));
}
