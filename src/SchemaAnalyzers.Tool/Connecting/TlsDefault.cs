using System.Net;
using Npgsql;

namespace SchemaAnalyzers.Tool.Connecting;

/// <summary>Over a network nothing goes unencrypted unless the user said so: Npgsql's default would fall back to plain text without a word.</summary>
internal static class TlsDefault
{
    public static void Apply(NpgsqlConnectionStringBuilder settings)
    {
        if (!settings.IsGiven("SSL Mode") && settings.Host is { } hosts && !hosts.Split(',').All(IsLocal))
        {
            settings.SslMode = SslMode.Require;
        }
    }

    private static bool IsLocal(string entry)
    {
        var host = entry.Trim();
        if (host.StartsWith('/') || host.StartsWith('@'))
        {
            return true;
        }

        // In a list a port may follow; an address of IPv6 has colons of its own, and then brackets.
        var colon = host.LastIndexOf(':');
        var name = colon > 0 && (host[colon - 1] == ']' || host.IndexOf(':') == colon) ? host[..colon] : host;
        return name == "localhost" || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
