using System.Text.Json;

namespace SchemaAnalyzers.Tool.Tests.Accepting;

public sealed class LintBaselineTests
{
    private const string Tables = """
        CREATE TABLE parents (id int PRIMARY KEY);
        CREATE TABLE children (id int PRIMARY KEY, parent_id int REFERENCES parents);
        CREATE INDEX i ON children (id);
        """;

    private const string Lines = "SCH3007 | * | children_parent_id_fkey | public.children\nSCH3015 | * | 'i' | public.children\n";

    [Fact]
    public async Task What_is_accepted_is_not_told_and_what_is_new_is()
    {
        using var directory = Written(Tables);
        var baseline = directory.File("schema.baseline");

        var accepted = await SchemaTool.RunAsync("lint", "--from", directory.File("1.sql"), "--baseline", baseline, "--accept");
        Assert.Equal((0, ""), (accepted.ExitCode, accepted.Output));
        Assert.EndsWith($"Accepted 2 findings in '{baseline}'.\n", accepted.Error);
        Assert.EndsWith("'dotnet schema baseline'.\n" + Lines, await File.ReadAllTextAsync(baseline));

        Assert.Equal((0, ""), await LintAsync(directory));

        await File.WriteAllTextAsync(directory.File("1.sql"), "\n\n" + Tables + "\nCREATE TABLE logs (id int);");
        Assert.Equal((2, "warning SCH3001"), await LintAsync(directory));

        await File.WriteAllTextAsync(directory.File("1.sql"), Tables + "\nCREATE INDEX j ON children (parent_id);");
        Assert.Equal((2, "warning SCH0009"), await LintAsync(directory));

        var again = await SchemaTool.RunAsync("lint", "--from", directory.File("1.sql"), "--baseline", baseline, "--accept");
        Assert.EndsWith($"Accepted 1 finding in '{baseline}'.\n", again.Error);
        Assert.Equal((0, ""), await LintAsync(directory));
    }

