using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tests.EfOracle;
using SchemaAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>
/// Every remedy keeps its word: where one statement has changed the schema, the remedy that the finding offers is applied to the code, EF Core itself is
/// asked again for the schema that the code means, and that schema has come nearer to the database in what was found, and no farther in anything.
/// </summary>
public sealed class RepairTests(ITestOutputHelper output)
{
    private static readonly RemedyCodeFixProvider s_provider = new();

    private static readonly Lazy<Project> s_project = new(Open);

    /// <summary>One mutation of each kind for what is offered at each form of place; every mutation in a deep run.</summary>
    [Fact]
    public async Task EF_Core_gives_the_fact_of_the_database_after_the_remedy()
    {
        var meant = await MeantByAsync(s_project.Value);
        var seen = new HashSet<string>();
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (mutation, finding) in MutationTests.All.SelectMany(mutation => CleanSample.FindingsAfter(mutation.Sql), (mutation, finding) => (mutation, finding)))
        {
            if (finding.Remedies.IsEmpty || IsOfView(finding) || IsOfProgram(finding) || !(seen.Add(KindOf(mutation, finding)) || TestDepth.IsDeep))
            {
                continue;
            }

            var schema = LinesFor(finding, CleanSample.Read(mutation.Sql));
            var before = SchemaLines.Difference(LinesFor(finding, meant), schema);
            foreach (var (title, repaired) in await RepairsAsync(finding))
            {
                tried++;
                if (await WhyWorseAsync(finding, repaired, before, schema) is { } reason)
                {
                    wrong.Add($"{mutation.Sql}\n  {finding.Rule.Id} {finding.Message}\n  {title}\n  {reason}");
                }
            }
        }

        output.WriteLine(TestDepth.Figures($"{tried} remedies"));
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}\n" + string.Join("\n", wrong));
        Assert.InRange(tried, 50, int.MaxValue);
    }

    /// <summary>Null where fewer differences are left, and no new one.</summary>
    private static async Task<string?> WhyWorseAsync(Finding finding, Project repaired, HashSet<string> before, HashSet<string> schema)
    {
        try
        {
            var after = SchemaLines.Difference(LinesFor(finding, await MeantByAsync(repaired)), schema);
            return after.Count < before.Count && after.IsSubsetOf(before) ? null : $"gone: {string.Join("; ", before.Except(after))}\n  new:  {string.Join("; ", after.Except(before))}";
        }
        catch (InvalidOperationException refusal)
        {
            // SQL in the code, of an index or a computed column, may name the column of a property that is left out.
            return finding.Remedies.Any(remedy => remedy is IgnoreProperty) && refusal.Message.StartsWith("No server takes it: column", StringComparison.Ordinal) ? null : refusal.Message;
        }
    }

    /// <summary>What a foreign key does on delete follows from whether it is required: where that does not fit then, a rule of its own says so.</summary>
    private static HashSet<string> LinesFor(Finding finding, Database database) =>
        SchemaLines.Of(database, withKeyNames: finding.Rule.Id.StartsWith("SCH4", StringComparison.Ordinal), withActions: finding.Rule is not (ColumnAllowsNull or ColumnForbidsNull));

    /// <summary>EF Core takes the class for one of a table, and does not say what a view has.</summary>
    private static bool IsOfView(Finding finding) =>
        CleanSample.Entities.Any(entity => entity.Name == CodeLabel.Of(finding.Place).Split('.', '[')[0] && CleanSample.Schema.Relations.Find(entity.Target.Value.Name) is View);

    /// <summary>That the program leaves a value to the database is nothing that EF Core writes into a schema.</summary>
    private static bool IsOfProgram(Finding finding) => finding.Remedies.Any(remedy => remedy is SetGenerated);

    private static string KindOf(Mutation mutation, Finding finding) =>
        $"{mutation.Kind} {finding.Rule.Id} {string.Join(" ", finding.Remedies.Select(remedy => remedy.GetType().Name))} {CleanSample.FormOf(finding.Place)}";

    /// <summary>The project after each of the remedies.</summary>
    private static async Task<IReadOnlyList<(string Title, Project Project)>> RepairsAsync(Finding finding)
    {
        var document = s_project.Value.Documents.Single(document => document.FilePath == finding.Place.Path);
        var tree = (await document.GetSyntaxTreeAsync())!;
        var diagnostic = finding.ToDiagnostic(Location.Create(tree, new TextSpan(finding.Place.Start, finding.Place.Length)), "Clean");
        var actions = new List<CodeAction>();
        await s_provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        var repairs = new List<(string, Project)>();

        // What changes the tables of other classes says so, and asks for a person.
        foreach (var action in actions.Where(action => !action.Title.Contains("inherit", StringComparison.Ordinal)))
        {
            var changed = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
            repairs.Add((action.Title, changed.GetProject(document.Project.Id)!));
        }

        return repairs;
    }

    /// <summary>The schema that EF Core creates for the code.</summary>
    /// <exception cref="InvalidOperationException">EF Core rejects the model, or no server would take what it creates.</exception>
    private static async Task<Database> MeantByAsync(Project project)
    {
        var script = EfModel.Script("Clean.Infrastructure.ShopContext", (CSharpCompilation)(await project.GetCompilationAsync())!);
        var reading = SchemaReader.Replay([SchemaReader.Parse(new SqlSource("created.sql", script), default)], default);
        if (!reading.Errors.IsEmpty)
        {
            throw new InvalidOperationException("No server takes it: " + string.Join("; ", reading.Errors.Select(error => error.Message)));
        }

        return reading.Database;
    }

    private static Project Open() => new TestProject
    {
        Name = "Clean",
        Sources = [.. CleanSample.Compilation.SyntaxTrees.Select(tree => new TestFile(tree.FilePath, tree.ToString()))],
    }.Open();
}
