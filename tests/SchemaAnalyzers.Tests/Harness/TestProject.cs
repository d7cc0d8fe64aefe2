using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.Tests.Harness;

/// <summary>A project as an editor or a build hands it to the compiler: sources, snapshots with their metadata, configuration files, references.</summary>
internal sealed record TestProject
{
    public string Name { get; init; } = "Test";

    /// <summary>May carry marks, see <see cref="Markup"/>.</summary>
    public IReadOnlyList<TestFile> Sources { get; init; } = [];

    public IReadOnlyList<TestSnapshot> Snapshots { get; init; } = [];

    /// <summary>Additional files that are no snapshots.</summary>
    public IReadOnlyList<TestFile> OtherFiles { get; init; } = [];

    /// <summary>The content of <c>/src/.editorconfig</c>.</summary>
    public string? EditorConfig { get; init; }

    /// <summary>The options of a <c>.globalconfig</c>: <c>schema_analyzers.*</c>, <c>dotnet_diagnostic.*</c>, <c>build_property.*</c>.</summary>
    public IReadOnlyDictionary<string, string> GlobalOptions { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<MetadataReference> References { get; init; } = TestCompilation.References;

    /// <summary>Projects that this one references, as an editor does: by compilation, not by file.</summary>
    public IReadOnlyList<TestProject> ProjectReferences { get; init; } = [];

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>A project with a <c>schema.sql</c> and the sources <c>/src/0.cs</c>, <c>/src/1.cs</c>, ...</summary>
    public static TestProject Of(string? schema, params string[] sources) => new()
    {
        Sources = sources.Select((text, i) => new TestFile($"/src/{i}.cs", text)).ToArray(),
        Snapshots = schema is null ? [] : [new("/src/schema.sql", schema)],
    };

    public TestProject WithOption(string key, string value) =>
        this with { GlobalOptions = new Dictionary<string, string>(GlobalOptions) { [key] = value } };

    /// <summary>The project, and those it references, in a new workspace. Marks are taken out of the sources.</summary>
    public Project Open()
    {
        var workspace = new AdhocWorkspace();
        return Add(workspace.CurrentSolution, out var id).GetProject(id)!;
    }

    private Solution Add(Solution solution, out ProjectId id)
    {
        var references = new List<ProjectReference>();
        foreach (var other in ProjectReferences)
        {
            solution = other.Add(solution, out var otherId);
            references.Add(new(otherId));
        }

        id = ProjectId.CreateNewId(Name);
        solution = solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            Name,
            Name,
            LanguageNames.CSharp,
            filePath: $"/src/{Name}.csproj",
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            projectReferences: references,
            metadataReferences: References));
        return AddFiles(solution, id);
    }

    private Solution AddFiles(Solution solution, ProjectId id)
    {
        foreach (var source in Sources)
        {
            solution = solution.AddDocument(NewId(), Path.GetFileName(source.Path), SourceText.From(Markup.Parse(source.Text).Text), filePath: source.Path);
        }

        foreach (var file in Snapshots.Select(snapshot => new TestFile(snapshot.Path, snapshot.Text)).Concat(OtherFiles))
        {
            solution = solution.AddAdditionalDocument(NewId(), Path.GetFileName(file.Path), SourceText.From(file.Text), filePath: file.Path);
        }

        solution = AddConfig(solution, "/src/.globalconfig", GlobalConfig());
        return EditorConfig is null ? solution : AddConfig(solution, "/src/.editorconfig", EditorConfig);

        DocumentId NewId() => DocumentId.CreateNewId(id);

        Solution AddConfig(Solution to, string path, string text) =>
            to.AddAnalyzerConfigDocument(NewId(), Path.GetFileName(path), SourceText.From(text), filePath: path);
    }

    /// <summary>What MSBuild writes for compiler-visible metadata, and the options of the project.</summary>
    private string GlobalConfig()
    {
        var options = GlobalOptions.Select(option => $"{option.Key} = {option.Value}");
        var snapshots = Snapshots.SelectMany(snapshot => snapshot.Metadata().Prepend($"[{snapshot.Path}]"));
        return string.Join("\n", [.. options.Prepend("is_global = true"), .. snapshots]) + "\n";
    }
}

internal sealed record TestFile(string Path, string Text);

/// <summary>A <c>SchemaSnapshot</c>, <c>SchemaMigrations</c>, <c>SchemaMigration</c> or <c>SchemaBaseline</c> item.</summary>
internal sealed record TestSnapshot(string Path, string Text)
{
    public int? Order { get; init; }

    public string? DbContext { get; init; }

    public bool IsMigration { get; init; }

    public bool IsPending { get; init; }

    public bool IsBaseline { get; init; }

    public IEnumerable<string> Metadata()
    {
        yield return $"build_metadata.AdditionalFiles.SchemaAnalyzersRole = {(IsMigration ? "Migrations" : IsPending ? "Pending" : IsBaseline ? "Baseline" : "Snapshot")}";
        if (Order is not null)
        {
            yield return $"build_metadata.AdditionalFiles.SchemaAnalyzersOrder = {Order}";
        }

        if (DbContext is not null)
        {
            yield return $"build_metadata.AdditionalFiles.SchemaAnalyzersDbContext = {DbContext}";
        }
    }
}
