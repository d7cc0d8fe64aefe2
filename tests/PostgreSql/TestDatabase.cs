using Npgsql;

namespace SchemaAnalyzers.PostgreSql;

/// <summary>A database of a throw-away server.</summary>
public sealed class TestDatabase(PostgresServer server, string name)
{
    public PostgresServer Server { get; } = server;

    public string Name { get; } = name;

    public string ConnectionString => Server.ConnectionString(Name);

    private Dictionary<string, string?> Environment => new()
    {
        ["PGHOST"] = Server.Directory,
        ["PGPORT"] = Server.Port.ToString(),
        ["PGUSER"] = PostgresServer.User,
        ["PGDATABASE"] = Name,
    };

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
        (await Command.RunAsync(Server.Psql, ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--file", path], Environment)).ThrowOnFailure("psql --file " + path);

    /// <summary>The schema as pg_dump writes it; null where the pg_dump at hand is older than the server, which it then refuses.</summary>
    public async Task<string?> DumpAsync()
    {
        var result = await Command.RunAsync(Server.PgDump, ["--schema-only", "--no-owner", "--no-privileges"], Environment);
        return result.Error.Contains("server version mismatch", StringComparison.Ordinal) ? null : result.ThrowOnFailure("pg_dump").Output;
    }

    /// <summary>Runs a text with psql, which goes on after errors; gives all that psql said.</summary>
    public async Task<string> RunAllAsync(string sql)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, sql);
            var result = await Command.RunAsync(Server.Psql, ["--no-psqlrc", "--quiet", "--file", path], Environment);
            return result.Output + result.Error;
        }
        finally
        {
            File.Delete(path);
        }
    }

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
