using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Generating;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Generating;

/// <summary>A project under the generator, edited step by step as an editor does.</summary>
internal sealed class GeneratorRun
{
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;
    private AdditionalText? _snapshot;

    private GeneratorRun(string? schema, Dictionary<string, string> properties, string[] sources)
    {
        _compilation = TestCompilation.Create(sources);
        _snapshot = schema is null ? null : new Snapshot(schema);
        _driver = CSharpGeneratorDriver.Create(
            [new MigrationGenerator().AsSourceGenerator()],
            _snapshot is null ? [] : [_snapshot],
            (CSharpParseOptions)_compilation.SyntaxTrees[0].Options,
            new Options(properties),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public GeneratorRunResult Result { get; private set; }

    /// <summary>The compilation with the generated code.</summary>
    public Compilation Output { get; private set; } = null!;

    public static GeneratorRun Of(string? schema, params string[] sources) => new(schema, [], sources);

    /// <param name="property">A property of the build, <c>Name=value</c>.</param>
    public static GeneratorRun With(string property, string? schema, params string[] sources) =>
        new(schema, new() { ["build_property." + property.Split('=', 2)[0]] = property.Split('=', 2)[1] }, sources);

    public static GeneratorRun AtDesignTime(string schema, params string[] sources) => With("DesignTimeBuild=true", schema, sources);

    public void Edit(int source, string text)
    {
        var tree = _compilation.SyntaxTrees[source];
        _compilation = _compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text)));
        Run();
    }

    /// <summary>The host gives the options anew.</summary>
    /// <param name="properties">Of the build, <c>Name=value</c>.</param>
    public void Configure(params string[] properties)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new Options(properties.Select(property => property.Split('=', 2)).ToDictionary(parts => "build_property." + parts[0], parts => parts[1])));
        Run();
    }

    public void EditSnapshot(string schema)
    {
        var changed = new Snapshot(schema);
        _driver = _driver.ReplaceAdditionalText(_snapshot!, changed);
        _snapshot = changed;
        Run();
    }

    /// <summary>The stubs of the compiled assembly.</summary>
    public IReadOnlyList<Stub> Stubs()
    {
        using var stream = new MemoryStream();
        var result = Output.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics) + "\n" + string.Join("\n", Result.GeneratedSources.Select(source => source.SourceText)));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
        return StubReader.Read(stream.ToArray().ToImmutableArray());
    }

    /// <summary>Why a step's outputs are what they are after the last edit.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason).ToArray() : [];

    /// <summary>The same of the emitted files.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons() =>
        Result.TrackedOutputSteps.Values.SelectMany(runs => runs).SelectMany(run => run.Outputs).Select(output => output.Reason).ToArray();

    private void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out var diagnostics);
        Output = output;
        Result = _driver.GetRunResult().Results.Single();
        Assert.True(Result.Exception is null, Result.Exception?.ToString());
        Assert.Empty(diagnostics);
    }

    private sealed class Snapshot(string schema) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(schema);

        public override string Path => "/src/schema.sql";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        private static readonly AnalyzerConfigOptions s_none = new Values([]);
        private static readonly AnalyzerConfigOptions s_snapshot = new Values(new() { ["build_metadata.AdditionalFiles.SchemaAnalyzersRole"] = "Snapshot" });

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_snapshot;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
