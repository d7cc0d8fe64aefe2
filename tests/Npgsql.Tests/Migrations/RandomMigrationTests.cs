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

    /// <summary>Pairs that chance has found. What a server refuses of their statements is no part of its schema.</summary>
    public static TheoryData<string, string> Found => new()
    {
        // 18 has NOT NULL constraints that are not validated.
        { "CREATE TABLE t2 (a int); ALTER TABLE t2 ADD NOT NULL a NOT VALID", "CREATE TABLE t1 (a int NOT NULL); CREATE TABLE t2 (b int) INHERITS (t1)" },

        // 13 lets a parent compute what a child fills itself.
        { "CREATE TABLE t1 (a int); CREATE TABLE t2 (c int) INHERITS (t1); ALTER TABLE t1 ADD c int GENERATED ALWAYS AS (1 + 1) STORED", "CREATE TABLE t1 (a int, c int)" },
        { "CREATE TABLE t1 (a int); CREATE TABLE t2 (c int) INHERITS (t1); ALTER TABLE t1 ADD c int GENERATED ALWAYS AS (1 + 1) STORED", "CREATE TABLE t2 (a int, c int); CREATE TABLE t1 (a int, c int GENERATED ALWAYS AS (1 + 1) STORED)" },

        // The key of a partitioned table alone: its partitions get one when they are attached.
        { "CREATE TABLE m (a int) PARTITION BY LIST (a); CREATE TABLE m_1 PARTITION OF m DEFAULT; ALTER TABLE ONLY m ADD UNIQUE (a); CREATE INDEX i ON ONLY m (a)", "CREATE TABLE m (a int) PARTITION BY LIST (a)" },
        { "CREATE TABLE m (a int) PARTITION BY LIST (a); CREATE TABLE m_1 PARTITION OF m DEFAULT; ALTER TABLE ONLY m ADD UNIQUE (a)", "CREATE TABLE m (a int) PARTITION BY LIST (a); CREATE TABLE m_1 PARTITION OF m FOR VALUES IN (1); ALTER TABLE ONLY m ADD UNIQUE (a)" },
        { "CREATE TABLE m (a int) PARTITION BY LIST (a); CREATE TABLE m_1 PARTITION OF m FOR VALUES IN (1); ALTER TABLE ONLY m ADD UNIQUE (a)", "CREATE TABLE m (a int) PARTITION BY LIST (a); CREATE TABLE m_1 PARTITION OF m FOR VALUES IN (1); CREATE TABLE m_2 PARTITION OF m DEFAULT; ALTER TABLE ONLY m ADD UNIQUE (a)" },
    };

    [Fact]
    public Task Up_and_Down_are_exact() => CheckAsync(100, (oracle, first, second) => oracle.DifferenceAsync(first, second));

    [Fact]
    public Task What_nobody_asked_to_lose_is_kept() => CheckAsync(20, (oracle, first, second) => oracle.DefaultDifferenceAsync(first, second));

    [Fact]
    public Task What_is_lost_is_announced() => CheckAsync(20, (oracle, first, second) => oracle.LossDifferenceAsync(first, second));

    [Theory]
    [MemberData(nameof(Found))]
    public async Task What_only_some_servers_have_is_exact(string first, string second)
    {
        await using var oracle = new MigrationOracle(await PostgresServer.Shared);

        var difference = await oracle.DifferenceAsync(first.Split("; "), second.Split("; "));

        Assert.True(difference is null, difference);
    }

    private async Task CheckAsync(int usual, Func<MigrationOracle, string[], string[], Task<string?>> check)
    {
        var server = await PostgresServer.Shared;
        var grammar = new Grammar(await File.ReadAllTextAsync(s_grammar), await server.VersionAsync());
        var oracle = new MigrationOracle(server);
        var (start, count) = (Setting("RANDOM_START") ?? 0, Setting("RANDOM_PAIRS") ?? TestDepth.Of(usual));
        var failures = new List<string>();
        var (deaths, broken) = (0, 0);
        for (var i = start; i < start + count; i++)
        {
            var (first, second) = PairOf(grammar, i);
            string? difference;
            try
            {
                difference = await check(oracle, first, second);
            }
            catch (BrokenCatalogException)
            {
                broken++;
                continue;
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
        output.WriteLine(TestDepth.Figures($"{count - deaths - broken - failures.Count} of {count - deaths - broken} pairs ({deaths} end the server, {broken} break its catalog); {oracle.Operations} operations, {oracle.Rows} rows"));
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
