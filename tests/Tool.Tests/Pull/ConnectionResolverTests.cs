using Npgsql;
using SchemaAnalyzers.Tool.Connecting;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Tests.Pull;

public sealed class ConnectionResolverTests
{
    [Theory]
    [InlineData("Host=db.example.org", SslMode.Require)]
    [InlineData("postgres://u@db.example.org/d", SslMode.Require)]
    [InlineData("postgres://u@localhost,db.example.org/d", SslMode.Require)]
    [InlineData("postgres://u@127.example.org/d", SslMode.Require)]
    [InlineData("Host=db.example.org;SSL Mode=Disable", SslMode.Disable)]
    [InlineData("postgres://u@db.example.org/d?sslmode=prefer", SslMode.Prefer)]
    [InlineData("postgres://u@db.example.org/d?sslmode=verify-full", SslMode.VerifyFull)]
    [InlineData("Host=localhost", SslMode.Prefer)]
    [InlineData("Host=127.0.0.1", SslMode.Prefer)]
    [InlineData("postgres://u@[::1]:5432/d", SslMode.Prefer)]
    [InlineData("Host=/var/run/postgresql", SslMode.Prefer)]
    [InlineData("Database=d", SslMode.Prefer)]
    public void Over_a_network_TLS_is_required_unless_the_user_says_otherwise(string connection, SslMode expected) =>
        Assert.Equal(expected, Resolve([], connection).Settings.SslMode);

    [Fact]
    public void Variables_fill_the_gaps_and_only_the_gaps()
    {
        var settings = Resolve(new() { ["PGHOST"] = "db.example.org", ["PGPORT"] = "6543", ["PGUSER"] = "someone", ["PGSSLMODE"] = "verify-ca" }, "Port=7654;Database=d").Settings;

        Assert.Equal(("db.example.org", 7654, "someone", "d", SslMode.VerifyCA), (settings.Host, settings.Port, settings.Username, settings.Database, settings.SslMode));
    }

    [Theory]
    [InlineData("postgresql://us%65r:p%40ss%2F@h:1234/my%20db", "h", 1234, "user", "p@ss/", "my db")]
    [InlineData("postgres://user:a@b/c@h/d", "h", 5432, "user", "a@b/c", "d")]
    [InlineData("postgres://user@[2001:db8::1]:99/d", "2001:db8::1", 99, "user", null, "d")]
    [InlineData("postgres:///d?host=/tmp&port=7&user=u&password=p%26q", "/tmp", 7, "u", "p&q", "d")]
    public void A_url_is_read(string url, string host, int port, string user, string? password, string database)
    {
        var settings = Resolve([], url).Settings;

        Assert.Equal((host, port, user, password, database), (settings.Host, settings.Port, settings.Username, settings.Password, settings.Database));
    }

    [Fact]
    public void The_first_source_wins()
    {
        Dictionary<string, string?> environment = new() { ["SCHEMA_ANALYZERS_CONNECTION"] = "Host=a", ["DATABASE_URL"] = "postgres://b/x", ["PGHOST"] = "c", ["MINE"] = "Host=d" };

        Assert.Equal(("e", "--connection"), Short(Resolve(environment, "Host=e")));
        Assert.Equal(("d", "MINE"), Short(Resolve(environment, null, "MINE")));
        Assert.Equal(("a", "SCHEMA_ANALYZERS_CONNECTION"), Short(Resolve(environment)));
        environment.Remove("SCHEMA_ANALYZERS_CONNECTION");
        Assert.Equal(("b", "DATABASE_URL"), Short(Resolve(environment)));
        environment.Remove("DATABASE_URL");
        Assert.Equal(("c", "PGHOST"), Short(Resolve(environment)));

        static (string?, string) Short(ConnectionTarget target) => (target.Settings.Host, target.Source);
    }

    private static ConnectionTarget Resolve(Dictionary<string, string?> environment, string? connection = null, string? variable = null) =>
        new ConnectionResolver(environment.GetValueOrDefault, new Terminal(Stream.Null, TextWriter.Null)).Resolve(connection, variable);
}
