using System.Globalization;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Npgsql.Tests.RoundTrip;

/// <summary>Every kind of object, one file a topic. A number at the end of a file's name is the first major version that knows its grammar.</summary>
public sealed class CasesRoundTripTests
{
    private static readonly string s_directory = Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Cases");

    public static IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(s_directory, "*.sql").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Cases => new(Files.Select(path => Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_pulled_reloads_to_the_same(string name)
    {
        var server = await PostgresServer.Shared;
        if (await server.VersionAsync() < MinimumVersion(name))
        {
            return;
        }

        var database = await server.CreateDatabaseAsync();
        await database.RunFileAsync(Path.Combine(s_directory, name + ".sql"));

        var text = await RoundTripTest.RunAsync(database);

        Expectation.Check(Path.Combine(s_directory, name + ".expected"), text, await server.VersionAsync());
    }

    /// <summary>0 for a file that every version understands.</summary>
    public static int MinimumVersion(string path) =>
        int.TryParse(Path.GetFileNameWithoutExtension(path).Split('-')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
