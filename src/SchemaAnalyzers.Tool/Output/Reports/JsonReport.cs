using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaAnalyzers.Tool.Linting;

namespace SchemaAnalyzers.Tool.Output.Reports;

/// <summary>An array of findings; lines and columns count from 1.</summary>
internal static class JsonReport
{
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Write(IReadOnlyList<LintFinding> findings) =>
        new JsonArray([.. findings.Select(Finding)]).ToJsonString(Indented) + "\n";

    private static JsonObject Finding(LintFinding finding)
    {
        var json = new JsonObject
        {
            ["id"] = finding.Rule.Id,
            ["level"] = LintReport.LevelOf(finding),
            ["title"] = finding.Rule.Title,
            ["message"] = finding.Message,
        };
        if (finding.Place is { } place)
        {
            json["file"] = place.Path;
            json["line"] = place.Line + 1;
            json["column"] = place.Character + 1;
            json["endLine"] = place.EndLine + 1;
            json["endColumn"] = place.EndCharacter + 1;
        }

        return json;
    }
}
