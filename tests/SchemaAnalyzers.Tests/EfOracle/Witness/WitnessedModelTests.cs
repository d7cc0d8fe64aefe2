using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Tests.EfOracle.Witness;

/// <summary>Code beside a model snapshot: both witnesses together may know more than the code alone, and nothing that is wrong.</summary>
public sealed class WitnessedModelTests(ITestOutputHelper output)
{
    private const int Models = 60;

    public static IEnumerable<object[]> Names() => ModelCase.Names(_ => true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_snapshot_of_the_same_model_agrees_and_tells_what_is_open(string name)
    {
        var source = ModelCase.Source(name);
        var model = EfModel.Of(source);
        var entities = Read(source, SnapshotWriter.Write(model));

        Assert.Empty(Pending(entities));
        Assert.Empty(ModelComparison.Of(entities, model).Wrong);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_snapshot_of_the_same_random_model_agrees(bool isConfigured)
    {
        var (alone, together) = (0, 0);
        foreach (var (seed, source, model) in RandomModels(isConfigured))
        {
            var entities = Read(source, SnapshotWriter.Write(model));
            var comparison = ModelComparison.Of(entities, model);
            alone += ModelComparison.Of(Read(source), model).Unknown.Count;
            together += comparison.Unknown.Count;

            Assert.True(!Pending(entities).Any(), $"seed {seed}: {string.Join("\n", Pending(entities))}");
            Assert.True(comparison.Wrong.Count == 0, $"seed {seed}: {string.Join("\n", comparison.Wrong)}");
        }

        output.WriteLine(TestDepth.Figures($"{alone} facts unknown to the code alone, {together} with the snapshot"));
        Assert.True(together <= alone);
    }

    /// <summary>
    /// The snapshot is that of the classes without their configuration: as if all of this had been added since. Not of hierarchies over several
    /// tables, which are not read: what is hidden may be stale without a sign, as the database is then.
    /// </summary>
    [Fact]
    public void A_stale_snapshot_makes_no_fact_wrong()
    {
        var pending = 0;
        foreach (var (seed, source, model) in RandomModels(isConfigured: true))
        {
            if (model.GetEntityTypes().Any(type => type.GetTableName() != type.GetRootType().GetTableName() || type.GetMappingFragments(Microsoft.EntityFrameworkCore.Metadata.StoreObjectType.Table).Any()) || EfModel.TryOf(RandomModel.Source(seed, isConfigured: false)) is not { } before)
            {
                continue;
            }

            var entities = Read(source, SnapshotWriter.Write(before));
            pending += Pending(entities).Count();

            // A column too many in the list of those that are mapped only silences.
            var wrong = ModelComparison.Of(entities, model).Wrong.Where(line => !line.Contains(" columns is ", StringComparison.Ordinal)).ToList();
            Assert.True(wrong.Count == 0, $"seed {seed}: {string.Join("\n", wrong)}");
        }

        output.WriteLine(TestDepth.Figures($"{pending} pending changes"));
        Assert.True(pending > 0);
    }

    private static List<Entity> Read(params string[] sources) => ModelReader.For(TestCompilation.Create(sources)).AllEntities(default).ToList();

    private static IEnumerable<string> Pending(List<Entity> entities) =>
        entities.SelectMany(entity => RuleCatalog.PendingModelChange.Check(entity)).Select(finding => finding.Message);

    private static IEnumerable<(int Seed, string Source, IModel Model)> RandomModels(bool isConfigured)
    {
        foreach (var seed in RandomSeeds.Of(Models))
        {
            var source = RandomModel.Source(seed, isConfigured);
            if (EfModel.TryOf(source) is { } model)
            {
                yield return (seed, source, model);
            }
        }
    }
}
