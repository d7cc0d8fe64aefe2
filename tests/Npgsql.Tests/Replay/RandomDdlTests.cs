using FsCheck;
using FsCheck.Fluent;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Tests;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Npgsql.Tests.Replay;

/// <summary>Random scripts over few names, so that statements meet the objects of earlier ones. Many are refused by the server; that is part of the test.</summary>
public sealed class RandomDdlTests(ITestOutputHelper output)
{
    private static readonly string s_grammar = Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Replay", "ddl.grammar");

    [Fact]
    public async Task Replay_gives_what_the_server_gives()
    {
        var server = await PostgresServer.Shared;
        var grammar = new Grammar(await File.ReadAllTextAsync(s_grammar), await server.VersionAsync());
        await using var oracle = new ReplayOracle(server);
        var property = Prop.ForAll(Scripts(grammar), script => Difference(oracle, script) is not { } difference
            ? true.ToProperty()
            : false.Label(string.Join(";\n", script) + ";\n--\n" + difference));

        // The same scripts in each build: a build fails for what was changed. Those of --deep are new ones each time, and so are as many as RANDOM_SCRIPTS says.
        var isAsked = int.TryParse(Environment.GetEnvironmentVariable("RANDOM_SCRIPTS"), out var asked);
        var isOtherServer = Environment.GetEnvironmentVariable("SCHEMA_ANALYZERS_POSTGRESQL_BIN") is { Length: > 0 };
        var config = Config.QuickThrowOnFailure.WithMaxTest(isAsked ? asked : TestDepth.Of(isOtherServer ? 80 : 200)).WithEndSize(30);
        Check.One(isAsked || TestDepth.IsDeep ? config : config.WithReplay(20, 19), property);
        output.WriteLine(TestDepth.Figures($"{oracle.Accepted} statements accepted, {oracle.Refused} refused, {oracle.Silent} of these not seen offline"));
    }

    private static Arbitrary<string[]> Scripts(Grammar grammar) => Arb.From(
        from prelude in grammar.Draw("prelude")
        from count in Gen.Choose(4, 30)
        from statements in Gen.ArrayOf(grammar.Draw("statement"), count)
        select (string[])[.. prelude.Split("; "), .. statements],
        Shrink);

    /// <summary>Leaves statements out: halves first, then single ones.</summary>
    private static IEnumerable<string[]> Shrink(string[] script)
    {
        for (var size = script.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= script.Length; start += size)
            {
                yield return [.. script.Take(start), .. script.Skip(start + size)];
            }
        }
    }

    private static string? Difference(ReplayOracle oracle, string[] script) => Task.Run(() => oracle.DifferenceAsync(script)).GetAwaiter().GetResult();
}
