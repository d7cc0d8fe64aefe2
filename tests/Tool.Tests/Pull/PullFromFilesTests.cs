using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Tool.Tests.Pull;

public sealed class PullFromFilesTests
{
    private static readonly Dictionary<string, string> s_flyway = new()
    {
        ["V1__users.sql"] = "CREATE TABLE users (id serial PRIMARY KEY, email varchar(100) NOT NULL UNIQUE);",
        ["V2__orders.sql"] = "CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, user_id int REFERENCES users); CREATE INDEX ON orders (user_id);",
        ["V10__view.sql"] = "CREATE VIEW order_users AS SELECT user_id FROM orders; ALTER TABLE users ADD COLUMN name text DEFAULT 'x';",
        ["U10__view.sql"] = "DROP VIEW order_users; ALTER TABLE users DROP COLUMN name;",
    };

    [Fact]
    public async Task A_folder_of_migrations_gives_what_the_server_gives()
    {
        using var directory = Write(s_flyway);
        var server = await PostgresServer.Shared;
        var migrated = await server.CreateDatabaseAsync();
        foreach (var name in new[] { "V1__users.sql", "V2__orders.sql", "V10__view.sql" })
        {
            await migrated.RunFileAsync(directory.File(name));
        }

        var offline = await SchemaTool.RunAsync("pull", "--from", directory.Path);
        Assert.True(offline.ExitCode == 0, offline.Error);
        Assert.Contains("Read 2 tables and 1 views.", offline.Error);
        var loaded = await server.CreateDatabaseAsync();
        await File.WriteAllTextAsync(directory.File("schema.out"), offline.Output);
        await loaded.RunFileAsync(directory.File("schema.out"));

        var ofFiles = await SchemaTool.RunAsync("pull", "--from", loaded.ConnectionString);
        var ofServer = await SchemaTool.RunAsync("pull", "--connection", migrated.ConnectionString);
        Assert.Equal(ofServer.Output, ofFiles.Output);
    }

    [Fact]
    public async Task Files_are_taken_together_and_what_was_pulled_can_be_pulled_again()
    {
        using var directory = Write(s_flyway);
        var first = await SchemaTool.RunAsync("pull", "--from", directory.File("V1__users.sql"), directory.File("V2__orders.sql"), "-o", directory.File("schema.sql"));
        var second = await SchemaTool.RunAsync("pull", "--from", directory.File("schema.sql"), "-o", directory.File("schema.sql"));

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("up to date", second.Error);
    }

    [Fact]
    public async Task What_cannot_be_known_is_said_and_stays_uncertain()
    {
        using var directory = Write(new()
        {
            ["1.sql"] = "CREATE TABLE a (id int); CREATE TABLE b (id int); DO $$ BEGIN IF random() < 0.5 THEN ALTER TABLE a ADD COLUMN x int; END IF; END $$;",
        });

        var first = await SchemaTool.RunAsync("pull", "--from", directory.Path);
        await File.WriteAllTextAsync(directory.File("1.sql"), first.Output);
        var second = await SchemaTool.RunAsync("pull", "--from", directory.Path);

        Assert.Equal(first.Output, second.Output);
        Assert.All([first, second], result => Assert.Contains("warning: 'public.a' is not certain", result.Error));
        Assert.DoesNotContain("public.b", first.Error);
    }

    [Theory]
    [InlineData("CREATE TABLE a (id int);\nCREATE INDEX ON b (id);\nCREATE TABLE c (d e);", "1.sql(2,17): relation \"b\" does not exist (42P01)", "1.sql(3,19): type \"e\" does not exist (42704)")]
    [InlineData("CREATE TABLE a (id int", "1.sql(1,23): syntax error at end of input (42601)", "Nothing was written")]
    [InlineData("", "the file is empty (42601)", "Nothing was written")]
    public async Task What_the_server_would_refuse_is_told_with_its_place_and_nothing_is_written(string text, params string[] messages)
    {
        using var directory = Write(new() { ["1.sql"] = text });

        var result = await SchemaTool.RunAsync("pull", "--from", directory.Path, "-o", directory.File("schema.out"));

        Assert.Equal((4, ""), (result.ExitCode, result.Output));
        Assert.All(messages, message => Assert.Contains(message, result.Error));
        Assert.False(File.Exists(directory.File("schema.out")));
    }

    [Theory]
    [InlineData(4, "There is no file or folder 'nowhere'", "--from", "nowhere")]
    [InlineData(1, "Name either files or one connection", "--from", "nowhere", "--connection", "postgres://canary:canary@nowhere.invalid/x")]
    [InlineData(1, "Name either files or one connection", "--from", "nowhere", "postgres://canary:canary@nowhere.invalid/x")]
    [InlineData(3, "Cannot reach", "--from", "postgres://canary:canary@nowhere.invalid/x")]
    public async Task A_wrong_source_is_told(int exitCode, string message, params string[] arguments)
    {
        var result = await SchemaTool.RunAsync(["pull", .. arguments]);

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error);
        Assert.DoesNotContain("canary", result.Error);
    }

    [Fact]
    public async Task A_folder_without_SQL_is_told()
    {
        using var directory = Write(new() { ["readme.txt"] = "nothing" });

        var result = await SchemaTool.RunAsync("pull", "--from", directory.Path);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("holds no *.sql file", result.Error);
    }

    private static TemporaryDirectory Write(Dictionary<string, string> files)
    {
        var directory = new TemporaryDirectory();
        foreach (var (name, text) in files)
        {
            File.WriteAllText(directory.File(name), text);
        }

        return directory;
    }
}
