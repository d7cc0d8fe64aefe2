using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reporting;

/// <summary>The <c>schema_analyzers.*</c> options of a project and of its files, and what is wrong with them.</summary>
internal sealed class ProjectOptions
{
    private readonly Compilation _compilation;
    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly OptionReading _reading;
    private readonly ConcurrentDictionary<string, RuleOptions> _ofFiles = new(StringComparer.Ordinal);
    private Dictionary<string, SyntaxTree>? _trees;

    public ProjectOptions(Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        (_compilation, _provider) = (compilation, provider);
        _reading = OptionReader.Read(Pairs(provider.GlobalOptions));
    }

    public RuleOptions Rules => _reading.Options;

    /// <summary>The options of what is declared in a file.</summary>
    public RuleOptions RulesOf(string path) => _ofFiles.GetOrAdd(path, key => TreeOf(key) is { } tree ? Read(tree).Options : Rules);

    public IEnumerable<Finding> Findings(SnapshotSet snapshots, CancellationToken cancellationToken)
    {
        var trees = _compilation.SyntaxTrees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal).ToList();
        if (trees.Find(tree => !GeneratedFiles.Contains(tree, cancellationToken)) is not { } first)
        {
            return [];
        }

        var place = new Place(first.FilePath, 0, 0, 0, 0, 0, 0);
        var ofFiles = trees.Select(Read).ToList();
        var problems = _reading.Problems
            .Concat(Misplaced(trees))
            .Concat(ofFiles.SelectMany(reading => reading.Problems))
            .Concat(ofFiles.Select(reading => reading.Options.Database).OfType<string>().Distinct().Where(name => !snapshots.IsNamed(name)).Select(name => OptionReader.NoDatabase(name, snapshots.Names)));
        return problems.Distinct().Select(problem => RuleCatalog.UnknownOption.Report(problem, place)).ToArray();
    }

    private OptionReading Read(SyntaxTree tree)
    {
        var options = _provider.GetOptions(tree);
        return OptionReader.ReadForFile(Rules, key => options.TryGetValue(key, out var value) ? value : null);
    }

    private SyntaxTree? TreeOf(string path)
    {
        _trees ??= _compilation.SyntaxTrees.GroupBy(tree => tree.FilePath, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return path is not null && _trees.TryGetValue(path, out var tree) ? tree : null;
    }

    /// <summary>Keys in the sections of an .editorconfig that are not also global: most would be passed over in silence.</summary>
    private IEnumerable<OptionProblem> Misplaced(IEnumerable<SyntaxTree> trees)
    {
        var global = new HashSet<string>(Keys(_provider.GlobalOptions), StringComparer.OrdinalIgnoreCase);
        return trees
            .SelectMany(tree => Keys(_provider.GetOptions(tree)))
            .Where(key => OptionReader.IsOurs(key) && !global.Contains(key))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(key => key, StringComparer.Ordinal)
            .Select(OptionReader.Misplaced)
            .OfType<OptionProblem>();
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
