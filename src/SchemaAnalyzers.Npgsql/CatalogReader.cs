using System.Data;
using Npgsql;
using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Npgsql.Queries;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql;

/// <summary>Reads the schema of a live database from its catalogs.</summary>
/// <remarks>
/// One read-only transaction with one snapshot and one round trip. Only tables and functions of <c>pg_catalog</c> are used, named
/// in full: nothing that a user of the database can define is run. No rights beyond CONNECT are needed.
/// </remarks>
public static class CatalogReader
{
    /// <summary>The oldest major version whose catalogs the queries know.</summary>
    public const int OldestVersion = 13;

    public static async Task<Database> ReadAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAsync(connection, cancellationToken).ConfigureAwait(false);
    }

    /// <param name="connection">An open connection that is in no transaction.</param>
    /// <param name="cancellationToken">Ends the reading on the server, too.</param>
    public static async Task<Database> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default) =>
        (await ReadCatalogAsync(connection, cancellationToken).ConfigureAwait(false)).Database;

    /// <inheritdoc cref="ReadAsync(NpgsqlConnection, CancellationToken)"/>
    public static async Task<Catalog> ReadCatalogAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default)
    {
        var version = connection.PostgreSqlVersion.Major;
        if (version < OldestVersion)
        {
            throw new CatalogException($"The server is PostgreSQL {connection.PostgreSqlVersion}, but only {OldestVersion} and later can be read.");
        }

        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var catalog = await ReadAsync(transaction, version, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return catalog;
        }
    }

    private static async Task<Catalog> ReadAsync(NpgsqlTransaction transaction, int version, CancellationToken cancellationToken)
    {
        var queries = CatalogQueries.All;
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(SessionSettings.Sql));
        foreach (var query in queries)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(query.Sql(version)));
        }

        var builder = new CatalogBuilder(version);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        foreach (var query in queries)
        {
            await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                query.Read(new Row(reader), builder);
            }
        }

        return builder.Build();
    }
}
