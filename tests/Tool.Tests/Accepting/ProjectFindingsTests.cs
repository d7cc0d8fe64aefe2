using SchemaAnalyzers.Tool.Accepting;

namespace SchemaAnalyzers.Tool.Tests.Accepting;

public sealed class ProjectFindingsTests
{
    private const string Empty = """{"runs":[{"results":[]}]}""";

    [Fact]
    public void A_project_is_whole_when_each_of_its_frameworks_was_built()
    {
        using var directory = new TemporaryDirectory();
        foreach (var name in new[] { "Shop!1!2", "Shop!2!2", "Shop.Domain!3!2", "A!b!4!1" })
        {
            File.WriteAllText(directory.File(name + ".sarif"), Empty);
        }

        var found = ProjectFindings.Read(new DirectoryInfo(directory.Path));

        Assert.Equal([("A!b", true), ("Shop", true), ("Shop.Domain", false)], found.Select(project => (project.Project, project.IsWhole)));
    }

    [Fact]
    public async Task A_build_that_cannot_be_is_told_and_writes_nothing()
    {
        using var directory = new TemporaryDirectory();

        var missing = await SchemaTool.RunAsync([], ["baseline", "Nowhere.csproj"], directory.Path);
        var empty = await SchemaTool.RunAsync([], ["baseline"], directory.Path);

        Assert.Equal((4, "error: There is no project, solution or folder 'Nowhere.csproj'.\n"), (missing.ExitCode, missing.Error));
        Assert.Equal(1, empty.ExitCode);
        Assert.Contains("error: The build failed. Nothing was written.\nMSBUILD : error MSB1003", empty.Error);
        Assert.Empty(directory.Files);
    }
}
