using SchemaAnalyzers.House.Tests.Harness;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.House.Tests.Package;

/// <summary><c>SchemaPreset</c> sets the severities of all rules at once, and what a user says is stronger.</summary>
public sealed class Presets(PackedPackage package) : IClassFixture<PackedPackage>, IDisposable
{
    private readonly PackagedSample _sample = new(package, "OpsConductor");
    private readonly string[] _expected = Repository.Read("samples/OpsConductor/expected.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose() => _sample.Dispose();

    [Fact]
    public async Task Each_sets_the_severities_that_it_says_those_of_a_user_win_and_an_unknown_one_is_told()
    {
        var strict = await _sample.BuildAsync("-p:SchemaPreset=strict");
        Assert.Equal(["warning"], strict.Select(LevelOf).Distinct());
        Assert.Subset(strict.Select(WithoutLevel).ToHashSet(), _expected.Select(WithoutLevel).ToHashSet());
        Assert.Contains(strict, line => IdOf(line) == RuleCatalog.ColumnNotMapped.Id);

        var schemaOnly = await _sample.BuildAsync("-p:SchemaPreset=Schema-Only");
        Assert.Equal(_expected.Where(line => RuleCatalog.OfTables.Any(rule => rule.Id == IdOf(line))).Order(StringComparer.Ordinal), schemaOnly.Order(StringComparer.Ordinal));

        _sample.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SCH3015.severity = none\ndotnet_analyzer_diagnostic.severity = none\n");
        _sample.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.SCH1002.severity = suggestion\n");
        var recommended = await _sample.BuildAsync("-p:SchemaPreset=recommended");
        Assert.Equal(
            _expected.Where(line => IdOf(line) != "SCH3015" && !RuleCatalog.All.Single(rule => rule.Id == IdOf(line)).CanBeRaised)
                .Select(line => IdOf(line) == "SCH1002" ? line.Replace("SCH1002 warning", "SCH1002 note", StringComparison.Ordinal) : line)
                .Order(StringComparer.Ordinal),
            recommended.Order(StringComparer.Ordinal));

        var unknown = await Dotnet.SucceedAsync(_sample.Path, "build", "--no-restore", "-p:SchemaPreset=strikt");
        Assert.Contains("warning SCH0004: Property 'SchemaPreset' has the unknown value 'strikt'. Write one of 'recommended', 'schema-only', 'strict'.", unknown);
    }

    private static string IdOf(string line) => line.Split(' ')[0];

    private static string LevelOf(string line) => line.Split(' ')[1];

    private static string WithoutLevel(string line) => string.Join(' ', line.Split(' ').Where((_, i) => i != 1));
}
