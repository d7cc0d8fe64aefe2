using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Models by chance against EF Core: no Known fact may differ. <c>RANDOM_MODELS</c> sets how many are tried.</summary>
public sealed class RandomModelTests(ITestOutputHelper output)
{
    private const int Models = 100;

    /// <param name="isConfigured">Whether the fluent API has its say too.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_known_fact_of_a_random_model_differs_from_EF_Core(bool isConfigured) =>
        Try(seed => RandomModel.Source(seed, isConfigured), leastAccepted: isConfigured ? 6 : 3, leastKnown: isConfigured ? 5 : 20);

    [Fact]
    public void No_known_fact_of_random_parts_differs_from_EF_Core() => Try(RandomParts.Source, leastAccepted: 3, leastKnown: 10);

    [Fact]
    public void No_known_fact_of_random_shapes_differs_from_EF_Core() => Try(RandomShapes.Source, leastAccepted: 3, leastKnown: 10);

    private void Try(Func<int, string> source, int leastAccepted, int leastKnown)
    {
        var seeds = RandomSeeds.Of(Models);
        var (accepted, known, unknown) = (0, 0, 0);
        var wrong = new List<string>();
        foreach (var seed in seeds)
        {
            if (TryCompare(source(seed)) is not { } comparison)
            {
                continue;
            }

            accepted++;
            known += comparison.Known;
            unknown += comparison.Unknown.Count;
            wrong.AddRange(comparison.Wrong.Select(line => $"seed {seed}: {line}"));
        }

        output.WriteLine(TestDepth.Figures($"{accepted} of {seeds.Count} models accepted by EF Core, {known} facts known, {unknown} unknown, {wrong.Count} wrong"));
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(60)));
        Assert.True(accepted * leastAccepted > seeds.Count, "EF Core rejects most of the models: they prove little");
        Assert.True(unknown * leastKnown < known, $"{unknown} facts unknown against {known} known");
    }

    private static ModelComparison? TryCompare(string source)
    {
        var entities = ModelReader.For(TestCompilation.Create(source)).AllEntities(default).ToList();
        return EfModel.TryOf(source) is { } model ? ModelComparison.Of(entities, model) : null;
    }
}
