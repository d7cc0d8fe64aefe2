using Microsoft.CodeAnalysis.CSharp;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>The schema that EF Core itself creates for a model has nothing that a rule could complain of.</summary>
public sealed class PrecisionTests(ITestOutputHelper output)
{
    /// <summary>What a schema has because the model asks for it: two indexes for one purpose, none where the convention is removed, names in two styles.</summary>
    private static readonly HashSet<string> s_ofTheModel = ["SCH3007", "SCH3015", "SCH3016", "SCH4002"];

    public static IEnumerable<object[]> Names() => ModelCase.Names(_ => true);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_schema_that_ef_creates_is_silent(string name) => AssertSilent(TestCompilation.Create(ModelCase.Source(name)));

    [Fact]
    public void The_schemas_of_random_models_are_silent()
    {
        const int Models = 50;
        var count = int.TryParse(Environment.GetEnvironmentVariable("RANDOM_MODELS"), out var asked) ? asked : TestDepth.Of(Models);
        for (var seed = 0; seed < count; seed++)
        {
            output.WriteLine($"Seed {seed}");
            AssertSilent(TestCompilation.Create(RandomModel.Source(seed, isConfigured: seed % 2 == 0)));
        }
    }

    private static void AssertSilent(CSharpCompilation compilation)
    {
        string script;
        try
        {
            script = EfModel.Script("Db", compilation);
        }
        catch (Exception refusal) when (refusal is InvalidOperationException or NotSupportedException or ArgumentException or NullReferenceException)
        {
            // Some cases are about models that EF Core refuses, or whose SQL it cannot write.
            return;
        }

        var reading = SchemaReader.Replay([SchemaReader.Parse(new SqlSource("schema.sql", script), default)], default);
        if (!reading.Errors.IsEmpty)
        {
            // Some cases ask for what no server takes: a unique hash index, a collation of numbers.
            return;
        }

        var findings = new List<Finding>();
        foreach (var entity in ModelReader.For(compilation).AllEntities(default))
        {
            var alignment = new EntityAlignment(entity, reading.Database, RuleOptions.Default);
            findings.AddRange(RuleCatalog.OfEntities.Where(rule => rule is not NotAnalysed && rule.IsEnabledByDefault).SelectMany(rule => rule.Check(alignment)));
            if (TableAlignment.Of(alignment) is { } table)
            {
                findings.AddRange(RuleCatalog.OfTables.Where(rule => rule.IsEnabledByDefault).SelectMany(rule => rule.Check(table)));
            }
        }

        // EF Core creates no views.
        var wrong = findings.Where(finding => !s_ofTheModel.Contains(finding.Rule.Id) && !(finding.Rule is TableNotFound && finding.Arguments[1] == "view")).ToList();
        Assert.True(wrong.Count == 0, $"{string.Join("\n", wrong.Select(finding => $"{finding.Rule.Id} {finding.Message}"))}\n{script}");
    }
}
