using System.Data.Common;
using Npgsql;

namespace SchemaAnalyzers.Tool.Connecting;

/// <summary>What was said, as opposed to what Npgsql takes for granted: its own <c>ContainsKey</c> is true for every keyword there is.</summary>
internal static class GivenSettings
{
    public static bool IsGiven(this NpgsqlConnectionStringBuilder settings, string keyword) => Plain(settings).ContainsKey(keyword);

    public static IReadOnlyList<string> GivenKeywords(this NpgsqlConnectionStringBuilder settings) => [.. Plain(settings).Keys.Cast<string>()];

    private static DbConnectionStringBuilder Plain(NpgsqlConnectionStringBuilder settings) => new() { ConnectionString = settings.ConnectionString };
}
