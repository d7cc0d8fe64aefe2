using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Rules;

public sealed class SqlFilesDisagree : Rule
{
    public override string Id => "SCH0006";

    public override string Title => "SQL files do not fit together";

    public override string MessageFormat => "The SQL files do not fit together: {0} ({1}){2}";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public Finding Report(SqlError error) =>
        new(this, error.Place, new(error.Message, error.SqlState, error.Remedy is null ? "" : $". {error.Remedy}."));
}
