using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.EfOracle.Projects;

/// <summary>
/// Compiles the sources of a project that is not built here, with the projects it references. Packages are those of the test host; what
/// needs others does not compile, and is read as half-typed code is.
/// </summary>
internal sealed class ProjectCompilation(IReadOnlyList<MetadataReference> references)
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest);

    private readonly Dictionary<string, CSharpCompilation> _done = new(StringComparer.Ordinal);

    /// <param name="folders">Folders with assemblies besides those of the test host.</param>
    public static ProjectCompilation With(IEnumerable<string> folders)
    {
        var host = TestCompilation.References.Select(reference => Path.GetFileName(reference.Display!)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var more = folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll")).Where(path => host.Add(Path.GetFileName(path)) && IsManaged(path));
        return new(TestCompilation.References.Concat(more.Select(path => MetadataReference.CreateFromFile(path))).ToList());
    }

    /// <param name="more">Files of other projects that count as its own: the model snapshot.</param>
    public CSharpCompilation Of(string project, params string[] more) => Load(Path.GetFullPath(project)).AddSyntaxTrees(more.Select(Parse));

    private CSharpCompilation Load(string project)
    {
        if (_done.TryGetValue(project, out var done))
        {
            return done;
        }

        var folder = Path.GetDirectoryName(project)!;
        var xml = Documents(project, folder).ToList();
        var usings = xml.SelectMany(document => document.Descendants("Using")).Select(item => item.Attribute("Include")?.Value).OfType<string>().Select(name => $"global using {name};");
        var trees = Sources(project, folder).Select(Parse).Append(CSharpSyntaxTree.ParseText(ImplicitUsings + string.Concat(usings), s_options, folder + "/obj/Usings.g.cs"));
        var projects = xml[0].Descendants("ProjectReference")
            .Select(item => Path.GetFullPath(Path.Combine(folder, item.Attribute("Include")!.Value.Replace('\\', '/'))))
            .Where(File.Exists)
            .Select(Load)
            .ToList();
        var transitive = projects.SelectMany(other => other.References.OfType<CompilationReference>()).Concat(projects.Select(other => (CompilationReference)other.ToMetadataReference()));
        return _done[project] = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(project),
            trees,
            references.Concat(transitive.DistinctBy(reference => reference.Compilation.AssemblyName)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable(xml)));
    }

    /// <summary>The project, then the properties it inherits from the folders above it.</summary>
    private static IEnumerable<XDocument> Documents(string project, string folder)
    {
        yield return XDocument.Load(project);
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            var path = Path.Combine(above.FullName, "Directory.Build.props");
            if (File.Exists(path))
            {
                yield return XDocument.Load(path);
            }
        }
    }

    private static NullableContextOptions Nullable(List<XDocument> documents) =>
        documents.SelectMany(document => document.Descendants("Nullable")).FirstOrDefault()?.Value.Trim() switch
        {
            "enable" => NullableContextOptions.Enable,
            "annotations" => NullableContextOptions.Annotations,
            "warnings" => NullableContextOptions.Warnings,
            _ => NullableContextOptions.Disable,
        };

    private static IEnumerable<string> Sources(string project, string folder)
    {
        var others = Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories).Where(path => path != project).Select(path => Path.GetDirectoryName(path) + "/").ToList();
        return Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Where(path => !others.Any(other => path.StartsWith(other, StringComparison.Ordinal) && other.Length > folder.Length + 1));
    }

    private static SyntaxTree Parse(string path) => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path)), s_options, path);

    private static bool IsManaged(string path)
    {
        using var file = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        return file.HasMetadata;
    }
}
