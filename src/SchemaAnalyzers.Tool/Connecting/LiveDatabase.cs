using Npgsql;
using SchemaAnalyzers.Npgsql;

namespace SchemaAnalyzers.Tool.Connecting;

/// <summary>Reads the catalog of the database that the user named.</summary>
internal static class LiveDatabase
{
    /// <exception cref="ToolException">Any failure of the connection, in words for the user.</exception>
    public static async Task<Catalog> ReadAsync(ConnectionTarget target, CancellationToken cancellationToken)
    {
        var isOpen = false;
        try
        {
            var connection = new NpgsqlConnection(target.Settings.ConnectionString);
            await using (connection.ConfigureAwait(false))
            {
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                isOpen = true;
                return await CatalogReader.ReadCatalogAsync(connection, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception error) when (error is NpgsqlException or CatalogException or IOException or TimeoutException or ArgumentException or InvalidOperationException)
        {
            throw new ToolException(ExitCode.Connection, ConnectionFailure.Explain(error, target, isOpen), error);
        }
    }
}
