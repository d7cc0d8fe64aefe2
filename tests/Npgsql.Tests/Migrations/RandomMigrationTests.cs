using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SchemaAnalyzers.Npgsql.Tests.Replay;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Tests;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>Pairs of random schemas: a script and what it is some statements later, or two scripts that have nothing to do with each other.</summary>
/// <remarks>The pair of a number is always the same. RANDOM_PAIRS says how many are drawn, RANDOM_START from which number on.</remarks>
public sealed class RandomMigrationTests(ITestOutputHelper output)
{
    private static readonly string s_grammar = Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Replay", "ddl.grammar");

    [Fact]
    public Task Up_and_Down_are_exact() => CheckAsync(100, (oracle, first, second) => oracle.DifferenceAsync(first, second));

    [Fact]
    public Task What_nobody_asked_to_lose_is_kept() => CheckAsync(20, (oracle, first, second) => oracle.DefaultDifferenceAsync(first, second));

    private async Task CheckAsync(int usual, Func<MigrationOracle, string[], string[], Task<string?>> check)
    {
        var server = await PostgresServer.Shared;
        var grammar = new Grammar(await File.ReadAllTextAsync(s_grammar), await server.VersionAsync());
        var oracle = new MigrationOracle(server);
        var (start, count) = (Setting("RANDOM_START") ?? 0, Setting("RANDOM_PAIRS") ?? TestDepth.Of(usual));
        var failures = new List<string>();
        var deaths = 0;
        for (var i = start; i < start + count; i++)
        {
            var (first, second) = PairOf(grammar, i);
            string? difference;
            try
            {
                difference = await check(oracle, first, second);
            }
            catch (InvalidOperationException) when (deaths < count / 50)
            {
                // A statement of the script has ended the server's process, which is no matter of migrations: the connection is gone.
                deaths++;
                await Task.Delay(TimeSpan.FromSeconds(3));
                oracle = new MigrationOracle(server);
                continue;
            }

            if (difference is not null)
            {
                failures.Add($"=== pair {i}\n{difference}\n--- from:\n{string.Join(";\n", first)};\n--- to:\n{string.Join(";\n", second)};\n");
            }
        }

        await oracle.DisposeAsync();
        output.WriteLine($"{count - deaths - failures.Count} of {count - deaths} pairs; {oracle.Operations} operations, {oracle.Rows} rows");
        Assert.True(failures.Count == 0, $"{failures.Count} of {count} pairs fail\n" + string.Join("\n", failures));
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    internal static (string[] First, string[] Second) PairOf(Grammar grammar, int number)
    {
        var pairs =
            from prelude in grammar.Draw("prelude")
            from otherPrelude in grammar.Draw("prelude")
            from length in Gen.Choose(4, 30)
            from more in Gen.Choose(1, 12)
            from statements in Gen.ArrayOf(grammar.Draw("statement"), length)
            from others in Gen.ArrayOf(grammar.Draw("statement"), more)
            from continues in Gen.Choose(0, 2)
            let first = (string[])[.. prelude.Split("; "), .. statements]
            select (first, continues > 0 ? [.. first, .. others] : (string[])[.. otherPrelude.Split("; "), .. others]);
        return pairs.Sample(1, new Rnd((ulong)number, 19), 30).First();
    }
}
