using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.Architecture;

/// <summary>
/// A host loads the shipped assemblies beside whatever it has itself: an assembly that is not there, or a newer compiler than the host's,
/// costs the user every check, with a mere warning.
/// </summary>
public sealed class AssemblyReferences
{
    private static readonly string[] s_compiler = ["Microsoft.CodeAnalysis 4.5.0.0", "Microsoft.CodeAnalysis.CSharp 4.5.0.0", "System.Collections.Immutable 6.0.0.0"];

    private static readonly string[] s_workspaces = ["Microsoft.CodeAnalysis.Workspaces 4.5.0.0", "Microsoft.CodeAnalysis.CSharp.Workspaces 4.5.0.0"];

    [Fact]
    public void Core_references_the_framework_only() => AssertWithin("SchemaAnalyzers.Core");

    [Fact]
    public void The_analyzers_reference_Core_and_the_compiler() => AssertWithin("SchemaAnalyzers", ["SchemaAnalyzers.Core", .. s_compiler]);

    [Fact]
    public void The_fixes_reference_the_workspaces_too() =>
        AssertWithin("SchemaAnalyzers.CodeFixes", ["SchemaAnalyzers.Core", "SchemaAnalyzers", .. s_compiler, .. s_workspaces]);

    private static void AssertWithin(string assembly, params string[] allowed)
    {
        var references = ReferencesOf(Repository.PathTo($"src/SchemaAnalyzers.CodeFixes/bin/{Repository.Configuration}/netstandard2.0/{assembly}.dll"));
        Assert.Contains("netstandard 2.0.0.0", references);
        Assert.Empty(references.Except(["netstandard 2.0.0.0", .. allowed]));
    }

    /// <summary>Name and version; of our own assemblies, which are built together, the name.</summary>
    private static string[] ReferencesOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Select(reference => (Name: metadata.GetString(reference.Name), reference.Version))
            .Select(reference => reference.Name.StartsWith("SchemaAnalyzers", StringComparison.Ordinal) ? reference.Name : $"{reference.Name} {reference.Version}")];
    }
}