    [Fact]
    public async Task Lines_of_others_are_obeyed_and_kept_and_not_judged()
    {
        using var directory = Written(Tables);
        const string Others = "SCH1002 | Shop | Child.Name | name | public.children\nSCH3007 | Shop | children_parent_id_fkey | public.children\n";
        await File.WriteAllTextAsync(directory.File("schema.baseline"), Others + "SCH3015 | Shop | 'i' | public.children");

        Assert.Equal((0, ""), await LintAsync(directory));

        await SchemaTool.RunAsync("lint", "--from", directory.File("1.sql"), "--baseline", directory.File("schema.baseline"), "--accept");
        var written = await File.ReadAllTextAsync(directory.File("schema.baseline"));
        Assert.All(Others.Split('\n'), line => Assert.Contains(line, written));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_ends_the_lint_with_its_place()
    {
        using var directory = Written(Tables);
        await File.WriteAllTextAsync(directory.File("schema.baseline"), "\nSCH9999 | * | x\n");

        var result = await SchemaTool.RunAsync("lint", "--from", directory.File("1.sql"), "--baseline", directory.File("schema.baseline"));

        Assert.Equal((4, ""), (result.ExitCode, result.Output));
        Assert.Contains($"{directory.File("schema.baseline")}(2): Cannot read this line of the baseline: there is no rule 'SCH9999'.", result.Error);
    }

    [Theory]
    [InlineData("SCH9999 | * | x", "there is no rule 'SCH9999'")]
    [InlineData("SCH1001 | Shop | User", "it has 3 fields, and one of SCH1001 has 4")]
    [InlineData("<<<<<<< HEAD", "it is left from a merge")]
    public async Task Nothing_is_accepted_into_a_file_with_a_line_that_cannot_be_read(string line, string problem)
    {
        using var directory = Written(Tables);
        var baseline = directory.File("schema.baseline");
        var text = $"{line}\nSCH1001 | Shop | User | public.users\n";
        await File.WriteAllTextAsync(baseline, text);
        await File.WriteAllTextAsync(directory.File("a.sarif"), """{"runs":[{"results":[]}]}""");

        var linted = await SchemaTool.RunAsync("lint", "--from", directory.File("1.sql"), "--baseline", baseline, "--accept");
        var logged = await SchemaTool.RunAsync("baseline", directory.File("a.sarif"), "--output", baseline);
        var built = await SchemaTool.RunAsync("baseline", directory.Path, "--output", baseline);

        Assert.All([linted, logged, built], result =>
        {
            Assert.Equal(4, result.ExitCode);
            Assert.Contains($"error: {baseline}(1): Cannot read this line of the baseline: {problem}", result.Error);
        });
        Assert.Equal(text, await File.ReadAllTextAsync(baseline));
    }

    [Fact]
    public async Task A_part_of_the_schemas_takes_nothing_from_the_rest()
    {
        using var directory = Written(Tables + "\nCREATE SCHEMA s; CREATE TABLE s.logs (id int);");
        string[] arguments = ["lint", "--from", directory.File("1.sql"), "--baseline", directory.File("schema.baseline"), "--accept"];
        await SchemaTool.RunAsync(arguments);
        var before = await File.ReadAllTextAsync(directory.File("schema.baseline"));

        await SchemaTool.RunAsync([.. arguments, "--schema", "s"]);

        Assert.Equal(before, await File.ReadAllTextAsync(directory.File("schema.baseline")));
    }

    [Fact]
    public async Task Its_own_log_can_be_accepted()
    {
        using var directory = Written(Tables);
        var log = await SchemaTool.RunAsync("lint", "--from", directory.File("1.sql"), "--format", "sarif");
        await File.WriteAllTextAsync(directory.File("lint.sarif"), log.Output);

        var result = await SchemaTool.RunAsync([], ["baseline", directory.File("lint.sarif")], directory.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith(Lines, await File.ReadAllTextAsync(directory.File("schema.baseline")));
    }

    [Theory]
    [InlineData("{}", "is no log of SARIF 2.1")]
    [InlineData("nonsense", "is no log of SARIF 2.1")]
    [InlineData("""{"runs":[{"results":[{"ruleId":"AD0001","message":{"text":"Analyzer 'SchemaAnalyzers.X' threw"}}]}]}""", "The analyzers did not run")]
    public async Task A_log_that_tells_nothing_is_refused(string text, string part)
    {
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(directory.File("a.sarif"), text);

        var result = await SchemaTool.RunAsync([], ["baseline", directory.File("a.sarif")], directory.Path);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(part, result.Error);
        Assert.Equal(["a.sarif"], directory.Files);
    }

    [Fact]
    public async Task A_log_adds_to_what_is_accepted_already_and_leaves_out_what_the_code_suppresses()
    {
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(directory.File("schema.baseline"), Lines);
        await File.WriteAllTextAsync(directory.File("a.sarif"), JsonSerializer.Serialize(new
        {
            runs = new[] { new { results = new object[] { Result("SCH1001 | Shop | User | public.users"), new { ruleId = "CS0168", message = new { text = "" } }, Suppressed("SCH1001 | Shop | Old | public.old") } } },
        }));

        await SchemaTool.RunAsync([], ["baseline", directory.File("a.sarif")], directory.Path);

        Assert.EndsWith("\nSCH1001 | Shop | User | public.users\n" + Lines, await File.ReadAllTextAsync(directory.File("schema.baseline")));

        static object Custom(string line) => new { customProperties = new Dictionary<string, string> { ["SchemaAnalyzers.Baseline"] = line } };
        static object Result(string line) => new { ruleId = "SCH1001", message = new { text = "" }, properties = Custom(line) };
        static object Suppressed(string line) => new { ruleId = "SCH1001", message = new { text = "" }, suppressions = new[] { new { kind = "inSource" } }, properties = Custom(line) };
    }

    /// <returns>The exit code, and level and rule of what was told.</returns>
    private static async Task<(int, string)> LintAsync(TemporaryDirectory directory)
    {
        var result = await SchemaTool.RunAsync("lint", "--from", directory.File("1.sql"), "--baseline", directory.File("schema.baseline"), "--format", "json");
        var told = JsonDocument.Parse(result.Output).RootElement.EnumerateArray().Select(finding => $"{finding.GetProperty("level").GetString()} {finding.GetProperty("id").GetString()}");
        return (result.ExitCode, string.Join(", ", told));
    }

    private static TemporaryDirectory Written(string sql)
    {
        var directory = new TemporaryDirectory();
        File.WriteAllText(directory.File("1.sql"), sql);
        return directory;
    }
}
