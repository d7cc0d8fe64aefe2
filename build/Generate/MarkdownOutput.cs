using System.Text;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Generate;

internal static class MarkdownOutput
{
    public const string NothingShipped =
        """
        ; Shipped analyzer releases
        ; https://github.com/dotnet/roslyn-analyzers/blob/main/src/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

        """;

    private const string Begin = "<!-- rules:begin -->";
    private const string End = "<!-- rules:end -->";
    private const string PagesFolder = "src/SchemaAnalyzers.Core/Rules/";

    public static string Unshipped(IReadOnlyList<Rule> rules)
    {
        var text = new StringBuilder("; Unshipped analyzer release, written by build/generate.sh\n\n### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        foreach (var rule in rules)
        {
            text.Append($"{rule.Id} | {rule.Category} | {(rule.IsEnabledByDefault ? rule.Severity : "Disabled")} | {rule.Title}\n");
        }

        return text.ToString();
    }

    public static string Index(IReadOnlyList<Rule> rules) =>
        $"""
        # The rules

        Each page says why the rule exists, shows what fires and what stays silent, and how to repair it. The examples are the rule's tests.

        {Table(rules, "")}
        ## Options

        Set them in a `.globalconfig` file beside the project: `is_global = true`, then one option a line. `dotnet schema init` writes one with all of
        them, the [template](template.globalconfig). They decide for the whole project; those with a star can also be set for some files, in a section of
        an `.editorconfig`, and are then those of the classes in these files.

        {Options()}
        """.ReplaceLineEndings("\n");

    /// <summary>The table goes between the markers; a README without them gets them at its end.</summary>
    public static string InReadme(IReadOnlyList<Rule> rules, string readme)
    {
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        var table = $"{Begin}\n{Table(rules, PagesFolder)}{End}";
        return begin >= 0 && end > begin
            ? readme[..begin] + table + readme[(end + End.Length)..]
            : $"{readme.TrimEnd()}\n\n## Rules\n\n{table}\n".TrimStart('\n');
    }

    private static string Table(IReadOnlyList<Rule> rules, string folder)
    {
        var text = new StringBuilder("| Rule | What it finds | Default |\n|---|---|---|\n");
        foreach (var rule in rules)
        {
            var severity = rule.IsEnabledByDefault ? rule.Severity.ToString().ToLowerInvariant() : "off";
            text.Append($"| [{rule.Id}]({folder}{rule.GetType().Name}.md) | {rule.Title} | {severity} |\n");
        }

        return text.ToString();
    }

    private static string Options()
    {
        var text = new StringBuilder("| Option | Values, the default first | What it decides |\n|---|---|---|\n");
        foreach (var option in KnownOption.All)
        {
            text.Append($"| `{option.Key}`{(option.IsPerPath ? " *" : "")} | {option.Form ?? string.Join(", ", option.Values.Select(value => $"`{value}`"))} | {option.Doc} |\n");
        }

        return text.ToString();
    }
}
