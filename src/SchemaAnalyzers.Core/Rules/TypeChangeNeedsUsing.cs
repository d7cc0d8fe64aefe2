using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class TypeChangeNeedsUsing : MigrationRule
{
    public override string Id => "SCH6012";

    public override string Title => "Type change that PostgreSQL refuses without USING";

    public override string MessageFormat => "Column '{0}' of '{1}' cannot be cast automatically from '{2}' to '{3}' (42804). Say how in a USING clause.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override IEnumerable<Finding> Check(MigrationScript migration) =>
        migration.Changes.OfType<ColumnRetyped>()
            .Where(change => change.Table is { Fate: not Fate.Unknown } && TypeChange.Of(change.From, change.To, change.Using, change.Name) == TypeChangeEffect.Refused)
            .Select(change => Report(change, change.Name.Value, change.Table!.Name, change.From!.Type.ToString(), change.To!.Type.ToString()));
}
