using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.EfOracle.Projects;

/// <summary>The schema that EF Core creates for a model snapshot, which names all types but enums by strings and so compiles without the project it lies in.</summary>
internal static class RecordedSchema
{
    private const string Marker = "DbContextAttribute";

    /// <summary>The snapshots of a compilation with the full names of their contexts.</summary>
    public static IEnumerable<(string Context, ClassDeclarationSyntax Snapshot)> FindIn(CSharpCompilation compilation)
    {
        foreach (var type in compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()))
        {
            if (type.BaseList?.Types.Any(item => item.Type.ToString().EndsWith("ModelSnapshot", StringComparison.Ordinal)) == true
                && compilation.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type) is { } symbol
                && symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == Marker)?.ConstructorArguments[0].Value is INamedTypeSymbol context)
            {
                yield return (context.ToDisplayString(), type);
            }
        }
    }

    /// <summary>Null where EF Core cannot create it: the snapshot is of another provider, or needs a plug-in.</summary>
    public static Database? Of(CSharpCompilation compilation, ClassDeclarationSyntax snapshot)
    {
        try
        {
            using var context = new AnyContext();
            return Load(compilation, snapshot) is { } recorded
                ? CreatedSchema.TryOf(context.GetService<IModelRuntimeInitializer>().Initialize(((IMutableModel)recorded.Model).FinalizeModel(), designTime: true))
                : null;
        }
        catch (Exception refused) when (refused is InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    private static ModelSnapshot? Load(CSharpCompilation compilation, ClassDeclarationSyntax snapshot)
    {
        var root = (CompilationUnitSyntax)snapshot.SyntaxTree.GetRoot();
        var bare = snapshot.WithAttributeLists(default).WithModifiers(SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.PublicKeyword).WithTrailingTrivia(SyntaxFactory.Space)));
        var usings = root.DescendantNodes().OfType<UsingDirectiveSyntax>().Where(item => item.Name!.ToString().Split('.')[0] is "System" or "Microsoft" or "Npgsql").Select(item => item.ToString());
        var words = snapshot.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);
        var enums = compilation.References.OfType<CompilationReference>().SelectMany(reference => reference.Compilation.SyntaxTrees).Concat(compilation.SyntaxTrees)
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<EnumDeclarationSyntax>())
            .Where(declaration => words.Contains(declaration.Identifier.ValueText))
            .DistinctBy(declaration => declaration.Identifier.ValueText)
            .Select(Bare);
        var text = string.Join("\n", usings.Append("using System;").Distinct().Append(bare.ToFullString()).Concat(enums));
        using var stream = new MemoryStream();
        var emitted = TestCompilation.Create(text).Emit(stream);
        if (!emitted.Success)
        {
            return null;
        }

        stream.Position = 0;
        var assembly = new AssemblyLoadContext("snapshot", isCollectible: true).LoadFromStream(stream);
        return (ModelSnapshot)Activator.CreateInstance(assembly.GetType(snapshot.Identifier.ValueText, throwOnError: true)!)!;
    }

    private static string Bare(EnumDeclarationSyntax declaration) =>
        $"public enum {declaration.Identifier}{declaration.BaseList} {{ {string.Join(", ", declaration.Members.Select(member => member.Identifier.Text + member.EqualsValue))} }}";
}
