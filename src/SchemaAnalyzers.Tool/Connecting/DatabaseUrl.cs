using Npgsql;

namespace SchemaAnalyzers.Tool.Connecting;

/// <summary>Reads <c>postgres://user:password@host:port/database?sslmode=require</c>.</summary>
/// <remarks>https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS. Not by <see cref="Uri"/>, which knows neither a list of hosts nor an empty one.</remarks>
internal static class DatabaseUrl
{
    private static readonly string[] s_schemes = ["postgres://", "postgresql://"];

    public static bool IsUrl(string text) => s_schemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <param name="text">The URL.</param>
    /// <param name="settings">Receives what it says.</param>
    /// <param name="hide">Told of the password, as it is written, before anything else can fail.</param>
    /// <returns>The names of the parameters that were not understood.</returns>
    public static IReadOnlyList<string> Read(string text, NpgsqlConnectionStringBuilder settings, Action<string> hide)
    {
        var rest = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..];
        (rest, var query) = Split(rest, '?');
        var at = rest.LastIndexOf('@');
        var (user, password) = Split(at < 0 ? "" : rest[..at], ':');
        hide(password);
        var (hosts, database) = Split(rest[(at + 1)..], '/');
        Set(settings, "user", user);
        Set(settings, "password", password);
        Set(settings, "dbname", database);
        SetHosts(settings, hosts);
        return SetParameters(settings, query);
    }

    private static List<string> SetParameters(NpgsqlConnectionStringBuilder settings, string query)
    {
        // A password with an unescaped question mark would end up here, and must not be shown as the name of a parameter.
        if (query.Contains('@'))
        {
            throw new FormatException();
        }

        List<string> ignored = [];
        foreach (var parameter in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Split(parameter, '=');
            if (!LibpqSettings.TrySet(settings, name, Uri.UnescapeDataString(value)))
            {
                ignored.Add(name);
            }
        }

        return ignored;
    }

    // host1:5432,[::1]:5433
    private static void SetHosts(NpgsqlConnectionStringBuilder settings, string hosts)
    {
        if (hosts.Contains(','))
        {
            settings.Host = Uri.UnescapeDataString(hosts);
            return;
        }

        var colon = hosts.LastIndexOf(':');
        var hasPort = colon >= 0 && !hosts[colon..].Contains(']');
        Set(settings, "host", (hasPort ? hosts[..colon] : hosts).Trim('[', ']'));
        Set(settings, "port", hasPort ? hosts[(colon + 1)..] : "");
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string name, string escaped)
    {
        if (escaped.Length > 0)
        {
            LibpqSettings.TrySet(settings, name, Uri.UnescapeDataString(escaped));
        }
    }

    private static (string Before, string After) Split(string text, char separator)
    {
        var at = text.IndexOf(separator);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }
}
