using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Rules;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Tests.EfOracle.Projects;

/// <summary>
/// Real projects against their own model snapshots. Runs only where <c>SCHEMA_ANALYZERS_PROJECTS</c> names some: paths of project files, separated
/// by semicolons, each with the path of its model snapshot behind a <c>|</c> where that lies in another project.
/// <c>SCHEMA_ANALYZERS_REFERENCES</c> names folders with the assemblies of packages that they use.
/// </summary>
public sealed class RealProjectTests(ITestOutputHelper output)
{
    private const int Reasons = 25;

    /// <summary>How many statements of a file are cut, about.</summary>
    private const int MostCuts = 40;

    [Fact]
    public void Facts_of_the_code_are_those_of_the_snapshot()
    {
        var wrong = new List<string>();
        var projects = ProjectCompilation.With(Listed("SCHEMA_ANALYZERS_REFERENCES"));
        foreach (var project in Listed("SCHEMA_ANALYZERS_PROJECTS"))
        {
            var paths = project.Split('|');
            var compilation = projects.Of(paths[0], paths[1..]);
            var reader = ModelReader.For(compilation);
            output.WriteLine($"# {Path.GetFileName(paths[0])}: {compilation.SyntaxTrees.Length} files");
            foreach (var context in reader.AllEntities(default).GroupBy(entity => entity.ContextFullName))
            {
                var comparison = new RecordedComparison();
                var entities = context.ToList();
                entities.ForEach(comparison.Add);
                Write(context.Key ?? "", comparison, entities.Any(entity => entity.Recorded is not null));
                foreach (var finding in entities.SelectMany(entity => RuleCatalog.PendingModelChange.Check(entity)))
                {
                    output.WriteLine($"    {finding.Rule.Id} {Path.GetFileName(finding.Place.Path)}:{finding.Place.Line + 1} {finding.Message}");
                }

                wrong.AddRange(comparison.Wrong.Select(line => $"{context.Key}: {line}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>Whatever is missing, and in whatever order: each statement that configures something is cut in the middle, and the rest of its file with it.</summary>
    [Fact]
    public void Real_projects_are_read_half_typed_concurrently_and_in_any_order()
    {
        var projects = ProjectCompilation.With(Listed("SCHEMA_ANALYZERS_REFERENCES"));
        foreach (var project in Listed("SCHEMA_ANALYZERS_PROJECTS"))
        {
            var paths = project.Split('|');
            var compilation = projects.Of(paths[0], paths[1..]);
            var entities = ModelReader.For(compilation).AllEntities(default).ToList();

            var shuffled = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());
            var reader = ModelReader.For(shuffled);
            var byTree = shuffled.SyntaxTrees.AsParallel().WithDegreeOfParallelism(4).SelectMany(tree => reader.EntitiesOf(tree, default).ToList()).ToList();
            Assert.All(entities.GroupBy(entity => entity.FullName), same => Assert.Contains(byTree, other => same.Contains(other)));
            output.WriteLine($"# {Path.GetFileName(paths[0])}: {entities.Count} entities, the same from {byTree.Count} concurrent readings of shuffled files; {Cut(compilation)} cuts");
        }
    }

    private static int Cut(CSharpCompilation compilation)
    {
        var cuts = 0;
        foreach (var tree in compilation.SyntaxTrees.Where(tree => TreeIndex.Of(tree, default).Chains.Count > 0))
        {
            var statements = tree.GetRoot().DescendantNodes().OfType<ExpressionStatementSyntax>().ToList();
            foreach (var statement in statements.Where((_, i) => i % Math.Max(1, statements.Count / MostCuts) == 0))
            {
                var text = tree.GetText().ToString(new TextSpan(0, statement.SpanStart + (statement.Span.Length / 2)));
                var half = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath);
                Assert.NotNull(ModelReader.For(compilation.ReplaceSyntaxTree(tree, half)).EntitiesOf(half, default).ToList());
                cuts++;
            }
        }

        return cuts;
    }

    internal static string[] Listed(string variable) => Environment.GetEnvironmentVariable(variable)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private void Write(string context, RecordedComparison comparison, bool hasSnapshot)
    {
        var open = comparison.Open.Values.Sum();
        output.WriteLine(
            $"  {context}: {comparison.Entities} entities, {comparison.Known} facts known, {open} open ({100.0 * open / Math.Max(1, comparison.Known + open):F1} %), "
            + (hasSnapshot ? $"{comparison.Told} of them told by the snapshot, {comparison.Wrong.Count} wrong" : "no snapshot"));
        foreach (var (reason, count) in comparison.Open.OrderByDescending(item => item.Value).Take(Reasons))
        {
            output.WriteLine($"    {count,5} {reason}");
        }

        foreach (var line in comparison.Wrong)
        {
            output.WriteLine($"    WRONG {line}");
        }
    }
}
