using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tests.Migrations;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Tests.EfOracle.Projects;

/// <summary>
/// The migrations of real projects against the schema that EF Core creates of their own model snapshots. Runs only where the variables of
/// <see cref="RealProjectTests"/> name some.
/// </summary>
public sealed class RealMigrationTests(ITestOutputHelper output)
{
    [Fact]
    public void A_migration_of_a_real_project_never_contradicts_EF_Core()
    {
        var wrong = new List<string>();
        var projects = ProjectCompilation.With(RealProjectTests.Listed("SCHEMA_ANALYZERS_REFERENCES"));
        foreach (var project in RealProjectTests.Listed("SCHEMA_ANALYZERS_PROJECTS"))
        {
            var paths = project.Split('|');
            var compilation = projects.Of(paths[0], paths[1..]);
            var reader = ModelReader.For(compilation);
            var entities = reader.AllEntities(default).ToLookup(entity => entity.ContextFullName);
            foreach (var (context, snapshot) in RecordedSchema.FindIn(compilation))
            {
                if (RecordedSchema.Of(compilation, snapshot) is not { } created)
                {
                    output.WriteLine($"# {context}: EF Core does not create it");
                    continue;
                }

                var objects = reader.ObjectsOf(context, default);
                var changes = Plan.Of(created, Expected.Of(created, entities[context], objects: objects).Database, PlanOptions.Default).Up.Select(step => step.Text).ToList();
                var expectation = Expected.Of(Database.Empty, entities[context], objects: objects);
                var (left, right) = (StrictLines.Of(created, created), StrictLines.Of(expectation.Database, created));
                var (missing, excess) = (left.Except(right).ToList(), right.Except(left).ToList());
                output.WriteLine($"# {context}: {entities[context].Count()} entities, {left.Count} lines; {changes.Count} changes to EF Core's own schema; over nothing {missing.Count} lines missing, {excess.Count} more, {expectation.NotExpressible.Count} told");
                wrong.AddRange(changes.Select(change => $"{context}: {change}"));
                Write("told    ", expectation.NotExpressible.Select(gap => gap.ToString()));
                Write("missing ", missing);
                Write("more    ", excess);
                Write("CHANGE  ", changes);
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private void Write(string kind, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"    {kind} {line}");
        }
    }
}
