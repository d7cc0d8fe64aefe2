namespace SchemaAnalyzers.Tool.Tests;

public sealed class InitTests
{
    [Fact]
    public async Task It_writes_a_configuration_that_changes_nothing_and_never_over_another_one()
    {
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(directory.File("1.sql"), "CREATE TABLE logs (id int);");

        var first = await SchemaTool.RunAsync([], ["init"], directory.Path);
        Assert.Equal((0, "", "Wrote '.globalconfig'.\n"), (first.ExitCode, first.Output, first.Error));
        var plain = await SchemaTool.RunAsync("lint", "--from", directory.File("1.sql"));
        var configured = await SchemaTool.RunAsync("lint", "--from", directory.File("1.sql"), "--config", directory.File(".globalconfig"));
        Assert.Equal(plain.Output, configured.Output);

        await File.WriteAllTextAsync(directory.File(".globalconfig"), "is_global = true\n");
        var second = await SchemaTool.RunAsync([], ["init"], directory.Path);
        Assert.Equal((1, ""), (second.ExitCode, second.Output));
        Assert.Equal("is_global = true\n", await File.ReadAllTextAsync(directory.File(".globalconfig")));

        var shown = await SchemaTool.RunAsync([], ["init", "--output", "-"], directory.Path);
        Assert.Contains("\n#schema_analyzers.naming_convention = none\n", shown.Output);
    }
}
