using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Rules;

public sealed class SnapshotUnreadable : Rule
{
    public override string Id => "SCH0002";

    public override string Title => "Snapshot cannot be read";

    public override string MessageFormat => "Cannot read the schema: {0} ({1}){2}";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public Finding Report(SqlError error) =>
        new(this, error.Place, new(error.Message, error.SqlState, error.Remedy is null ? "" : $". {error.Remedy}."));
}
