using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Tests.Harness;
using SchemaAnalyzers.Tests.Rules.Mutations;
using SchemaAnalyzers.Tests.Rules.Pages;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Tests.Migrations;

/// <summary>Rules and migrations never disagree: where no rule tells of a difference nothing is changed, and in the schema that is expected the rules find nothing to repair.</summary>
public sealed class RulesAgreeTests(ITestOutputHelper output)
{
    public static TheoryData<string> Tables => MutationTests.Tables;

    public static TheoryData<string, int> Examples => RulePageTests.Examples;

    [Fact]
    public void The_clean_sample_is_expected_as_it_is() => Assert.Same(CleanSample.Schema, Expected.Of(CleanSample.Schema, CleanSample.Entities).Database);

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_mutation_is_repaired_if_and_only_if_a_rule_tells_of_it(string table)
    {
        var wrong = new List<string>();
        foreach (var mutation in MutationTests.All.Where(mutation => mutation.Table.Name.ToString() == table))
        {
            var repair = new Repair(CleanSample.Read(mutation.Sql), CleanSample.Entities, RuleOptions.Default);
            output.WriteLine($"{mutation.Kind}: {mutation.Subject}: {string.Join(", ", repair.Before)} -> {string.Join("; ", repair.Expectation.NotExpressible)}");
            if (repair.Problem is { } problem && mutation.Kind != "say a comment")
            {
                wrong.Add($"{mutation.Kind}: {mutation.Subject}: {problem}\n  {mutation.Sql}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_is_repaired_if_and_only_if_a_rule_tells_of_it(string id, int line)
    {
        var example = RulePage.Of(RuleCatalog.All.Single(rule => rule.Id == id)).Examples.Single(example => example.Line == line);
        var project = PageProject.Of(example).Open();
        var compilation = (await project.GetCompilationAsync())!;
        var options = project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        var snapshots = SnapshotSet.Load(project.AnalyzerOptions.AdditionalFiles, options, default);
        var rules = new ProjectOptions(compilation, options).Rules;
        foreach (var context in ModelReader.For(compilation, ReadingOptions.Read(options)).AllEntities(default).GroupBy(entity => entity.ContextFullName ?? entity.Context))
        {
            if (snapshots.For(context.Key) is { } database && snapshots.Errors.IsEmpty)
            {
                var repair = new Repair(database, [.. context], rules);
                output.WriteLine($"{string.Join("\n", repair.Before)}\n-> {string.Join("\n", repair.Expectation.NotExpressible)}");
                Assert.True(repair.Problem is null, $"{repair.Problem}\n{string.Join("\n", repair.Before)}\n{repair.Script}\n{example.Source}");
            }
        }
    }
}
