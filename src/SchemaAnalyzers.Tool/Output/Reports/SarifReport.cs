using System.Reflection;
using System.Text.Json.Nodes;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Baselines;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tool.Linting;

namespace SchemaAnalyzers.Tool.Output.Reports;

/// <summary>SARIF 2.1.0, as the compiler's ErrorLog.</summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html</remarks>
internal static class SarifReport
{
    public static string Write(IReadOnlyList<LintFinding> findings)
    {
        var rules = findings.Select(finding => finding.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var run = new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "SchemaAnalyzers",
                    ["version"] = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0],
                    ["rules"] = new JsonArray([.. rules.Select(Rule)]),
                },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. findings.Select(finding => Result(finding, rules.IndexOf(finding.Rule)))]),
        };
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        };
        return log.ToJsonString(JsonReport.Indented) + "\n";
    }

    private static JsonObject Rule(Rule rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
        ["properties"] = new JsonObject { ["category"] = rule.Category },
    };

    private static JsonObject Result(LintFinding finding, int index)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["ruleIndex"] = index,
            ["level"] = finding.Level switch { LintLevel.Error => "error", LintLevel.Warning => "warning", _ => "note" },
            ["message"] = new JsonObject { ["text"] = finding.Message },
        };
        if (finding.Place is { } place)
        {
            result["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = Location(place) });
        }

        if (finding.Line is { } line)
        {
            result["properties"] = new JsonObject { ["customProperties"] = new JsonObject { [BaselineLine.Property] = line.ToString() } };
        }

        return result;
    }

    private static JsonObject Location(Place place) => new()
    {
        ["artifactLocation"] = new JsonObject { ["uri"] = Uri(place.Path) },
        ["region"] = new JsonObject
        {
            ["startLine"] = place.Line + 1,
            ["startColumn"] = place.Character + 1,
            ["endLine"] = place.EndLine + 1,
            ["endColumn"] = place.EndCharacter + 1,
        },
    };

    private static string Uri(string path) => string.Join("/", path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
}
