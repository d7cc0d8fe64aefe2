using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class EnumValueMisuse : MigrationRule
{
    public override string Id => "SCH6008";

    public override string Title => "Enum label added and used in one transaction";

    public override string MessageFormat => "Label '{0}' of enum '{1}' {2} ({3}). {4}.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    /// <summary>The first version that adds labels inside of transactions.</summary>
    private const int First = 12;

    public override EquatableArray<int> Subject => new(0, 1, 3);

    public override IEnumerable<Finding> Check(MigrationScript migration)
    {
        var added = new List<EnumLabelAdded>();
        foreach (var change in migration.Changes.Where(change => change.IsInTransaction == true))
        {
            if (change is EnumLabelAdded { IsOfNewType: false } label)
            {
                added.Add(label);
                if (migration.EngineVersion < First)
                {
                    yield return Report(label, label.Label, label.Type, "cannot be added inside a transaction", "25001", "Run it without transaction");
                }
            }
            else if (change is EnumLabelUsed used && added.Exists(other => other.Label == used.Label && other.Type == used.Type && other.Transaction == used.Transaction))
            {
                yield return Report(used, used.Label, used.Type, "is used in the transaction that adds it", "55P04", "Add it in a migration before this one");
            }
        }
    }
}
