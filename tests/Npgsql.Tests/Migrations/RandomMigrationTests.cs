using FsCheck;
using FsCheck.Fluent;
using SchemaAnalyzers.Npgsql.Tests.Replay;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Tests;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>Pairs of random schemas: a script and what it is some statements later, or two scripts that have nothing to do with each other.</summary>
public sealed class RandomMigrationTests(ITestOutputHelper output)
{
    private static readonly string s_grammar = Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Replay", "ddl.grammar");

    [Fact]
    public async Task Up_and_Down_are_exact()
    {
        var server = await PostgresServer.Shared;
        var grammar = new Grammar(await File.ReadAllTextAsync(s_grammar), await server.VersionAsync());
        await using var oracle = new MigrationOracle(server);
        var isAsked = int.TryParse(Environment.GetEnvironmentVariable("RANDOM_PAIRS"), out var asked);
        var start = int.TryParse(Environment.GetEnvironmentVariable("RANDOM_START"), out var first) ? first : 0;
        var count = isAsked ? asked : TestDepth.Of(100);
        var failures = new List<string>();
        for (var i = start; i < start + count; i++)
        {
            var (one, other) = PairOf(grammar, i);
            if (await oracle.DifferenceAsync(one, other) is { } difference)
            {
                failures.Add($"=== pair {i}\n{difference}\n--- from:\n{string.Join(";\n", one)};\n--- to:\n{string.Join(";\n", other)};\n");
            }
        }

        output.WriteLine($"{count - failures.Count} of {count} pairs are exact");
        Assert.True(failures.Count == 0, $"{failures.Count} of {count} pairs fail\n" + string.Join("\n", failures));
    }

    private static (string[] First, string[] Second) PairOf(Grammar grammar, int number)
    {
        var gen =
            from prelude in grammar.Draw("prelude")
            from otherPrelude in grammar.Draw("prelude")
            from length in Gen.Choose(4, 30)
            from more in Gen.Choose(1, 12)
            from statements in Gen.ArrayOf(grammar.Draw("statement"), length)
            from others in Gen.ArrayOf(grammar.Draw("statement"), more)
            from continues in Gen.Choose(0, 2)
            let first = (string[])[.. prelude.Split("; "), .. statements]
            select (first, continues > 0 ? [.. first, .. others] : (string[])[.. otherPrelude.Split("; "), .. others]);
        return gen.Sample(1, new Rnd((ulong)number, 19), 30).First();
    }
}
