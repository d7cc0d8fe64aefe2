using System.Data;
using Npgsql;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Tests.Replay;

/// <summary>A database that is emptied instead of made anew, which takes a tenth of the time; after many uses it is replaced, as its catalogs swell.</summary>
internal sealed class Scratch(PostgresServer server) : IAsyncDisposable
{
    private const int MostUses = 300;

    /// <summary>In seconds: a busy machine is no reason to fail.</summary>
    private const int Patience = 300;

    private const string Empty = """
        DISCARD ALL;
        DO $$ DECLARE item text; BEGIN
            FOR item IN SELECT quote_ident(extname) FROM pg_extension WHERE extname <> 'plpgsql' LOOP
                EXECUTE 'DROP EXTENSION IF EXISTS ' || item || ' CASCADE';
            END LOOP;
            FOR item IN SELECT quote_ident(fdwname) FROM pg_foreign_data_wrapper LOOP
                EXECUTE 'DROP FOREIGN DATA WRAPPER ' || item || ' CASCADE';
            END LOOP;
            FOR item IN SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
                EXECUTE 'DROP SCHEMA ' || item || ' CASCADE';
            END LOOP;
            CREATE SCHEMA public;
            COMMENT ON SCHEMA public IS 'standard public schema';
        END $$
        """;

    private NpgsqlConnection? _connection;
    private int _uses;

    /// <summary>A connection to the database, which is empty now.</summary>
    public async Task<NpgsqlConnection> ClearAsync()
    {
        // A connection that broke is not the fault of the next script.
        if (_connection is not { State: ConnectionState.Open } || _uses++ % MostUses == 0)
        {
            await DisposeAsync();
            _connection = await (await server.CreateDatabaseAsync()).OpenAsync();
            return _connection;
        }

        foreach (var statement in Empty.Split(";\n", 2))
        {
            await RunAsync(_connection, statement);
        }

        return _connection;
    }

    public static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { AllResultTypesAreUnknown = true, CommandTimeout = Patience };
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<Database> PullAsync(NpgsqlConnection connection)
    {
        await RunAsync(connection, "RESET ALL");

        // At the end of the session temporary relations go, and what depends on them.
        await RunAsync(connection, "DISCARD TEMP");
        return await CatalogReader.ReadAsync(connection);
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }
    }
}
