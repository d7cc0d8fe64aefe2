using System.Xml.Linq;
using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.Architecture;

public sealed class ProjectReferences
{
    [Theory]
    [InlineData("SchemaAnalyzers.Core")]
    [InlineData("SchemaAnalyzers", "SchemaAnalyzers.Core")]
    [InlineData("SchemaAnalyzers.CodeFixes", "SchemaAnalyzers")]
    [InlineData("SchemaAnalyzers.Npgsql", "SchemaAnalyzers.Core")]
    [InlineData("SchemaAnalyzers.Tool", "SchemaAnalyzers.Npgsql")]
    public void Each_project_references_its_neighbour_only(string project, params string[] allowed) =>
        Assert.Equal(allowed, References($"src/{project}/{project}.csproj"));

    [Fact]
    public void There_are_no_other_projects() =>
        Assert.Equal(
            ["SchemaAnalyzers", "SchemaAnalyzers.CodeFixes", "SchemaAnalyzers.Core", "SchemaAnalyzers.Npgsql", "SchemaAnalyzers.Tool"],
            Repository.Files
                .Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal))
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal));

    private static string[] References(string project) =>
        [.. XDocument.Parse(Repository.Read(project))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))];
}
