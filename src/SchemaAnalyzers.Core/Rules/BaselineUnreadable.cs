using SchemaAnalyzers.Rules.Baselines;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class BaselineUnreadable : Rule
{
    public override string Id => "SCH0008";

    public override string Title => "Baseline cannot be read";

    public override string MessageFormat => "Cannot read this line of the baseline: {0}. {1}.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    /// <param name="place">The line.</param>
    public Finding Report(BaselineMistake mistake, Place place) => new(this, place, new(mistake.Fact, mistake.Remedy));
}
