using SchemaAnalyzers.Npgsql.Tests.Replay;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.RoundTrip;

/// <summary>The truth test of the offline reader: what it makes of a script is what the server makes of it.</summary>
public sealed class OfflineReaderTests
{
    private static readonly string s_folder = Path.Combine(RepositoryFiles.Root, "tests", "Core.Tests", "Sql");

    public static TheoryData<string> Scripts => new(Directory.GetFiles(Path.Combine(s_folder, "Corpus"), "*.sql").Concat(RepositoryFiles.FactFiles).Concat(CasesOfPull()).Select(path => Path.GetRelativePath(RepositoryFiles.Root, path)));

    public static TheoryData<string> Corpus => new(Directory.GetFiles(Path.Combine(s_folder, "Corpus"), "*.sql").Select(path => Path.GetFileNameWithoutExtension(path)));

    /// <summary>
    /// What needs the types of expressions: operators of extensions, which the server then qualifies, and views that use a column
    /// renamed later.
    /// </summary>
    private static readonly string[] s_gaps = ["extensions"];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task What_is_replayed_offline_reloads_to_what_the_script_itself_gives(string script)
    {
        var server = await PostgresServer.Shared;
        if (await server.VersionAsync() < CasesRoundTripTests.MinimumVersion(script))
        {
            return;
        }

        var path = Path.Combine(RepositoryFiles.Root, script);
        var direct = await server.CreateDatabaseAsync();
        await direct.RunFileAsync(path);

        var reading = SchemaReader.Replay([SchemaReader.Parse(new SqlSource(path, await File.ReadAllTextAsync(path)), default)], default);
        Assert.True(reading.Errors.IsEmpty, string.Join("\n", reading.Errors));
        var reloaded = await server.CreateDatabaseAsync();
        await reloaded.RunScriptAsync(SchemaWriter.Write(OlderServer.Limit(reading.Database, await server.VersionAsync())));

        Assert.Equal(await RoundTripTest.PullAsync(direct), await RoundTripTest.PullAsync(reloaded));
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task The_expected_inventory_is_what_a_server_says(string name)
    {
        var server = await PostgresServer.Shared;
        if (await server.VersionAsync() < CasesRoundTripTests.MinimumVersion(name))
        {
            return;
        }

        var database = await server.CreateDatabaseAsync();
        await database.RunFileAsync(Path.Combine(s_folder, "Corpus", name + ".sql"));

        var inventory = await database.QueryAsync(await File.ReadAllTextAsync(Path.Combine(s_folder, "inventory.sql")));

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(s_folder, "Corpus", name + ".expected")), inventory + "\n");
    }

    private static IEnumerable<string> CasesOfPull() =>
        Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Cases"), "*.sql").Where(path => !s_gaps.Contains(Path.GetFileNameWithoutExtension(path)));
}
