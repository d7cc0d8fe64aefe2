using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class TableRewrite : MigrationRule
{
    public override string Id => "SCH6002";

    public override string Title => "Migration rewrites a table";

    public override string MessageFormat => "{0} rewrites '{1}': nobody reads or writes the table meanwhile. {2}.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override IEnumerable<Finding> Check(MigrationScript migration) =>
        from change in migration.Changes
        where change.IsOnOldTable
        let cause = Cause(change)
        where cause is not null
        select Report(change, cause.Value.What, change.Table!.Name, cause.Value.Remedy);

    private static (string What, string Remedy)? Cause(Change change) => change switch
    {
        ColumnRetyped retyped => Cause(retyped),
        ColumnAdded { IsNumbered: true } added => ($"Column '{added.Name}', which numbers all rows,", "Add a plain column, fill it in batches, then give it a sequence"),
        ColumnAdded { IsStored: true } added => ($"Column '{added.Name}', which is computed for all rows,", "Add a plain column and fill it in batches"),
        ColumnAdded { VolatileCall: { } call } added => ($"Column '{added.Name}', which calls {call} for each row,", "Add it without default, set that after, and fill it in batches"),
        // Without default it may be one that fails altogether: SCH6004.
        ColumnAdded { RestrictingDomain: { } domain } added when !added.IsNotNull || added.HasDefault => ($"Column '{added.Name}' of domain '{domain}'", "Add it with the type below, and a CHECK that is NOT VALID"),
        TableRewritten rewritten => (rewritten.How, "Run it in a maintenance window"),
        _ => null,
    };

    private static (string What, string Remedy)? Cause(ColumnRetyped change)
    {
        const string Remedy = "Add a column of the new type and fill it in batches";
        var what = $"Changing '{change.Name}' from '{change.From?.Type}' to '{change.To?.Type}'";
        return TypeChange.Of(change.From, change.To, change.Using, change.Name) switch
        {
            TypeChangeEffect.Rewrite => (what, Remedy),
            TypeChangeEffect.RewriteUnlessUtc => (what, "With SET timezone = 'UTC' it does not"),
            _ => null,
        };
    }
}
