using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class TransactionForbidden : MigrationRule
{
    public override string Id => "SCH6010";

    public override string Title => "Statement cannot run inside a transaction";

    public override string MessageFormat => "{0} cannot run inside a transaction (25001), and here it does. Move it to a migration of its own that runs without one.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override IEnumerable<Finding> Check(MigrationScript migration) =>
        migration.Changes.OfType<NeedsNoTransaction>().Where(change => change.IsInTransaction == true).Select(change => Report(change, change.What));
}
