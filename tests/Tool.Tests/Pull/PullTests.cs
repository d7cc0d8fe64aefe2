using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Tool.Tests.Pull;

public sealed class PullTests
{
    private const string Ddl = "CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL); CREATE SCHEMA app_one; CREATE TABLE app_one.jobs (id integer);";

    [Fact]
    public async Task The_file_reloads_and_an_unchanged_one_is_left_alone()
    {
        var database = await CreateAsync();
        using var directory = new TemporaryDirectory();
        string[] arguments = ["pull", "--connection", database.ConnectionString, "-o", directory.File("schema.sql")];

        var first = await SchemaTool.RunAsync(arguments);
        var written = File.GetLastWriteTimeUtc(directory.File("schema.sql"));
        var second = await SchemaTool.RunAsync(arguments);

        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Equal("", first.Output);
        Assert.Contains("Wrote 2 tables and 0 views", first.Error);
        Assert.Contains("up to date", second.Error);
        Assert.Equal(written, File.GetLastWriteTimeUtc(directory.File("schema.sql")));
        Assert.Equal(["schema.sql"], directory.Files);
        var empty = await database.Server.CreateDatabaseAsync();
        await empty.RunFileAsync(directory.File("schema.sql"));
        var reloaded = await SchemaTool.RunAsync("pull", "--connection", empty.ConnectionString);
        Assert.Equal(await File.ReadAllTextAsync(directory.File("schema.sql")), reloaded.Output);
    }

    [Fact]
    public async Task A_changed_schema_replaces_the_file()
    {
        var database = await CreateAsync();
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(directory.File("schema.sql"), "-- something old");

        var result = await SchemaTool.RunAsync("pull", "--connection", database.ConnectionString, "--output", directory.File("schema.sql"));

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("-- schema.sql, written by dotnet schema; format 1; PostgreSQL ", await File.ReadAllTextAsync(directory.File("schema.sql")));
    }

    [Theory]
    [InlineData("app_*", "app_one.jobs", "public.users")]
    [InlineData("public", "public.users", "app_one")]
    public async Task A_pattern_limits_the_schemas(string pattern, string present, string absent)
    {
        var database = await CreateAsync();

        var result = await SchemaTool.RunAsync("pull", "--connection", database.ConnectionString, "--schema", pattern);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(present, result.Output);
        Assert.DoesNotContain(absent, result.Output);
    }

    [Fact]
    public async Task A_pattern_without_a_match_is_an_error()
    {
        var database = await CreateAsync();

        var result = await SchemaTool.RunAsync("pull", "--connection", database.ConnectionString, "--schema", "nothing*");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("'nothing*'", result.Error);
    }

    [Fact]
    public async Task What_a_snapshot_does_not_hold_is_said()
    {
        var database = await CreateAsync();
        await database.ExecuteAsync("CREATE TEXT SEARCH CONFIGURATION mine (COPY = simple); CREATE FOREIGN DATA WRAPPER mine; CREATE OPERATOR ### (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4pl);");

        var result = await SchemaTool.RunAsync("pull", "--connection", database.ConnectionString);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("left out: 1 foreign-data wrappers, 1 operators, 1 text search configurations.", result.Error);
    }

    [Fact]
    public async Task A_user_with_no_right_but_to_connect_is_enough()
    {
        var database = await CreateAsync();
        var user = "reader_" + database.Name;
        await database.ExecuteAsync($"CREATE ROLE {user} LOGIN PASSWORD 'secret'; REVOKE ALL ON SCHEMA public FROM PUBLIC;");

        var asReader = await SchemaTool.RunAsync("pull", "--connection", database.ConnectionString.Replace("Username=postgres", "Username=" + user).Replace(database.Server.Password, "secret"));
        var asOwner = await SchemaTool.RunAsync("pull", "--connection", database.ConnectionString);

        Assert.Equal((0, asOwner.Output), (asReader.ExitCode, asReader.Output));
    }

    private static async Task<TestDatabase> CreateAsync()
    {
        var server = await PostgresServer.Shared;
        var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Ddl);
        return database;
    }
}
