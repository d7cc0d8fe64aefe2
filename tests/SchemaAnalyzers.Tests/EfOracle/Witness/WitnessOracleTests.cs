using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SchemaAnalyzers.Reading.Witness;
using SchemaAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Tests.EfOracle.Witness;

/// <summary>A model snapshot is EF's own model in other words: each fact that is read from it must be EF's.</summary>
public sealed class WitnessOracleTests(ITestOutputHelper output)
{
    private const int Models = 60;

    /// <summary>Without a model with types of extensions: of such a type the snapshot names no schema.</summary>
    public static IEnumerable<object[]> Names() => ModelCase.Names(name => name != "fluent-objects/types of extensions");

    [Theory]
    [MemberData(nameof(Names))]
    public void Facts_of_the_snapshot_are_those_of_the_model(string name)
    {
        var (wrong, known, unknown) = Compare(EfModel.Of(ModelCase.Source(name)));

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(unknown.Count == 0, string.Join("\n", unknown));
        Assert.True(known > 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Facts_of_snapshots_of_random_models_are_those_of_the_model(bool isConfigured)
    {
        var seeds = RandomSeeds.Of(Models);
        var (facts, open, differ) = (0, new List<string>(), new List<string>());
        foreach (var seed in seeds)
        {
            if (EfModel.TryOf(RandomModel.Source(seed, isConfigured)) is { } model)
            {
                var (wrong, known, unknown) = Compare(model);
                differ.AddRange(wrong.Select(line => $"seed {seed}: {line}"));
                open.AddRange(unknown.Select(line => $"seed {seed}: {line}"));
                facts += known;
            }
        }

        output.WriteLine(TestDepth.Figures($"{facts} facts, {open.Count} unknown, {differ.Count} wrong"));
        Assert.True(differ.Count == 0, string.Join("\n", differ.Take(40)));
        Assert.True(open.Count == 0, string.Join("\n", open.Take(40)));
        Assert.True(facts > seeds.Count);
    }

    private static (List<string> Wrong, int Known, List<string> Unknown) Compare(IModel model)
    {
        var text = SnapshotWriter.Write(model);
        var tree = CSharpSyntaxTree.ParseText(text);
        Assert.Empty(tree.GetDiagnostics());
        var recorded = Assert.Single(RecordedModelReader.Of(tree, default));
        Assert.True(recorded.IsOfNpgsql);
        var witness = new ModelWitness(recorded);
        var types = model.GetEntityTypes().Where(type => !type.IsOwned() && !type.HasSharedClrType && TableTypes.TableOf(type) is not null).ToList();
        var entities = types
            .Where(type => !HasOtherTable(type))
            .Select(type => RecordedComposer.Compose(witness, witness.Find(type.Name)!)! with { FullName = type.ClrType.FullName!.Split('[')[0] });
        Assert.All(types.Where(HasOtherTable), type => Assert.Null(RecordedComposer.Compose(witness, witness.Find(type.Name)!)));
        var comparison = ModelComparison.Of(entities, model);

        // A snapshot knows no class: neither what stands before a converter nor which properties the class has.
        return (
            comparison.Wrong.Where(line => !line.Contains(" shadow is", StringComparison.Ordinal)).ToList(),
            comparison.Known + types.Count(HasOtherTable),
            comparison.Unknown.Where(line => !line.Contains(" converter:", StringComparison.Ordinal) && !line.EndsWith(" was not found", StringComparison.Ordinal) && !IsOfPart(line)).ToList());
    }

    /// <summary>Indexes of owned types, and the columns that hold whole parts, are not taken from snapshots.</summary>
    private static bool IsOfPart(string line) =>
        line.EndsWith(" was not read", StringComparison.Ordinal) && (line.Contains('.', StringComparison.Ordinal) ? line.Contains(" index (", StringComparison.Ordinal) : !line.Contains('(', StringComparison.Ordinal));

    /// <summary>Whether its columns are spread over several tables, or its table has those of others.</summary>
    private static bool HasOtherTable(IEntityType type) =>
        type.GetTableName() != type.GetRootType().GetTableName()
        || type.GetMappingFragments(StoreObjectType.Table).Any()
        || (TableTypes.TableOf(type) as ITable)?.EntityTypeMappings.Any(mapping => mapping.TypeBase is IEntityType other && !other.IsOwned() && other.GetRootType() != type.GetRootType()) == true;
}
