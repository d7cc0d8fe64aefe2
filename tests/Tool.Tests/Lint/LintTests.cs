using System.Text.Json;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Tool.Tests.Lint;

public sealed class LintTests
{
    private const string TwoTables = """
        CREATE TABLE parents (id int PRIMARY KEY);
        CREATE TABLE children (id int PRIMARY KEY, parent_id int REFERENCES parents);
        CREATE INDEX i ON children (id);
        """;

    private static readonly string s_facts = Path.Combine(RepositoryFiles.Root, "tests", "Facts", "ddl");

    [Fact]
    public async Task Ten_foreign_keys_have_no_index_once_eighteen_indexes_are_gone()
    {
        var before = await SchemaTool.RunAsync("lint", "--from", Path.Combine(s_facts, "opsconductor-after-minus18.sql"), "--format", "json");
        var after = await SchemaTool.RunAsync("lint", "--from", Path.Combine(s_facts, "opsconductor-after.sql"), "--format", "json");

        Assert.Equal((10, 0), (Count(before.Output, "SCH3007"), Count(after.Output, "SCH3007")));

        static int Count(string json, string id) => JsonDocument.Parse(json).RootElement.EnumerateArray().Count(finding => finding.GetProperty("id").GetString() == id);
    }

    [Fact]
    public async Task A_live_database_says_what_its_file_says()
    {
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await database.RunScriptAsync(TwoTables);
        using var file = Written(TwoTables);

        var live = await SchemaTool.RunAsync("lint", "--connection", database.ConnectionString);
        var offline = await SchemaTool.RunAsync("lint", "--from", file.Path);

        Assert.Equal(Sorted(live.Output), Sorted(offline.Output.Replace(file.File("1.sql"), "", StringComparison.Ordinal)));
        Assert.Contains("info SCH3007", live.Output);
        Assert.Contains("info SCH3015", live.Output);

        static string[] Sorted(string text) => [.. text.Split('\n').Select(line => line[Math.Max(0, line.IndexOf("info", StringComparison.Ordinal))..]).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2, "--fail-on", "info")]
    [InlineData(2, "--rule", "sch3007=warning")]
    [InlineData(0, "--rule", "SCH3007=warning", "--fail-on", "never")]
    [InlineData(0, "--rule", "SCH3007=warning", "--fail-on", "error")]
    public async Task The_exit_code_says_whether_something_was_found(int expected, params string[] arguments)
    {
        using var file = Written(TwoTables);

        Assert.Equal(expected, (await SchemaTool.RunAsync(["lint", "--from", file.Path, .. arguments])).ExitCode);
    }

    [Fact]
    public async Task Severities_and_options_are_those_of_the_compiler()
    {
        using var file = Written(TwoTables);
        await File.WriteAllTextAsync(file.File(".globalconfig"), "is_global = true\n# a comment\ndotnet_diagnostic.SCH3007.severity = error\ndotnet_diagnostic.SCH3015.severity = none\n");

        var result = await SchemaTool.RunAsync("lint", "--from", file.File("1.sql"), "--config", file.File(".globalconfig"));

        Assert.Equal((2, $"{file.File("1.sql")}(2,58): error SCH3007"), (result.ExitCode, result.Output[..result.Output.IndexOf(": Foreign", StringComparison.Ordinal)]));
        Assert.EndsWith("1 error in 2 tables.\n", result.Error);
    }

    [Theory]
    [InlineData(4, "schema_analyzers.naming_convention = sneak_case", "naming_convention")]
    [InlineData(4, "dotnet_diagnostic.SCH3007.severity = loud", "unknown level 'loud'")]
    public async Task A_mistake_in_the_configuration_is_told(int expected, string line, string part)
    {
        using var file = Written(TwoTables);
        await File.WriteAllTextAsync(file.File(".globalconfig"), line);

        var result = await SchemaTool.RunAsync("lint", "--from", file.File("1.sql"), "--config", file.File(".globalconfig"));

        Assert.Equal((expected, ""), (result.ExitCode, result.Output));
        Assert.Contains(part, result.Error);
    }

    [Fact]
    public async Task A_rule_that_is_none_is_told()
    {
        var result = await SchemaTool.RunAsync("lint", "--from", s_facts, "--rule", "SCH9999=info");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("No rule is called 'SCH9999'", result.Error);
    }

    [Fact]
    public async Task Sarif_names_rule_file_and_line()
    {
        using var file = Written(TwoTables);

        var run = JsonDocument.Parse((await SchemaTool.RunAsync("lint", "--from", file.Path, "--format", "sarif")).Output).RootElement.GetProperty("runs")[0];

        var result = run.GetProperty("results").EnumerateArray().First(result => result.GetProperty("ruleId").GetString() == "SCH3007");
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("SCH3007", rule.GetProperty("id").GetString());
        Assert.Equal("note", result.GetProperty("level").GetString());
        Assert.EndsWith("/1.sql", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(2, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    public async Task Names_of_the_database_steer_neither_the_terminal_nor_the_server(string format)
    {
        using var file = Written("CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE \"a\n::error::\u001b[2J%0A\" (id int PRIMARY KEY, p int REFERENCES p);");

        var result = await SchemaTool.RunAsync("lint", "--from", file.Path, "--format", format);

        Assert.Single(result.Output.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("\n::error::", result.Output);
        Assert.Equal(format == "github", result.Output.Contains("%250A", StringComparison.Ordinal));
        Assert.True(format == "github" || !result.Output.Contains('\u001b', StringComparison.Ordinal));
    }

    private static TemporaryDirectory Written(string sql)
    {
        var directory = new TemporaryDirectory();
        File.WriteAllText(directory.File("1.sql"), sql);
        return directory;
    }
}
