using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class IndexBlocksWrites : MigrationRule
{
    public override string Id => "SCH6003";

    public override string Title => "Index is built while writes wait";

    public override string MessageFormat => "{0} on '{1}' stops all writes to the table until it is done. {2}.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override IEnumerable<Finding> Check(MigrationScript migration) => migration.Changes.Where(change => change.IsOnOldTable).Select(Find).OfType<Finding>();

    private Finding? Find(Change change) => change switch
    {
        IndexCreated { IsConcurrent: false, IsOnly: false } index => Report(index, Named(index), index.Table!.Name, Remedy(index.Table)),
        IndexesRebuilt rebuilt => Report(rebuilt, "REINDEX", rebuilt.Table!.Name, "Use REINDEX CONCURRENTLY, outside of a transaction"),
        _ => null,
    };

    private static string Named(IndexCreated index) => index.Name is { } name ? $"Creating index '{name}'" : "Creating an index";

    /// <remarks>https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE</remarks>
    private static string Remedy(TableUse table) => table.IsPartitioned
        ? "Create it ON ONLY the table, CONCURRENTLY on each partition, and attach those"
        : "Use CREATE INDEX CONCURRENTLY, outside of a transaction";
}
