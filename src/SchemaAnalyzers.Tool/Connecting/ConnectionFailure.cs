using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using SchemaAnalyzers.Npgsql;

namespace SchemaAnalyzers.Tool.Connecting;

/// <summary>Says what went wrong with a connection, and what to do about it.</summary>
/// <remarks>Only texts of the server and of the operating system are quoted, none that could repeat the connection string.</remarks>
internal static class ConnectionFailure
{
    public static string Explain(Exception error, ConnectionTarget target, bool wasOpen) => error switch
    {
        CatalogException => error.Message,
        PostgresException refusal => ExplainRefusal(refusal, target),
        FileNotFoundException missing => $"There is no file '{missing.FileName}', which {target.Source}, PGPASSFILE or PGSSLROOTCERT and the like name.",
        _ when wasOpen => $"The connection to {target.Address} was lost while the schema was read. Nothing was written; run the command again.",
        NpgsqlException { InnerException: TimeoutException } or TimeoutException =>
            $"No answer from {target.Address} in {target.Settings.Timeout} seconds. Check host and port, and that a firewall lets you through.",
        NpgsqlException { InnerException: SocketException socket } => $"Cannot reach {target.Address}: {socket.Message}. Check host and port, and that the server runs.",
        NpgsqlException { InnerException: AuthenticationException tls } =>
            $"No trusted TLS connection to {target.Address}: {tls.Message} Check sslmode and sslrootcert.",
        NpgsqlException { InnerException: null } when error.Message.Contains("SSL", StringComparison.OrdinalIgnoreCase) =>
            $"The server at {target.Address} refuses TLS, and SSL Mode is {target.Settings.SslMode}. Enable TLS on the server, or, on a network you trust, allow plain text with sslmode=disable.",
        NpgsqlException when error.Message.Contains("No password", StringComparison.OrdinalIgnoreCase) =>
            $"The server at {target.Address} asks for the password of '{target.Settings.Username}', and none was given. Set PGPASSWORD or add a line to ~/.pgpass.",
        _ => $"Cannot connect to {target.Address} ({error.GetType().Name}). Check the settings in {target.Source}.",
    };

    private static string ExplainRefusal(PostgresException refusal, ConnectionTarget target)
    {
        var remedy = refusal.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword => $"Check the password in {target.Source}, PGPASSWORD or ~/.pgpass.",
            PostgresErrorCodes.InvalidAuthorizationSpecification => "Check the user's name, and that pg_hba.conf lets this user in from here, with or without TLS.",
            PostgresErrorCodes.InvalidCatalogName => "Check the database's name; `psql --list` shows those that there are.",
            PostgresErrorCodes.InsufficientPrivilege => "The user needs the right to connect: GRANT CONNECT ON DATABASE ... TO ...; and no other.",
            PostgresErrorCodes.LockNotAvailable => "Another session is changing the schema. Run the command again when it is done.",
            PostgresErrorCodes.QueryCanceled => "The server ended the query. Run the command again when the server is less busy.",
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "The server was stopped while the schema was read. Nothing was written; run the command again.",
            PostgresErrorCodes.CannotConnectNow => "The server is starting or stopping. Run the command again in a moment.",
            PostgresErrorCodes.TooManyConnections => "All connections of the server are in use. Run the command again later.",
            _ => "Nothing was written.",
        };
        return $"{target.Address}: {refusal.MessageText} ({refusal.SqlState}). {remedy}";
    }
}
