using System.Globalization;
using SchemaAnalyzers.Tool.Linting;

namespace SchemaAnalyzers.Tool.Output.Reports;

/// <summary>Findings as text, one a line, as compilers write them; or as a CI server wants them.</summary>
internal static class LintReport
{
    public static readonly string[] Formats = ["text", "json", "sarif", "github"];

    public static string Write(string format, IReadOnlyList<LintFinding> findings) => format switch
    {
        "json" => JsonReport.Write(findings),
        "sarif" => SarifReport.Write(findings),
        "github" => string.Concat(findings.Select(finding => Annotation(finding) + "\n")),
        _ => string.Concat(findings.Select(finding => Line(finding) + "\n")),
    };

    public static string LevelOf(LintFinding finding) => finding.Level switch
    {
        LintLevel.Error => "error",
        LintLevel.Warning => "warning",
        _ => "info",
    };

    private static string Line(LintFinding finding)
    {
        var place = finding.Place is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.Path}({at.Line + 1},{at.Character + 1}): ") : "";
        return Plain($"{place}{LevelOf(finding)} {finding.Rule.Id}: {finding.Message}");
    }

    /// <summary>Names come from a database: nothing in them may steer the terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '?' : c));

    /// <remarks>https://docs.github.com/actions/reference/workflow-commands-for-github-actions</remarks>
    private static string Annotation(LintFinding finding)
    {
        var level = finding.Level switch { LintLevel.Error => "error", LintLevel.Warning => "warning", _ => "notice" };
        var place = finding.Place is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"file={Property(at.Path)},line={at.Line + 1},endLine={at.EndLine + 1},col={at.Character + 1},")
            : "";
        return $"::{level} {place}title={Property(finding.Rule.Id + " " + finding.Rule.Title)}::{Data(finding.Message)}";
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
