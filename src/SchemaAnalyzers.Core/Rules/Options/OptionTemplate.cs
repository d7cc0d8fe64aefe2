using System.Text;

namespace SchemaAnalyzers.Rules;

/// <summary>A <c>.globalconfig</c> with every option and severity in it, each as a comment: what there is to decide, to be read and turned on.</summary>
public static class OptionTemplate
{
    public static string Write()
    {
        var text = new StringBuilder(
            """
            # Options of SchemaAnalyzers. Save this as '.globalconfig' beside the project; for several projects, in a folder above them.
            # What is commented out is in force: remove the '#' before a key to decide otherwise.
            is_global = true

            """.Replace("\r\n", "\n"));
        foreach (var option in KnownOption.All)
        {
            text.Append($"\n# {option.Doc.Replace("`", "'")}\n");
            text.Append($"# {Values(option)}\n");
            text.Append(option.IsPerPath ? "# It can be set for the classes of some files as well, in a section of an .editorconfig.\n" : "");
            text.Append($"#{option.Key} = {option.Example ?? string.Concat(option.Values.Take(1))}\n");
        }

        text.Append("\n# Severities: none, suggestion, warning or error. A suggestion shows in editors, not in the output of 'dotnet build'.\n");
        foreach (var rule in RuleCatalog.All)
        {
            text.Append($"\n# {rule.Title}{(rule.CanBeRaised ? "; a warning where it matters more, unless a severity is set" : "")}\n");
            text.Append($"#dotnet_diagnostic.{rule.Id}.severity = {SeverityOf(rule)}\n");
        }

        return text.ToString();
    }

    private static string SeverityOf(Rule rule) => !rule.IsEnabledByDefault ? "none" : rule.Severity == RuleSeverity.Warning ? "warning" : "suggestion";

    private static string Values(KnownOption option) => option.Form is { } form
        ? $"Values: {form.Replace('`', '\'')}; none by default. An example:"
        : $"Values: {string.Join(", ", option.Values)}.";
}
