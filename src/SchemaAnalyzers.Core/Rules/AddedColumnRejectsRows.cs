using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class AddedColumnRejectsRows : MigrationRule
{
    public override string Id => "SCH6004";

    public override string Title => "Added column that existing rows cannot have";

    public override string MessageFormat => "Column '{0}' of '{1}' is {2}: adding it fails ({3}) once the table has {4}. {5}.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 1, 3);

    public override IEnumerable<Finding> Check(MigrationScript migration) =>
        from added in migration.Changes.OfType<ColumnAdded>()
        where added.IsOnOldTable && !added.IsGenerated && !added.IsNumbered
        let finding = Find(added)
        where finding is not null
        select finding;

    private Finding? Find(ColumnAdded added) =>
        added is { IsNotNull: true, HasDefault: false } ? Report(added, added.Name.Value, added.Table!.Name, "NOT NULL without default", "23502", "a row", "Give it a default, or add it nullable, fill it, and set NOT NULL")
        : added is { IsUnique: true, HasConstantDefault: true } ? Report(added, added.Name.Value, added.Table!.Name, "unique with one default for all rows", "23505", "two rows", "Add it without default and fill it first")
        : null;
}
