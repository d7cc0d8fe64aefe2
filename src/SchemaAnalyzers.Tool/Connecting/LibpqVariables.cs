using Npgsql;

namespace SchemaAnalyzers.Tool.Connecting;

/// <summary>Fills what a connection string leaves open from PostgreSQL's environment variables and service file.</summary>
/// <remarks>
/// Npgsql itself reads PGUSER, PGPASSWORD, PGPASSFILE with ~/.pgpass, PGSSLCERT, PGSSLKEY, PGSSLROOTCERT, PGOPTIONS and PGTARGETSESSIONATTRS, but none of these.
/// https://www.postgresql.org/docs/current/libpq-envars.html
/// </remarks>
internal sealed class LibpqVariables(Func<string, string?> environment)
{
    private static readonly (string Variable, string Parameter, string Keyword)[] s_variables =
    [
        ("PGHOST", "host", "Host"), ("PGPORT", "port", "Port"), ("PGDATABASE", "dbname", "Database"), ("PGUSER", "user", "Username"),
        ("PGSSLMODE", "sslmode", "SSL Mode"), ("PGCONNECT_TIMEOUT", "connect_timeout", "Timeout"),
    ];

    /// <summary>The variables by any of which a user says which database is meant.</summary>
    public static IReadOnlyList<string> Names { get; } = ["PGSERVICE", "PGHOST", "PGDATABASE", "PGPORT", "PGUSER"];

    public void Fill(NpgsqlConnectionStringBuilder settings)
    {
        foreach (var (variable, parameter, keyword) in s_variables)
        {
            if (environment(variable) is { Length: > 0 } value && !settings.IsGiven(keyword))
            {
                Set(settings, variable, parameter, value);
            }
        }

        if (environment("PGSERVICE") is { Length: > 0 } service)
        {
            FillFromService(settings, service);
        }
    }

    private void FillFromService(NpgsqlConnectionStringBuilder settings, string service)
    {
        NpgsqlConnectionStringBuilder own = [];
        foreach (var (name, value) in ServiceFile.Read(service, environment))
        {
            Set(own, $"service '{service}'", name, value);
        }

        foreach (var keyword in own.GivenKeywords().Where(keyword => !settings.IsGiven(keyword)))
        {
            settings[keyword] = own[keyword];
        }
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string source, string parameter, string value)
    {
        try
        {
            LibpqSettings.TrySet(settings, parameter, value);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException)
        {
            throw new ToolException(ExitCode.Failure, $"The value that {source} gives for '{parameter}' is not valid.", error);
        }
    }
}
