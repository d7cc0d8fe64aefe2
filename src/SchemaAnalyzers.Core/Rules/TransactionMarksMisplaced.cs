using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class TransactionMarksMisplaced : MigrationRule
{
    public override string Id => "SCH6014";

    public override string Title => "BEGIN and COMMIT do not fit the migration";

    public override string MessageFormat => "{0} {1}. {2}.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override IEnumerable<Finding> Check(MigrationScript migration)
    {
        var marks = migration.Changes.OfType<TransactionMarked>().ToList();
        if (marks.Find(mark => mark.IsInToolTransaction) is { } nested)
        {
            yield return Report(nested, nested.What, nested.IsBegin ? "stands in a migration that its tool runs in a transaction already" : "ends the transaction in which the tool runs this migration", "Leave it out, or turn off the transaction of the tool for this file");
        }
        else if (marks.Count > 0 && marks[marks.Count - 1] is { IsBegin: true } open)
        {
            yield return Report(open, open.What, "is never followed by COMMIT: nothing of what comes after it stays", "Add COMMIT at the end");
        }
    }
}
