using System.Globalization;
using Npgsql;

namespace SchemaAnalyzers.Tool.Connecting;

/// <summary>PostgreSQL's own names of connection parameters, as URLs, service files and (in capitals, after PG) variables use them.</summary>
/// <remarks>https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS</remarks>
internal static class LibpqSettings
{
    /// <returns>False for a parameter that PostgreSQL does not have.</returns>
    /// <exception cref="ArgumentException">The value is not one of the parameter's.</exception>
    public static bool TrySet(NpgsqlConnectionStringBuilder settings, string name, string value)
    {
        switch (name)
        {
            case "host" or "hostaddr":
                settings.Host = value;
                return true;
            case "port":
                settings.Port = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
                return true;
            case "dbname":
                settings.Database = value;
                return true;
            case "user":
                settings.Username = value;
                return true;
            case "password":
                settings.Password = value;
                return true;
            case "sslmode":
                settings.SslMode = SslModeOf(value);
                return true;
            case "connect_timeout":
                settings.Timeout = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
                return true;
            default:
                return TrySetOther(settings, name, value);
        }
    }

    private static bool TrySetOther(NpgsqlConnectionStringBuilder settings, string name, string value)
    {
        switch (name)
        {
            case "sslcert":
                settings.SslCertificate = value;
                return true;
            case "sslkey":
                settings.SslKey = value;
                return true;
            case "sslpassword":
                settings.SslPassword = value;
                return true;
            case "sslrootcert":
                settings.RootCertificate = value;
                return true;
            case "passfile":
                settings.Passfile = value;
                return true;
            case "options":
                settings.Options = value;
                return true;
            case "target_session_attrs":
                settings.TargetSessionAttributes = value;
                return true;
            // What they ask for is either our own decision or Npgsql's default.
            case "application_name" or "fallback_application_name" or "client_encoding" or "channel_binding" or "gssencmode" or "sslnegotiation" or "keepalives":
                return true;
            default:
                return false;
        }
    }

    private static SslMode SslModeOf(string value) => value switch
    {
        "disable" => SslMode.Disable,
        "allow" => SslMode.Allow,
        "prefer" => SslMode.Prefer,
        "require" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => throw new ArgumentException("sslmode"),
    };
}
