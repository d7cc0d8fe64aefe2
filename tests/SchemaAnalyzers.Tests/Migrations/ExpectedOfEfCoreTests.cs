using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tests.EfOracle;
using SchemaAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Tests.Migrations;

/// <summary>EF Core decides what a model expects: the schema that is laid over nothing is the one that EF Core creates, and over that one nothing is left to lay.</summary>
public sealed partial class ExpectedOfEfCoreTests(ITestOutputHelper output)
{
    private const int Models = 60;

    /// <summary>Of these the reader leaves something open: a query that hides a table, an extension that a delegate may ask for.</summary>
    private static readonly string[] s_wanting = ["splitting/tables, views and queries", "configured/delegates that get the builder"];

    public static IEnumerable<object[]> Names() => ModelCase.Names(name => !CreatedSchemaTests.Refused.Contains(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_laid_over_what_EF_Core_creates(string name)
    {
        var compilation = TestCompilation.Create(ModelCase.Source(name));
        var (script, database) = CreatedSchema.Of(EfModel.Of(ModelCase.Source(name)));

        var expectation = Of(database, compilation);

        Assert.True(ReferenceEquals(database, expectation.Database), Differences(database, expectation, false) + "\n" + script);
        Assert.True(expectation.NotExpressible.All(gap => gap.Subject.StartsWith("view ", StringComparison.Ordinal)), string.Join("\n", expectation.NotExpressible) + "\n" + script);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_laid_over_nothing_is_what_EF_Core_creates(string name)
    {
        var compilation = TestCompilation.Create(ModelCase.Source(name));
        var (script, database) = CreatedSchema.Of(EfModel.Of(ModelCase.Source(name)));

        var expectation = Of(Database.Empty, compilation);

        var wanting = s_wanting.Contains(name) || (name.StartsWith("fluent", StringComparison.Ordinal) && !name.StartsWith("fluent-objects", StringComparison.Ordinal));
        var differences = Differences(database, expectation, wanting);
        output.WriteLine(string.Join("\n", expectation.NotExpressible));
        Assert.True(differences.Length == 0, differences + "\n\n" + string.Join("\n", expectation.NotExpressible) + "\n" + script);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_same_holds_for_models_by_chance(bool isConfigured) => Try(seed => RandomModel.Source(seed, isConfigured));

    [Fact]
    public void The_same_holds_for_parts_by_chance() => Try(RandomParts.Source);

    [Fact]
    public void The_same_holds_for_shapes_by_chance() => Try(RandomShapes.Source);

    private void Try(Func<int, string> source)
    {
        var (created, whole) = (0, 0);
        foreach (var seed in RandomSeeds.Of(Models))
        {
            var compilation = TestCompilation.Create(source(seed));
            if (EfModel.TryOf(source(seed)) is not { } model || CreatedSchema.TryOf(model) is not { } database)
            {
                continue;
            }

            created++;
            var again = Of(database, compilation);
            Assert.True(ReferenceEquals(database, again.Database), $"seed {seed}\n{Differences(database, again, false)}");
            var expectation = Of(Database.Empty, compilation);
            Assert.True(Differences(database, expectation, true).Length == 0, $"seed {seed}\n{Differences(database, expectation, true)}");
            whole += Differences(database, expectation, false).Length == 0 ? 1 : 0;
        }

        output.WriteLine(TestDepth.Figures($"{created} schemas created by EF Core, {whole} expected as a whole"));
        Assert.True(whole * 4 > created && created > 0, $"of {created} schemas only {whole} are expected as a whole");
    }

    private static Expectation Of(Database database, CSharpCompilation compilation)
    {
        var reader = ModelReader.For(compilation);
        return Expected.Of(database, reader.AllEntities(default), objects: reader.ObjectsOf("Db", default));
    }

    /// <param name="isWanting">Whether some of what EF Core creates may be missing: of Unknown facts nothing is laid.</param>
    private static string Differences(Database created, Expectation expectation, bool isWanting)
    {
        var (left, right) = (StrictLines.Of(created, created), StrictLines.Of(expectation.Database, created));
        var missing = isWanting ? [] : left.Except(right).Select(line => "EF Core:  " + line);
        return string.Join("\n", missing.Concat(right.Except(left).Where(line => !isWanting || !IsOpen(line, left, expectation)).Select(line => "expected: " + line)));
    }

    /// <summary>Whether the line is of a column of which something is open, or of an index or constraint of which only the name is.</summary>
    private static bool IsOpen(string line, IReadOnlyList<string> created, Expectation expectation)
    {
        if (Column().Match(line) is { Success: true } column)
        {
            return expectation.NotExpressible.Any(gap => gap.Subject.EndsWith($"column '{column.Groups["table"].Value}.{column.Groups["name"].Value}'", StringComparison.Ordinal));
        }

        // The comment on a derived class EF Core writes on the tables of its bases, too.
        if (line.StartsWith("Table ", StringComparison.Ordinal))
        {
            return created.Any(other => other.StartsWith(string.Join(" ", line.Split(' ').Take(2)) + " ", StringComparison.Ordinal));
        }

        return DefaultName().IsMatch(line) && created.Any(other => Name().Replace(other, "", 1) == Name().Replace(line, "", 1));
    }

    [GeneratedRegex("^(?<table>[^:]+): Column { Name = (?<name>[^,]+),")]
    private static partial Regex Column();

    [GeneratedRegex("Name = [^,]+,")]
    private static partial Regex Name();

    [GeneratedRegex(" Name = [^,]+_(pkey|key|fkey|idx),")]
    private static partial Regex DefaultName();
}
