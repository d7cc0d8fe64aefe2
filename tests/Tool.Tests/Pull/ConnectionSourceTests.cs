using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Tool.Tests.Pull;

public sealed class ConnectionSourceTests
{
    [Theory]
    [InlineData("SCHEMA_ANALYZERS_CONNECTION")]
    [InlineData("DATABASE_URL")]
    public async Task A_variable_holds_a_connection_string_or_a_url(string variable)
    {
        var database = await CreateAsync();

        await AssertReadsAsync(variable, new() { [variable] = database.ConnectionString });
        await AssertReadsAsync(variable, new() { [variable] = Url(database) });
    }

    [Fact]
    public async Task An_option_names_another_variable()
    {
        var database = await CreateAsync();

        await AssertReadsAsync("MY_DATABASE", new() { ["MY_DATABASE"] = Url(database), ["DATABASE_URL"] = "postgres://wrong@127.0.0.1:1/wrong" }, "--connection-env", "MY_DATABASE");
    }

    [Fact]
    public async Task The_variables_of_PostgreSQL_are_read()
    {
        var database = await CreateAsync();

        await AssertReadsAsync("PGHOST", new()
        {
            ["PGHOST"] = "127.0.0.1",
            ["PGPORT"] = database.Server.Port.ToString(),
            ["PGDATABASE"] = database.Name,
            ["PGUSER"] = PostgresServer.User,
            ["PGPASSWORD"] = database.Server.Password,
        });
    }

    [Fact]
    public async Task A_unix_socket_is_a_host()
    {
        var database = await CreateAsync();

        await AssertReadsAsync("DATABASE_URL", new() { ["DATABASE_URL"] = $"postgresql:///{database.Name}?host={Uri.EscapeDataString(database.Server.Directory)}&port={database.Server.Port}&user=postgres" });
    }

    [Fact]
    public async Task The_password_is_taken_from_the_password_file()
    {
        var database = await CreateAsync();
        using var directory = new TemporaryDirectory();
        var file = directory.File("pgpass");
        await File.WriteAllTextAsync(file, $"127.0.0.1:*:*:postgres:{database.Server.Password}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await AssertReadsAsync("DATABASE_URL", new() { ["DATABASE_URL"] = $"postgres://postgres@127.0.0.1:{database.Server.Port}/{database.Name}", ["PGPASSFILE"] = file });
    }

    [Fact]
    public async Task A_service_names_a_section_of_the_service_file()
    {
        var database = await CreateAsync();
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(directory.File("services"), $"""
            [other]
            host=nowhere.invalid
            [mine]
            # the real one
            host=127.0.0.1
            port={database.Server.Port}
            dbname={database.Name}
            user=postgres
            password={database.Server.Password}
            """);

        await AssertReadsAsync("PGSERVICE", new() { ["PGSERVICE"] = "mine", ["PGSERVICEFILE"] = directory.File("services") });
    }

    private static string Url(TestDatabase database) =>
        $"postgres://postgres:{Uri.EscapeDataString(database.Server.Password)}@127.0.0.1:{database.Server.Port}/{database.Name}?schema=public";

    private static async Task AssertReadsAsync(string source, Dictionary<string, string?> environment, params string[] arguments)
    {
        var result = await SchemaTool.RunAsync(environment, ["pull", .. arguments]);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("CREATE TABLE public.found", result.Output);
        Assert.Contains($"Connecting as {source} says", result.Error);
    }

    private static async Task<TestDatabase> CreateAsync()
    {
        var server = await PostgresServer.Shared;
        var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE found (id integer)");
        return database;
    }
}
