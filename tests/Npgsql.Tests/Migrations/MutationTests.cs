using System.Text;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Npgsql.Tests.RoundTrip;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>One change at a time, with the text of its migration for people to look at, which psql runs as a file.</summary>
public sealed class MutationTests
{
    private static readonly string s_directory = Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Migrations", "Mutations");

    private static readonly Lazy<IReadOnlyDictionary<string, (string From, string To)>> s_mutations = new(Read);

    public static TheoryData<string> Names => new(s_mutations.Value.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Up_and_Down_are_exact(string name)
    {
        await using var oracle = new MigrationOracle(await PostgresServer.Shared);
        var (from, to) = (Statements(s_mutations.Value[name].From), Statements(s_mutations.Value[name].To));

        var difference = await oracle.DifferenceAsync(from, to) ?? await oracle.DefaultDifferenceAsync(from, to);

        Assert.True(difference is null, difference);
    }

    [Fact]
    public async Task Texts_are_as_somebody_has_read_them_and_psql_runs_them()
    {
        var server = await PostgresServer.Shared;
        var texts = new StringBuilder();
        foreach (var (name, (from, to)) in s_mutations.Value)
        {
            var (first, second) = (await server.CreateDatabaseAsync(), await server.CreateDatabaseAsync());
            await first.ExecuteAsync(from);
            await second.ExecuteAsync(to);
            var (before, after) = (await RoundTripTest.ReadAsync(first), await RoundTripTest.ReadAsync(second));
            var migration = Plan.Of(before, after, PlanOptions.Default);
            texts.Append($"-- name: {name}\n-- up\n{PlainSql.Write(migration.Up)}-- down\n{PlainSql.Write(migration.Down)}\n");

            await first.RunScriptAsync(PlainSql.Write(WithSuggestions(migration.Up)));
            Assert.Equal(Steps.Sorted(after), Steps.Sorted(await RoundTripTest.ReadAsync(first)));
            await first.RunScriptAsync(PlainSql.Write(WithSuggestions(migration.Down)));
            Assert.Equal(Steps.Sorted(before), Steps.Sorted(await RoundTripTest.ReadAsync(first)));
        }

        RoundTrip.Expectation.Check(Path.Combine(s_directory, "mutations.expected"), texts.ToString(), await server.VersionAsync());
    }

    /// <summary>The file as it is once somebody has taken away what comments the suggestions out.</summary>
    private static EquatableArray<MigrationStep> WithSuggestions(EquatableArray<MigrationStep> steps) =>
        steps.Select(step => step.Kind == StepKind.Suggestion ? step with { Kind = StepKind.Statement } : step).ToEquatableArray();

    /// <summary>The scripts of a change: the schema before, and that after.</summary>
    internal static (string From, string To) Of(string name) => s_mutations.Value[name];

    private static string[] Statements(string script) => script.Split(";\n", StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyDictionary<string, (string From, string To)> Read()
    {
        var mutations = new Dictionary<string, (string, string)>();
        foreach (var block in File.ReadAllText(Path.Combine(s_directory, "mutations.sql")).Split("-- name: ", StringSplitOptions.RemoveEmptyEntries))
        {
            var name = block[..block.IndexOf('\n')];
            var parts = block[(name.Length + 1)..].Split("-- to\n");
            mutations.Add(name, (parts[0], parts[1].TrimEnd('\n') + "\n"));
        }

        return mutations;
    }
}
