using System.Diagnostics;
using Npgsql;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Tool.Tests.Pull;

/// <summary>A database in which an open transaction holds a lock that printing a view has to wait for: the reading stands still in its middle.</summary>
internal sealed class BlockedDatabase : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly NpgsqlConnection _holder;

    private BlockedDatabase(TestDatabase database, NpgsqlConnection holder) => (_database, _holder) = (database, holder);

    public string Name => _database.Name;

    public static async Task<BlockedDatabase> CreateAsync(PostgresServer server)
    {
        var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (id integer); CREATE VIEW v AS SELECT id FROM t;");
        var holder = await database.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE", holder);
        await command.ExecuteNonQueryAsync();
        return new BlockedDatabase(database, holder);
    }

    /// <summary>Until another session waits for the lock, or the tool waits no more; sessions of other databases may wait for theirs.</summary>
    public async Task WaitForToolAsync(Process tool)
    {
        while (!tool.HasExited && await _database.QueryAsync("SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE NOT granted AND datname = current_database()") is 0L)
        {
            await Task.Delay(50);
        }
    }

    public ValueTask DisposeAsync() => _holder.DisposeAsync();
}
