using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class UnknownOption : Rule
{
    public override string Id => "SCH0004";

    public override string Title => "Unknown option or value";

    public override string MessageFormat => "Option '{0}' {1}. {2}.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    /// <param name="problem">What is wrong with the option.</param>
    /// <param name="place">A configuration file has no place that a diagnostic could have: the start of a source file stands for it.</param>
    public Finding Report(OptionProblem problem, Place place) => new(this, place, new(problem.Key, problem.Fact, problem.Remedy));
}
