using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Baselines;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Tool.Linting;

/// <param name="Place">Null where the schema comes from a live database.</param>
/// <param name="Line">By which a baseline accepts it; null where none may.</param>
internal sealed record LintFinding(Rule Rule, LintLevel Level, string Message, Place? Place, BaselineLine? Line)
{
    /// <summary>Those that speak, by file, line and rule.</summary>
    /// <param name="baseline">What is accepted; lines of it that nothing answers to any more are found, too.</param>
    public static List<LintFinding> Of(Database database, LintSettings settings, Baseline? baseline)
    {
        var found = SchemaLint.Check(database, settings.Rules).ToList();
        var told = baseline is null ? found : found.Where(finding => !baseline.Accepts(finding)).Concat(SchemaLint.UnusedLines(database, found, baseline));
        return Of(told, settings);
    }

    /// <summary>Those that speak, by file, line and rule.</summary>
    public static List<LintFinding> Of(IEnumerable<Finding> findings, LintSettings settings) =>
        [
            .. findings
                .Select(finding => Of(finding, settings))
                .Where(finding => finding.Level > LintLevel.None)
                .Distinct()
                .OrderBy(finding => finding.Place?.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place?.Start)
                .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];

    private static LintFinding Of(Finding finding, LintSettings settings) =>
        new(finding.Rule, settings.LevelOf(finding), finding.Message, finding.Place.Path is null ? null : finding.Place, BaselineLine.Of(finding, BaselineLine.Lint));
}

/// <param name="What">What was looked at, with its number.</param>
internal sealed record LintResult(List<LintFinding> Findings, string What);
