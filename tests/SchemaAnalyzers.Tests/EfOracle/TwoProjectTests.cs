using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Entities in a project of their own, as most services have them, are read from metadata with the same result.</summary>
public sealed class TwoProjectTests
{
    public static IEnumerable<object[]> Names() => ModelCase.Names(name => !ModelCase.Source(name).Contains("private Db?", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Entities_of_another_assembly_give_the_same_facts(string name)
    {
        var (domain, infrastructure) = Projects(name);
        var comparison = ModelComparison.Of(ModelReader.For(infrastructure).AllEntities(default), EfModel.Build("Db", domain, infrastructure));
        var together = TestCompilation.Create(ModelCase.Source(name));
        var known = ModelComparison.Of(ModelReader.For(together).AllEntities(default), EfModel.Of(ModelCase.Source(name))).Known;

        Assert.True(comparison.Wrong.Count == 0, "wrong:\n" + string.Join("\n", comparison.Wrong));
        if (HasPrivateMembers(name))
        {
            return;
        }

        Assert.True(comparison.Known == known, $"known {comparison.Known} of {known}, unknown:\n" + string.Join("\n", comparison.Unknown));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Their_places_lie_in_the_project_of_the_context(string name)
    {
        var (domain, infrastructure) = Projects(name);
        var reader = ModelReader.For(infrastructure.RemoveReferences(infrastructure.References.Last()).AddReferences(domain.ToMetadataReference()));
        foreach (var entity in reader.AllEntities(default))
        {
            Assert.All(PlacesIn.Entity(entity), place => Assert.StartsWith("/infrastructure/", place.Path, StringComparison.Ordinal));
        }
    }

    /// <summary>What is private, and what constructors do, cannot be seen in a reference assembly: such a model may be known in part only.</summary>
    private static bool HasPrivateMembers(string name) => name is "members/accessors" or "fluent/property calls" or "configured/properties in every style" or "configured/shadow properties" or "conversions/converters";

    private static (Microsoft.CodeAnalysis.CSharp.CSharpCompilation Domain, Microsoft.CodeAnalysis.CSharp.CSharpCompilation Infrastructure) Projects(string name)
    {
        var unit = (CompilationUnitSyntax)TestCompilation.Create(ModelCase.Source(name)).SyntaxTrees[0].GetRoot();
        var isInfrastructure = unit.Members.ToLookup(member =>
            member.DescendantNodes().OfType<SimpleNameSyntax>().Any(used => used.Identifier.ValueText is "DbContext" or "EntityTypeBuilder" or "OwnedNavigationBuilder" or "ModelBuilder") ||
            (member is ClassDeclarationSyntax type && (type.Identifier.ValueText == "Db" || type.Identifier.ValueText.EndsWith("Configuration", StringComparison.Ordinal))));
        var usings = unit.Usings.ToFullString();
        var domain = TestCompilation.Create("Domain", TestCompilation.References, ("/domain/0.cs", usings + Text(isInfrastructure[false])));
        using var image = new MemoryStream();
        var emitted = domain.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Take(5)));
        var reference = MetadataReference.CreateFromImage(image.ToArray());
        return (domain, TestCompilation.Create("Infrastructure", TestCompilation.References.Append(reference), ("/infrastructure/0.cs", usings + Text(isInfrastructure[true]))));
    }

    private static string Text(IEnumerable<MemberDeclarationSyntax> members)
    {
        var text = string.Concat(members.Select(member => member.ToFullString()));
        return text.Contains("#nullable enable", StringComparison.Ordinal) && !text.Contains("#nullable disable", StringComparison.Ordinal) ? "#nullable disable\n" + text : text;
    }
}
