namespace SchemaAnalyzers.Tool.Tests.Lint;

public sealed class MigrationLintTests
{
    private const string First = "CREATE TABLE orders (id int PRIMARY KEY, status text);\n";
    private const string Second = "ALTER TABLE orders ADD COLUMN customer int NOT NULL;\n";
    private const string Third = "CREATE INDEX i ON orders (customer);\nCREATE TABLE items (id int NOT NULL);\nCREATE INDEX j ON items (id);\n";

    [Fact]
    public async Task A_named_migration_is_checked_in_the_schema_that_those_before_it_give()
    {
        using var folder = Written();

        var result = await SchemaTool.RunAsync("lint", "--migration", folder.File("3_index.sql"), "--fail-on", "info");

        Assert.Equal((2, "3_index.sql(1,14): info SCH6003: Creating index 'i' on 'public.orders' stops all writes to the table until it is done. Use CREATE INDEX CONCURRENTLY, outside of a transaction."), (result.ExitCode, Lines(result.Output).Single()));
        Assert.EndsWith("1 info in 1 migration.\n", result.Error);
    }

    /// <summary>What the first of them makes is as new to those after it.</summary>
    [Theory]
    [InlineData("2", "SCH6004,SCH6003")]
    [InlineData("0002", "SCH6004,SCH6003")]
    [InlineData("3_index.sql", "SCH6003")]
    [InlineData("1", "")]
    public async Task From_a_migration_on(string since, string expected)
    {
        using var folder = Written();

        var result = await SchemaTool.RunAsync("lint", "--from", folder.Path, "--since", since);

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), Lines(result.Output).Select(line => line.Split(' ')[2].TrimEnd(':')));
    }

    [Fact]
    public async Task A_snapshot_says_what_was_there_before()
    {
        using var folder = Written();
        await File.WriteAllTextAsync(folder.File("schema.txt"), "");
        using var other = new TemporaryDirectory();
        await File.WriteAllTextAsync(other.File("schema.sql"), "CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL);");

        var result = await SchemaTool.RunAsync("lint", "--from", other.File("schema.sql"), "--migration", folder.File("3_index.sql"), "--format", "json");

        Assert.Contains("SCH6003", result.Output);
        Assert.DoesNotContain("warning:", result.Error);
    }

    [Fact]
    public async Task Severities_are_those_of_the_configuration_and_a_comment_says_that_it_is_meant_so()
    {
        using var folder = Written();
        await File.WriteAllTextAsync(folder.File("4_more.sql"), "-- schema: ignore SCH6001\nDROP TABLE items;\nTRUNCATE orders; -- schema: ignore\nALTER TABLE orders DROP COLUMN status;\n");
        await File.WriteAllTextAsync(folder.File(".globalconfig"), "dotnet_diagnostic.SCH6001.severity = error\n");

        var result = await SchemaTool.RunAsync("lint", "--migration", folder.File("4_more.sql"), "--config", folder.File(".globalconfig"));

        Assert.StartsWith("4_more.sql(4,20): error SCH6001: Drops column 'public.orders.status'", Lines(result.Output).Single());
    }

    [Theory]
    [InlineData(4, "There is no migration '9'", "--from", ".", "--since", "9")]
    [InlineData(1, "--since goes with --from", "--since", "1")]
    [InlineData(1, "Migrations are checked against files", "--from", "Host=x;Database=y", "--migration", "3_index.sql")]
    [InlineData(4, "syntax error", "--migration", "5_bad.sql")]
    public async Task What_cannot_be_checked_is_told(int exitCode, string text, params string[] arguments)
    {
        using var folder = Written();
        await File.WriteAllTextAsync(folder.File("5_bad.sql"), "ALTER TABEL orders;");

        var result = await SchemaTool.RunAsync([], ["lint", .. arguments.Select(argument => argument == "." ? folder.Path : argument.EndsWith(".sql", StringComparison.Ordinal) ? folder.File(argument) : argument)]);

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.Contains(text, result.Error);
    }

    private static IEnumerable<string> Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[(line.LastIndexOf('/', Math.Max(0, line.IndexOf('(', StringComparison.Ordinal))) + 1)..]);

    private static TemporaryDirectory Written()
    {
        var folder = new TemporaryDirectory();
        File.WriteAllText(folder.File("1_orders.sql"), First);
        File.WriteAllText(folder.File("2_customer.sql"), Second);
        File.WriteAllText(folder.File("3_index.sql"), Third);
        return folder;
    }
}
