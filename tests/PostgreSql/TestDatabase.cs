using Npgsql;

namespace SchemaAnalyzers.PostgreSql;

/// <summary>A database of a throw-away server.</summary>
public sealed class TestDatabase(PostgresServer server, string name)
{
    public PostgresServer Server { get; } = server;

    public string Name { get; } = name;

    public string ConnectionString => Server.ConnectionString(Name);

    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs SQL, several statements in one transaction.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first value of the first row.</summary>
    public async Task<object?> QueryAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Runs a file with psql, which stops at the first error; throws with what psql said.</summary>
    public async Task<CommandResult> RunFileAsync(string path) =>
        (await Command.RunAsync(
            Server.Psql,
            ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--file", path],
            new Dictionary<string, string?>
            {
                ["PGHOST"] = Server.Directory,
                ["PGPORT"] = Server.Port.ToString(),
                ["PGUSER"] = PostgresServer.User,
                ["PGDATABASE"] = Name,
            })).ThrowOnFailure("psql --file " + path);

    /// <summary>Runs a text with psql as <see cref="RunFileAsync"/> does.</summary>
    public async Task<CommandResult> RunScriptAsync(string sql)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, sql);
            return await RunFileAsync(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
