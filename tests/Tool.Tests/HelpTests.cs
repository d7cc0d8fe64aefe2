namespace SchemaAnalyzers.Tool.Tests;

public sealed class HelpTests
{
    [Fact]
    public async Task The_version_is_a_number()
    {
        var result = await SchemaTool.RunAsync("--version");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\s*$", result.Output);
    }

    [Theory]
    [InlineData("Commands:", "--help")]
    [InlineData("Exit codes: 0 success", "--help")]
    [InlineData("--connection-env", "pull", "--help")]
    [InlineData("dbmate|dbup|ef|fluentmigrator|flyway|golang-migrate|goose|sql", "migrate", "add", "--help")]
    [InlineData("--down", "migrate", "preview", "--help")]
    public async Task The_help_is_data(string part, params string[] arguments)
    {
        var result = await SchemaTool.RunAsync(arguments);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(part, result.Output);
    }
}
