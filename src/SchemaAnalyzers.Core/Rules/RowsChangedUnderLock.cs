using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class RowsChangedUnderLock : MigrationRule
{
    public override string Id => "SCH6013";

    public override string Title => "Rows are changed while the table is locked";

    public override string MessageFormat => "{0} of all rows of '{1}' runs in the transaction that locked the table: nobody can read it until all is done. Do it in a migration of its own.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override IEnumerable<Finding> Check(MigrationScript migration) =>
        from indexed in migration.Changes.Select((change, index) => (Change: change as AllRowsChanged, Index: index))
        where indexed.Change is { IsOnOldTable: true, IsInTransaction: true }
        let change = indexed.Change!
        where migration.Changes.Take(indexed.Index).Any(earlier => earlier.Transaction == change.Transaction && earlier.Table?.Name == change.Table!.Name && StrongLock.ForbidsReading(earlier))
        select Report(change, change.Verb, change.Table!.Name);
}
