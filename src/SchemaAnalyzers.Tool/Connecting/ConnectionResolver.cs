using Npgsql;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Connecting;

/// <summary>Finds out which database is meant: the first source that says anything wins, and libpq's variables fill its gaps.</summary>
/// <param name="environment">The value of an environment variable.</param>
/// <param name="terminal">Told of every password before anything can fail.</param>
internal sealed class ConnectionResolver(Func<string, string?> environment, Terminal terminal)
{
    private static readonly string[] s_variables = ["SCHEMA_ANALYZERS_CONNECTION", "DATABASE_URL"];

    /// <param name="connection">The value of --connection.</param>
    /// <param name="variable">The value of --connection-env.</param>
    public ConnectionTarget Resolve(string? connection, string? variable)
    {
        terminal.Hide(environment("PGPASSWORD"));
        var (text, source) = Find(connection, variable);
        NpgsqlConnectionStringBuilder settings = [];
        if (text is not null)
        {
            // Until it is read nobody knows which part of it is the password.
            terminal.Hide(text);
            Read(text, source, settings);
        }

        new LibpqVariables(environment).Fill(settings);
        TlsDefault.Apply(settings);
        settings.Host ??= "localhost";
        settings.Pooling = false;
        settings.ApplicationName ??= "dotnet schema";
        terminal.Hide(settings.Password);
        return new ConnectionTarget(settings, source);
    }

    private (string? Text, string Source) Find(string? connection, string? variable)
    {
        if (connection is not null)
        {
            return (connection, "--connection");
        }

        if (variable is not null)
        {
            return environment(variable) is { Length: > 0 } text
                ? (text, variable)
                : throw new ToolException(ExitCode.Failure, $"The environment variable '{variable}', which --connection-env names, is not set.");
        }

        foreach (var name in s_variables)
        {
            if (environment(name) is { Length: > 0 } text)
            {
                return (text, name);
            }
        }

        return LibpqVariables.Names.FirstOrDefault(name => environment(name) is { Length: > 0 }) is { } libpq
            ? (null, libpq)
            : throw new ToolException(
                ExitCode.Failure, "Which database? Set DATABASE_URL (postgres://user@host/database) or PGHOST and PGDATABASE, or pass --connection. See 'pull --help'.");
    }

    private void Read(string text, string source, NpgsqlConnectionStringBuilder settings)
    {
        try
        {
            if (DatabaseUrl.IsUrl(text))
            {
                foreach (var ignored in DatabaseUrl.Read(text, settings, terminal.Hide))
                {
                    terminal.Say($"warning: {source} has a parameter '{ignored}' that is not PostgreSQL's; it is ignored.");
                }
            }
            else
            {
                settings.ConnectionString = text;
            }
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            // The exception may quote a part of a password that holds a semicolon: it is not shown.
            throw new ToolException(
                ExitCode.Failure,
                $"{source} cannot be read. It should be like Host=...;Port=5432;Database=...;Username=...;Password=... "
                + "(a value with ; or = in quotes) or postgres://user:password@host:5432/database (special characters as %XX).");
        }
    }
}
