using Npgsql;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Npgsql.Tests.Replay;

/// <summary>What the server refuses is refused offline, with the same code, and what it takes is taken.</summary>
public sealed class RefusalTests
{
    private const int OldestVersion = 15;

    [Fact]
    public async Task Every_statement_is_refused_or_taken_as_by_the_server()
    {
        var server = await PostgresServer.Shared;
        if (await server.VersionAsync() < OldestVersion)
        {
            return;
        }

        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Replay", "refusals.sql"));
        await using var connection = await (await server.CreateDatabaseAsync()).OpenAsync();
        var (accepted, refused, differences) = (new List<string>(), 0, new List<string>());
        foreach (var statement in SuiteFile.Split(text))
        {
            var state = await StateAsync(connection, statement);
            var ours = ReplayOracle.Read([.. accepted, statement]).Errors.Select(error => error.SqlState).FirstOrDefault();
            if (state != ours)
            {
                differences.Add($"{statement}: server {state ?? "accepts"}, ours {ours ?? "accepts"}");
            }

            refused += state is null ? 0 : 1;
            if (state is null)
            {
                accepted.Add(statement);
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
        Assert.True(refused > 0, "the server refuses nothing");
    }

    private static async Task<string?> StateAsync(NpgsqlConnection connection, string statement)
    {
        try
        {
            await Scratch.RunAsync(connection, statement);
            return null;
        }
        catch (PostgresException error)
        {
            return error.SqlState;
        }
    }
}
