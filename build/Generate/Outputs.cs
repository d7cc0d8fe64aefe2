using SchemaAnalyzers.Generate.BuiltIns;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Generate;

/// <param name="Path">Relative to the repository.</param>
/// <param name="Write">The new content, from the rules and the old content.</param>
internal sealed record Output(string Path, Func<IReadOnlyList<Rule>, string, string> Write);

internal static class Outputs
{
    public static readonly IReadOnlyList<Output> All =
    [
        new("src/SchemaAnalyzers.Core/Rules/RuleCatalog.g.cs", (rules, _) => CSharpOutput.Catalog(rules)),
        new("src/SchemaAnalyzers/Reporting/Descriptors.g.cs", (rules, _) => CSharpOutput.Descriptors(rules)),
        new("src/SchemaAnalyzers/AnalyzerReleases.Shipped.md", (_, before) => before.Length > 0 ? before : MarkdownOutput.NothingShipped),
        new("src/SchemaAnalyzers/AnalyzerReleases.Unshipped.md", (rules, _) => MarkdownOutput.Unshipped(rules)),
        new("src/SchemaAnalyzers.Core/Rules/README.md", (rules, _) => MarkdownOutput.Index(rules)),
        new("src/SchemaAnalyzers.Core/Sql/Binding/BuiltIns/builtins.txt", (_, before) => BuiltInsOutput.Write(before)),
        .. Preset.All.Select(preset => new Output($"build/buildTransitive/presets/{preset.Name}.globalconfig", (rules, _) => preset.Write(rules))),
        new("src/SchemaAnalyzers.Core/Rules/template.globalconfig", (_, _) => OptionTemplate.Write()),
        new("README.md", MarkdownOutput.InReadme),
    ];
}
