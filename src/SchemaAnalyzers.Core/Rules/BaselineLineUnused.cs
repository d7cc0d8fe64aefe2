using SchemaAnalyzers.Rules.Baselines;

namespace SchemaAnalyzers.Rules;

public sealed class BaselineLineUnused : Rule
{
    public override string Id => "SCH0009";

    public override string Title => "Baseline line no longer needed";

    public override string MessageFormat => "The baseline accepts {0} of '{1}', which is no longer found. Remove the line, so that it is told when it comes back.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public Finding Report(BaselineEntry entry) => new(this, entry.Place, new(entry.Line.RuleId, string.Join("', '", entry.Line.Subject)));
}
