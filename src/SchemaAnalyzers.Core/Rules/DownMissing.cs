using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class DownMissing : MigrationRule
{
    public override string Id => "SCH6007";

    public override string Title => "Migration cannot be taken back";

    public override string MessageFormat => "Migration '{0}' has no Down. Write what takes it back, or say in it why nothing can.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override IEnumerable<Finding> Check(MigrationScript migration) =>
        migration.Down == DownPart.Missing ? [new Finding(this, migration.Place, new(migration.Name))] : [];
}
