using Npgsql;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Tool.Tests.Pull;

/// <summary>Every failure: its exit code, what it says, that no password is in it, and that no file is left half written.</summary>
public sealed class PullFailureTests
{
    private const string Canary = "c@nary;p/ss=w%rd'1?";

    [Fact]
    public Task No_server() => AssertFailsAsync(3, "Cannot reach '127.0.0.1' port 1", Connection(1, "x"));

    [Fact]
    public Task An_unknown_host() => AssertFailsAsync(3, "Cannot reach 'nowhere.invalid'", Connection(1, "x").Replace("127.0.0.1", "nowhere.invalid"));

    [Fact]
    public async Task A_wrong_password() => await AssertFailsAsync(3, "password authentication failed", await ConnectionAsync());

    [Fact]
    public async Task A_wrong_password_in_a_url()
    {
        var server = await PostgresServer.Shared;
        await AssertFailsAsync(3, "(28P01). Check the password in --connection", $"postgres://postgres:{Uri.EscapeDataString(Canary)}@127.0.0.1:{server.Port}/postgres");
    }

    [Fact]
    public async Task No_password()
    {
        var server = await PostgresServer.Shared;
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(directory.File("pgpass"), "");
        var connection = $"postgres://postgres@127.0.0.1:{server.Port}/postgres";

        await AssertFailsAsync(3, "Set PGPASSWORD", connection, new() { ["PGPASSFILE"] = directory.File("pgpass") });
        await AssertFailsAsync(3, "There is no file '/nonexistent'", connection, new() { ["PGPASSFILE"] = "/nonexistent" });
    }

    [Fact]
    public async Task No_such_database() => await AssertFailsAsync(3, "\"nosuch\" does not exist (3D000)", (await OwnConnectionAsync()).Replace("Database=postgres", "Database=nosuch"));

    [Fact]
    public async Task No_right_to_connect()
    {
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await database.ExecuteAsync($"REVOKE CONNECT ON DATABASE {database.Name} FROM PUBLIC; CREATE ROLE stranger_{database.Name} LOGIN PASSWORD {Literal(Canary)}");

        await AssertFailsAsync(3, "GRANT CONNECT", Connection(database.Server.Port, database.Name, "stranger_" + database.Name));
    }

    [Fact]
    public async Task The_server_refuses_tls() => await AssertFailsAsync(3, "refuses TLS", await ConnectionAsync() + ";SSL Mode=Require");

    [Theory]
    [InlineData("Host=127.0.0.1;Pasword=c@nary;Database=x")]
    [InlineData("Host=127.0.0.1;Password=abc;c@nary;Database=x")]
    [InlineData("postgres://user:c@nary@host:port/db")]
    [InlineData("postgres://user:12?c@nary@127.0.0.1/db")]
    [InlineData("postgres://user:c@nary@127.0.0.1/db?sslmode=maybe")]
    [InlineData("c@nary")]
    public async Task An_unreadable_connection_string(string connection)
    {
        var result = await SchemaTool.RunAsync("pull", "--connection", connection);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("--connection cannot be read", result.Error);
        Assert.DoesNotContain("nary", result.Error);
    }

    [Theory]
    [InlineData("pull", "--conection=Host=127.0.0.1;Password=c@nary")]
    [InlineData("pull", "postgres://user:c@nary@host/db")]
    [InlineData("pull", "--connection")]
    [InlineData("pul")]
    [InlineData("pull", "--connection-env", "NOT_SET_ANYWHERE")]
    [InlineData("pull")]
    public async Task Wrong_usage(params string[] arguments)
    {
        var result = await SchemaTool.RunAsync(arguments);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.NotEqual("", result.Error);
        Assert.DoesNotContain("nary", result.Error);
    }

    [Theory]
    [InlineData("missing/schema.sql", "there is no directory")]
    [InlineData(".", "it is a directory")]
    [InlineData("/proc/schema.sql", "Cannot write '/proc/schema.sql'")]
    public async Task A_file_that_cannot_be_written(string output, string message)
    {
        using var directory = new TemporaryDirectory();

        var result = await SchemaTool.RunAsync([], ["pull", "--connection", await OwnConnectionAsync(), "-o", output], directory.Path);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error);
        Assert.Empty(directory.Files);
    }

    [Fact]
    public async Task The_server_is_killed_midway()
    {
        using var server = await PostgresServer.StartAsync();
        var blocked = await BlockedDatabase.CreateAsync(server);

        await AssertFailsAsync(3, "Nothing was written", server.ConnectionString(blocked.Name), whenBlocked: (blocked, _ => server.Dispose()));
    }

    [Fact]
    public async Task An_interruption()
    {
        await using var blocked = await BlockedDatabase.CreateAsync(await PostgresServer.Shared);

        await AssertFailsAsync(1, "Interrupted. Nothing was written.", await OwnConnectionAsync(blocked.Name), whenBlocked: (blocked, tool => Command.RunAsync("kill", ["-INT", tool.ToString()]).Wait()));
    }

    [Fact]
    public async Task A_table_that_is_being_altered()
    {
        await using var blocked = await BlockedDatabase.CreateAsync(await PostgresServer.Shared);

        await AssertFailsAsync(3, "Another session is changing the schema", await OwnConnectionAsync(blocked.Name));
    }

    private static async Task AssertFailsAsync(
        int exitCode, string message, string connection, Dictionary<string, string?>? environment = null, (BlockedDatabase Database, Action<int> Then)? whenBlocked = null)
    {
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(directory.File("schema.sql"), "-- as it was");

        var result = await SchemaTool.RunAsync(environment ?? [], ["pull", "--connection", connection, "-o", directory.File("schema.sql")], null, process =>
        {
            if (whenBlocked is { } blocked)
            {
                blocked.Database.WaitForToolAsync(process).Wait();
                blocked.Then(process.Id);
            }
        });

        Assert.True(result.ExitCode == exitCode, result.Error);
        Assert.True(result.Error.Contains(message), result.Error);
        Assert.Equal("", result.Output);
        Assert.Equal(["schema.sql"], directory.Files);
        Assert.Equal("-- as it was", await File.ReadAllTextAsync(directory.File("schema.sql")));
        foreach (var secret in new[] { Canary, Uri.EscapeDataString(Canary), (await PostgresServer.Shared).Password })
        {
            Assert.DoesNotContain(secret, result.Error);
        }
    }

    private static async Task<string> ConnectionAsync() => Connection((await PostgresServer.Shared).Port, "postgres");

    private static async Task<string> OwnConnectionAsync(string database = "postgres") => (await PostgresServer.Shared).ConnectionString(database);

    private static string Connection(int port, string database, string user = "postgres") =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Database = database, Username = user, Password = Canary }.ConnectionString;

    private static string Literal(string text) => "'" + text.Replace("'", "''") + "'";
}
