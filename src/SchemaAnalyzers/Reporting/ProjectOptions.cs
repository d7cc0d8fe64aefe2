using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reporting;

/// <summary>The <c>schema_analyzers.*</c> options of a project, and the findings about them.</summary>
internal sealed record ProjectOptions(RuleOptions Rules, IReadOnlyList<Finding> Findings)
{
    public static ProjectOptions Read(Compilation compilation, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var reading = OptionReader.Read(Pairs(provider.GlobalOptions));
        var trees = compilation.SyntaxTrees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal);
        if (trees.FirstOrDefault(tree => !GeneratedFiles.Contains(tree, cancellationToken)) is not { } first)
        {
            return new(reading.Options, []);
        }

        var place = new Place(first.FilePath, 0, 0, 0, 0, 0, 0);
        var problems = reading.Problems.Concat(Misplaced(compilation, provider)).Distinct();
        return new(reading.Options, problems.Select(problem => RuleCatalog.UnknownOption.Report(problem, place)).ToArray());
    }

    /// <summary>Keys in the sections of an .editorconfig that are not also global: they would be passed over in silence.</summary>
    private static IEnumerable<OptionProblem> Misplaced(Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        var global = new HashSet<string>(Keys(provider.GlobalOptions), StringComparer.OrdinalIgnoreCase);
        return compilation.SyntaxTrees
            .SelectMany(tree => Keys(provider.GetOptions(tree)))
            .Where(key => OptionReader.IsOurs(key) && !global.Contains(key))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(key => key, StringComparer.Ordinal)
            .Select(OptionReader.Misplaced);
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(AnalyzerConfigOptions options)
    {
        foreach (var key in Keys(options))
        {
            if (options.TryGetValue(key, out var value))
            {
                yield return new(key, value);
            }
        }
    }

    /// <summary>A host may have options that it cannot list (the base class throws): then unknown ones stay unseen, and known ones are asked for by name.</summary>
    private static IEnumerable<string> Keys(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return KnownOption.All.Select(option => option.Key);
        }
    }
}
