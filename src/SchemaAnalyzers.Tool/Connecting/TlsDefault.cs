using Npgsql;

namespace SchemaAnalyzers.Tool.Connecting;

/// <summary>Over a network nothing goes unencrypted unless the user said so: Npgsql's default would fall back to plain text without a word.</summary>
internal static class TlsDefault
{
    public static void Apply(NpgsqlConnectionStringBuilder settings)
    {
        if (!settings.ContainsKey("SSL Mode") && settings.Host is { } hosts && !hosts.Split(',').All(IsLocal))
        {
            settings.SslMode = SslMode.Require;
        }
    }

    private static bool IsLocal(string host)
    {
        var name = host.Trim();
        return name.StartsWith('/') || name.StartsWith('@') || name is "::1" or "[::1]"
            || IsNamed(name, "localhost") || name.StartsWith("127.", StringComparison.Ordinal) || name.StartsWith("[::1]:", StringComparison.Ordinal);
    }

    private static bool IsNamed(string host, string name) => host == name || host.StartsWith(name + ":", StringComparison.Ordinal);
}
