using System.Globalization;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Npgsql.Tests.Replay;

/// <summary>Scripts that once told a difference between the replay and the server, made as short as they can be: see differences.sql.</summary>
public sealed class KnownDifferenceTests
{
    private static readonly string s_path = Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Replay", "differences.sql");

    [Fact]
    public async Task None_is_told_again()
    {
        var server = await PostgresServer.Shared;
        var version = await server.VersionAsync();
        await using var oracle = new ReplayOracle(server);
        var differences = new List<string>();
        foreach (var script in (await File.ReadAllTextAsync(s_path)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = script.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var isSkipped = lines[0].StartsWith("-- ", StringComparison.Ordinal) && int.TryParse(lines[0].Split(' ')[1], NumberStyles.None, CultureInfo.InvariantCulture, out var first) && version < first;
            var statements = lines.Where(line => !line.StartsWith("--", StringComparison.Ordinal)).Select(line => line.TrimEnd(';')).ToArray();
            if (!isSkipped && statements.Length > 0 && await oracle.DifferenceAsync(statements) is { } difference)
            {
                differences.Add(script + "\n" + difference);
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        Assert.True(oracle.Accepted > 0 && oracle.Refused > 0);
    }
}
