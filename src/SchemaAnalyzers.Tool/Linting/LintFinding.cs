using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Tool.Linting;

/// <param name="Place">Null where the schema comes from a live database.</param>
internal sealed record LintFinding(Rule Rule, LintLevel Level, string Message, Place? Place)
{
    /// <summary>Those that speak, by file, line and rule.</summary>
    public static List<LintFinding> Of(Database database, LintSettings settings) =>
    [
        .. SchemaLint.Check(database, settings.Rules)
            .Select(finding => new LintFinding(finding.Rule, settings.LevelOf(finding), finding.Message, finding.Place.Path is null ? null : finding.Place))
            .Where(finding => finding.Level > LintLevel.None)
            .Distinct()
            .OrderBy(finding => finding.Place?.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Place?.Start)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];
}
