using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Npgsql.Tests.RoundTrip;

/// <summary>An oracle of its own: what pg_dump says of a database and of its reload must be the same, but for the order.</summary>
public sealed class PgDumpTests
{
    /// <summary>Statements of pg_dump that a snapshot does not repeat, and why.</summary>
    private static readonly string[] s_notKept =
    [
        // Where a server is, is no part of a schema.
        "CREATE SERVER ",
    ];

    private static readonly Dictionary<string, string> s_notExact = new()
    {
        ["windows_lines"] = "A snapshot has the line ends of text files, and so have the bodies of its functions.",
        ["inheritance_altered"] = "Columns that were added to a parent later keep their place, and overridden ones their default; in turn they count as the child's own, too.",
    };

    public static TheoryData<string> Scripts =>
        new(CasesRoundTripTests.Files.Concat(RepositoryFiles.FactFiles).Where(path => !s_notExact.ContainsKey(Path.GetFileNameWithoutExtension(path))));

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Pg_dump_sees_no_difference(string path)
    {
        var server = await PostgresServer.Shared;
        if (await server.VersionAsync() < CasesRoundTripTests.MinimumVersion(path))
        {
            return;
        }

        var source = await server.CreateDatabaseAsync();
        await source.RunFileAsync(path);
        var reloaded = await server.CreateDatabaseAsync();
        await reloaded.RunScriptAsync(await RoundTripTest.PullAsync(source));

        if (await source.DumpAsync() is { } expected && await reloaded.DumpAsync() is { } actual)
        {
            Assert.Equal(Statements(expected), Statements(actual));
        }
    }

    private static string[] Statements(string dump) =>
        [.. dump.Split("\n--\n").Where(IsStatement).Where(text => !s_notKept.Any(text.Contains)).Order(StringComparer.Ordinal)];

    private static bool IsStatement(string text) => text.Trim().Length > 0 && !text.StartsWith("-- ", StringComparison.Ordinal) && !text.Contains("\\restrict") && !text.Contains("\\unrestrict");
}
