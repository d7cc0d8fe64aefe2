using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>The schema that EF Core itself creates for a model fits the model: no rule has anything to say, those that are off by default included. Views it does not create, and a boolean that can be null is no difference.</summary>
public sealed class CreatedSchemaTests
{
    /// <summary>Models that no server would take: an index of a column that is not there, a collation of a number, a name that two constraints have.</summary>
    private static readonly string[] s_refused = ["configured/indexes", "references/index details", "strategies/a table for each class"];

    public static IEnumerable<object[]> Names() => ModelCase.Names(name => !s_refused.Contains(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_rule_has_anything_to_say(string name)
    {
        var compilation = TestCompilation.Create(ModelCase.Source(name));
        var script = ScriptOf(EfModel.Build("Db", compilation));
        var reading = SchemaReader.Replay([SchemaReader.Parse(new SqlSource("schema.sql", script), default)], default);
        Assert.Empty(reading.Errors);

        var findings = ModelReader.For(compilation).AllEntities(default)
            .Where(entity => entity.Target is not { IsKnown: true, Value.Kind: TargetKind.View })
            .Select(entity => new EntityAlignment(entity, reading.Database, RuleOptions.Default))
            .SelectMany(alignment => RuleCatalog.OfEntities.Where(rule => rule is not (NotAnalysed or ThreeStateBoolean)).SelectMany(rule => rule.Check(alignment)))
            .Select(finding => $"{finding.Rule.Id} {finding.Message}")
            .ToList();
        Assert.True(findings.Count == 0, string.Join("\n", findings) + "\n" + script);
    }

    /// <summary>What <c>EnsureCreated</c> would run.</summary>
    private static string ScriptOf(IModel model)
    {
        using var context = new AnyContext();
        var operations = context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel());
        return string.Join("\n", context.GetService<IMigrationsSqlGenerator>().Generate(operations, model).Select(command => command.CommandText));
    }

    private sealed class AnyContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder builder) => builder.UseNpgsql("Host=none");
    }
}
