using System.Xml.Linq;
using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.Package;

public sealed class PackageContent(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void It_holds_three_assemblies_the_build_files_the_presets_and_the_pages()
    {
        var pages = Repository.Files
            .Where(path => path.StartsWith("src/SchemaAnalyzers.Core/Rules/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal))
            .Select(path => "docs/" + Path.GetFileName(path));
        string[] files =
        [
            "README.md",
            "SchemaAnalyzers.nuspec",
            "analyzers/dotnet/roslyn4.5/cs/SchemaAnalyzers.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.5/cs/SchemaAnalyzers.Core.dll",
            "analyzers/dotnet/roslyn4.5/cs/SchemaAnalyzers.dll",
            "buildMultiTargeting/SchemaAnalyzers.targets",
            "buildTransitive/SchemaAnalyzers.props",
            "buildTransitive/SchemaAnalyzers.targets",
            "buildTransitive/coverage.globalconfig",
            "buildTransitive/presets/recommended.globalconfig",
            "buildTransitive/presets/schema-only.globalconfig",
            "buildTransitive/presets/strict.globalconfig",
            "docs/template.globalconfig",
            .. pages,
        ];
        Assert.Equal(files.Order(StringComparer.Ordinal), package.Entries());
    }

    [Fact]
    public void It_is_for_development_only_and_depends_on_nothing()
    {
        var metadata = XDocument.Parse(package.Read("SchemaAnalyzers.nuspec")).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        Assert.Equal("SchemaAnalyzers", Value("id"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Null(Value("dependencies"));
    }
}
