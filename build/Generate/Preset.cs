using System.Text;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Generate;

/// <summary>The severities of all rules at once, as a global configuration file that the package brings and <c>SchemaPreset</c> chooses.</summary>
/// <param name="Doc">Lines of a comment.</param>
/// <param name="SeverityOf">Null for what the rule itself decides.</param>
internal sealed record Preset(string Name, string Doc, Func<Rule, string?> SeverityOf)
{
    public static readonly IReadOnlyList<Preset> All =
    [
        new("recommended", "The severities of the catalogue, whatever a severity for all analyzers at once says.", Default),
        new("schema-only", "What is wrong in the schema itself and with the set-up. How code and schema fit is not told.", rule => IsAboutCode(rule) ? "none" : Default(rule)),
        new("strict", "Every rule is a warning, those that are off by default too; but for SCH0010, which finds nothing wrong.", rule => rule is ContextCoverage ? Default(rule) : "warning"),
    ];

    public string Write(IReadOnlyList<Rule> rules)
    {
        // Below the level of every file that a user may have: 100 for a '.globalconfig', 0 for one of another name.
        var text = new StringBuilder($"# Written by build/generate.sh\n# {Doc}\nis_global = true\nglobal_level = -1\n\n");
        foreach (var rule in rules)
        {
            text.Append($"# {rule.Title}\n");
            text.Append(SeverityOf(rule) is { } severity ? $"dotnet_diagnostic.{rule.Id}.severity = {severity}\n" : $"# {rule.Id} is a suggestion, or a warning where it matters more.\n");
        }

        return text.ToString();
    }

    private static bool IsAboutCode(Rule rule) => rule is EntityRule or PendingModelChange or TableNotMapped;

    private static string? Default(Rule rule) =>
        rule.CanBeRaised ? null : !rule.IsEnabledByDefault ? "none" : rule.Severity == RuleSeverity.Warning ? "warning" : "suggestion";
}
