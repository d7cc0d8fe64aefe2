using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>The schema that EF Core itself creates for a model fits the model: no rule has anything to say, those that are off by default included. Views it does not create, and a boolean that can be null is no difference.</summary>
public sealed class CreatedSchemaTests
{
    /// <summary>Models that no server would take: an index of a column that is not there, a collation of a number, a name that two constraints have.</summary>
    internal static readonly string[] Refused = ["configured/indexes", "references/index details", "strategies/a table for each class"];

    public static IEnumerable<object[]> Names() => ModelCase.Names(name => !Refused.Contains(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_rule_has_anything_to_say(string name)
    {
        var compilation = TestCompilation.Create(ModelCase.Source(name));
        var (script, database) = CreatedSchema.Of(EfModel.Of(ModelCase.Source(name)));

        var findings = ModelReader.For(compilation).AllEntities(default)
            .Where(entity => entity.Target is not { IsKnown: true, Value.Kind: TargetKind.View })
            .Select(entity => new EntityAlignment(entity, database, RuleOptions.Default))
            .SelectMany(alignment => RuleCatalog.OfEntities.Where(rule => rule is not (NotAnalysed or ThreeStateBoolean)).SelectMany(rule => rule.Check(alignment)))
            .Select(finding => $"{finding.Rule.Id} {finding.Message}")
            .ToList();
        Assert.True(findings.Count == 0, string.Join("\n", findings) + "\n" + script);
    }
}
