using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class SnapshotMissing : Rule
{
    public override string Id => "SCH0001";

    public override string Title => "No schema snapshot";

    public override string MessageFormat =>
        "'{0}' maps entities, but the project has no schema snapshot for it. Run 'dotnet schema pull -o schema.sql' beside the project file.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    /// <param name="name">The context or, for code without one, the first mapped class.</param>
    /// <param name="place">Its identifier.</param>
    public Finding Report(string name, Place place) => new(this, place, new(name));
}
