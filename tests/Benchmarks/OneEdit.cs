using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Generating;
using SchemaAnalyzers.Reporting;

namespace SchemaAnalyzers.Benchmarks;

/// <summary>
/// What one keystroke costs at N entities: one file is parsed again, then the host asks for that file's diagnostics, or runs the generator. Each run edits the
/// same file to another text, so that nothing of the run before can be used that an editor could not use.
/// </summary>
[MemoryDiagnoser]
public class OneEdit
{
    private GeneratedProject _project = null!;
    private GeneratorDriver _driver = null!;
    private GeneratorDriver _designTimeDriver = null!;
    private CSharpCompilation _compilation = null!;
    private int _edits;

    [Params(50, 500)]
    public int Entities { get; set; }

    [GlobalSetup]
    public void Open()
    {
        _project = new GeneratedProject(Entities);
        _compilation = _project.Compilation;
        var errors = _compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
        {
            throw new InvalidOperationException(errors[0].ToString());
        }

        _driver = Driver(_project.Analyzer.AnalyzerConfigOptionsProvider).RunGenerators(_compilation);
        _designTimeDriver = Driver(GeneratedProject.DesignTime).RunGenerators(_compilation);
        Analyze("Entity7");
    }

    /// <summary>The floor: parsing the file, and binding what the compiler itself binds to report on it.</summary>
    [Benchmark(Baseline = true)]
    public int Compiler()
    {
        var tree = Edit("Entity7");
        return _compilation.GetSemanticModel(tree).GetDiagnostics().Length;
    }

    [Benchmark]
    public int AnalyzerInEntity() => Analyze("Entity7");

    [Benchmark]
    public int AnalyzerInContext() => Analyze("AppDbContext");

    [Benchmark]
    public int AnalyzerInUnrelatedFile() => Analyze("Service7");

    [Benchmark]
    public int Generator()
    {
        Edit("Entity7");
        _driver = _driver.RunGenerators(_compilation);
        return _driver.GetRunResult().GeneratedTrees.Length;
    }

    [Benchmark]
    public int GeneratorAtDesignTime()
    {
        Edit("Entity7");
        _designTimeDriver = _designTimeDriver.RunGenerators(_compilation);
        return _designTimeDriver.GetRunResult().GeneratedTrees.Length;
    }

    private int Analyze(string file)
    {
        var tree = Edit(file);
        var analysis = new CompilationWithAnalyzers(_compilation, [new SchemaDiagnosticAnalyzer()], _project.Analyzer, CancellationToken.None);
        return analysis.GetAnalyzerSemanticDiagnosticsAsync(_compilation.GetSemanticModel(tree), null, CancellationToken.None).GetAwaiter().GetResult().Length;
    }

    /// <summary>Changes a method's body, as most keystrokes do.</summary>
    private SyntaxTree Edit(string file)
    {
        var tree = _compilation.SyntaxTrees.First(tree => tree.FilePath == $"/src/{file}.cs");
        var text = tree.GetText();
        var body = text.ToString().IndexOf("Computed() => ", StringComparison.Ordinal) + "Computed() => ".Length;
        var end = text.ToString().IndexOf(';', body);
        var edited = tree.WithChangedText(text.WithChanges(new TextChange(TextSpan.FromBounds(body, end), $"{++_edits}")));
        _compilation = _compilation.ReplaceSyntaxTree(tree, edited);
        return edited;
    }

    private GeneratorDriver Driver(AnalyzerConfigOptionsProvider options) =>
        CSharpGeneratorDriver.Create([new MigrationGenerator().AsSourceGenerator()], [_project.Snapshot], _project.ParseOptions, options);
}
