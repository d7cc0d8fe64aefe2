using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.Architecture;

/// <summary>Who may know whom inside of Core.</summary>
public sealed class CoreFolders
{
    private const string Core = "src/SchemaAnalyzers.Core/";

    private static readonly Dictionary<string, string[]> s_mayUse = new()
    {
        ["Schema"] = [],
        ["CSharp"] = [],
        ["Sql"] = ["Schema"],
        ["Model"] = ["Schema"],
        ["Comparing"] = ["Schema"],
        ["Rules"] = ["Schema", "Sql", "Model", "Comparing"],
        ["Migrations"] = ["Schema", "Sql", "Model", "CSharp", "Comparing", "Rules"],
    };

    private static readonly Lazy<CSharpCompilation> s_compilation = new(() => CSharpCompilation.Create(
        "Core",
        Repository.CSharpFiles(Core).Append(Core + "Rules/RuleCatalog.g.cs").Select(path => CSharpSyntaxTree.ParseText(Repository.Read(path), path: path)).Append(CSharpSyntaxTree.ParseText(ImplicitUsings)),
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("SchemaAnalyzers.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));

    private static readonly Lazy<List<(string From, string To, INamedTypeSymbol Type)>> s_uses = new(() =>
    [
        .. from tree in s_compilation.Value.SyntaxTrees
           where tree.FilePath.StartsWith(Core, StringComparison.Ordinal)
           let model = s_compilation.Value.GetSemanticModel(tree)
           from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
           let symbol = model.GetSymbolInfo(name).Symbol
           let type = symbol as INamedTypeSymbol ?? symbol?.ContainingType
           where type is not null
           from reference in type.OriginalDefinition.DeclaringSyntaxReferences
           select (tree.FilePath, reference.SyntaxTree.FilePath, type),
    ]);

    private static string ImplicitUsings =>
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    [Fact]
    public void Every_folder_is_known_here() =>
        Assert.Subset(s_mayUse.Keys.ToHashSet(), Repository.CSharpFiles(Core).Select(FolderOf).ToHashSet());

    [Fact]
    public void Folders_use_only_what_comes_before_them() =>
        Assert.Empty(s_uses.Value
            .Where(use => FolderOf(use.From) != FolderOf(use.To) && !s_mayUse[FolderOf(use.From)].Contains(FolderOf(use.To)))
            .Select(use => $"{use.From} uses {use.Type.Name} of {use.To}"));

    [Fact]
    public void A_rule_never_uses_a_rule() =>
        Assert.Empty(s_uses.Value
            .Where(use => IsRule(use.Type) && use.From != use.To && s_compilation.Value.SyntaxTrees.Any(tree => tree.FilePath == use.From && DeclaresRule(tree)))
            .Select(use => $"{use.From} uses {use.Type.Name}"));

    /// <summary>Guards the two tests above: were the sources not bound, they would find nothing to complain about.</summary>
    [Fact]
    public void The_sources_are_bound()
    {
        Assert.Empty(s_compilation.Value.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Contains(s_uses.Value, use => FolderOf(use.From) == "Rules" && FolderOf(use.To) == "Model");
        Assert.Contains(s_compilation.Value.SyntaxTrees, DeclaresRule);
    }

    private static bool DeclaresRule(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Any(type => IsRule(s_compilation.Value.GetSemanticModel(tree).GetDeclaredSymbol(type)));

    private static bool IsRule(INamedTypeSymbol? type)
    {
        for (var ancestor = type is { IsAbstract: false } ? type.BaseType : null; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.ToDisplayString() == "SchemaAnalyzers.Rules.Rule")
            {
                return true;
            }
        }

        return false;
    }

    private static string FolderOf(string path) => path[Core.Length..].Split('/')[0];
}
