using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class DownMissing : MigrationRule
{
    public override string Id => "SCH6007";

    public override string Title => "Migration cannot be taken back";

    public override string MessageFormat => "'{0}' has no Down, while other migrations do. Write what takes it back, or say in its Down why nothing can.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override IEnumerable<Finding> Check(MigrationScript migration) =>
        migration.Down == DownPart.Missing ? [new Finding(this, migration.Place, new(migration.Name))] : [];
}
