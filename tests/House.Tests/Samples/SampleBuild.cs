using System.Text.RegularExpressions;
using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.Samples;

/// <summary>Builds a sample as README.md says and returns what its projects were told.</summary>
internal static partial class SampleBuild
{
    private static readonly HashSet<(string Sample, string Project)> s_restored = [];

    /// <summary>With the severities that the sample itself sets.</summary>
    public static async Task<string[]> DiagnosticsAsync(string sample, params string[] properties)
    {
        using var directory = new TemporaryDirectory();
        return [.. (await BuildAsync(sample, "", directory, properties)).Order(StringComparer.Ordinal)];
    }

    /// <summary>With every rule as a warning, but those that are off by default: these are matters of taste.</summary>
    /// <param name="projects">Folders below the sample's, in the order of their references.</param>
    public static async Task<string[]> DiagnosticsOfEveryRuleAsync(string sample, params string[] projects)
    {
        using var directory = new TemporaryDirectory();
        var config = directory.Write("every-rule.globalconfig", "is_global = true\n" + string.Concat(RuleIds(isOn: true).Select(id => $"dotnet_diagnostic.{id}.severity = warning\n")));
        var lines = new List<string>();
        foreach (var project in projects)
        {
            lines.AddRange(await BuildAsync(sample, project, directory, $"-p:SampleGlobalConfig={config}"));
        }

        return [.. lines];
    }

    /// <param name="isOn">Only those that are on by default.</param>
    public static IReadOnlyList<string> RuleIds(bool isOn = false) =>
        [.. Repository.CSharpFiles("src/SchemaAnalyzers.Core/Rules/")
            .Select(Repository.Read)
            .Where(text => !isOn || !text.Contains("IsEnabledByDefault => false", StringComparison.Ordinal))
            .SelectMany(text => RuleId().Matches(text))
            .Select(match => match.Groups[1].Value)
            .Distinct()];

    private static async Task<IEnumerable<string>> BuildAsync(string sample, string project, TemporaryDirectory directory, params string[] properties)
    {
        var root = Repository.PathTo($"samples/{sample}");
        var log = Path.Combine(directory.Path, "log.sarif");
        // The analyzers were built with this test: rebuilding them here would take them away from others that use them right now.
        await Dotnet.SucceedAsync(
            Path.Combine(root, project),
            ["build", "--no-incremental", .. s_restored.Add((sample, project)) ? Array.Empty<string>() : ["--no-restore"], "--configuration", Repository.Configuration, "-p:BuildProjectReferences=false", ErrorLog.PropertyFor(log), .. properties]);
        return ErrorLog.Read(log, root);
    }

    [GeneratedRegex("""override string Id => "(SCH\d{4})";""")]
    private static partial Regex RuleId();
}

/// <summary>Tests that build samples take turns: two builds of one project at a time would meet in its obj folder.</summary>
[CollectionDefinition(nameof(SampleBuild))]
public sealed class SampleBuildGroup;
