using Npgsql;

namespace SchemaAnalyzers.Tool.Connecting;

/// <param name="Settings">All that is needed to connect. Holds the password: never printed.</param>
/// <param name="Source">Where the settings come from, for messages: <c>DATABASE_URL</c>.</param>
internal sealed record ConnectionTarget(NpgsqlConnectionStringBuilder Settings, string Source)
{
    /// <summary>Which server and database, without user and password.</summary>
    public string Address => $"'{Settings.Host}' port {Settings.Port}, database '{Settings.Database ?? Settings.Username}'";

    public override string ToString() => Address;
}
