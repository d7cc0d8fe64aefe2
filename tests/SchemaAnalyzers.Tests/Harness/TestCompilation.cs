using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaAnalyzers.Tests.Harness;

/// <summary>Compilations of test sources against the real assemblies that this test project references.</summary>
internal static class TestCompilation
{
    private static readonly Lazy<MetadataReference[]> s_all = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray());

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Latest);

    /// <summary>What the references hold is found out once for all compilations that begin as this one.</summary>
    private static readonly Lazy<CSharpCompilation> s_empty = new(() => Create("Test", References));

    /// <summary>The framework, EF Core with Npgsql, Dapper.</summary>
    public static IReadOnlyList<MetadataReference> References => s_all.Value;

    /// <summary>The references whose file names begin with none of the given words: a project without that library.</summary>
    public static IEnumerable<MetadataReference> ReferencesWithout(params string[] libraries) =>
        References.Where(reference => !libraries.Any(library =>
            Path.GetFileName(reference.Display!).StartsWith(library, StringComparison.Ordinal)));

    /// <summary>A library named Test of the sources <c>/src/0.cs</c>, <c>/src/1.cs</c>, ... with nullable annotations on.</summary>
    public static CSharpCompilation Create(params string[] sources) =>
        s_empty.Value.AddSyntaxTrees(sources.Select((text, i) => Parse($"/src/{i}.cs", text)));

    public static CSharpCompilation Create(string name, IEnumerable<MetadataReference> references, params (string Path, string Text)[] sources) =>
        CSharpCompilation.Create(
            name,
            sources.Select(source => Parse(source.Path, source.Text)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, s_parseOptions, path);
}
