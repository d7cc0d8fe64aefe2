using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaAnalyzers.Tests.Harness;

/// <summary>Runs an analyzer over a project in every way a host may, and asserts what must hold for any analyzer and any input.</summary>
internal static class AnalyzerRun
{
    /// <summary>
    /// The diagnostics, ordered. Asserts: the sources compile, no analyzer threw, the result is the same twice and with and without concurrency,
    /// and every diagnostic also appears when only its own file is asked for, as editors do.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(Project project, params DiagnosticAnalyzer[] analyzers)
    {
        var compilation = (await project.GetCompilationAsync())!;
        AssertCompiles(compilation);
        var diagnostics = await WholeAsync(project, compilation, analyzers, concurrent: true);
        AssertSame("run twice", diagnostics, await WholeAsync(project, compilation, analyzers, concurrent: true));
        AssertSame("without concurrency", diagnostics, await WholeAsync(project, compilation, analyzers, concurrent: false));
        AssertSame("asked file by file", diagnostics, await ByFileAsync(project, compilation, analyzers));
        return diagnostics;
    }

    /// <summary>The diagnostics of one plain run, for code that is known to be broken.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfBrokenAsync(Project project, params DiagnosticAnalyzer[] analyzers) =>
        await WholeAsync(project, (await project.GetCompilationAsync())!, analyzers, concurrent: true);

    public static void AssertCompiles(Compilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), "The sources do not compile:\n" + string.Join("\n", errors));
    }

    private static async Task<ImmutableArray<Diagnostic>> WholeAsync(Project project, Compilation compilation, DiagnosticAnalyzer[] analyzers, bool concurrent)
    {
        var exceptions = new ConcurrentBag<Exception>();
        var diagnostics = await Attach(project, compilation, analyzers, concurrent, exceptions).GetAnalyzerDiagnosticsAsync();
        return Ordered(diagnostics, exceptions);
    }

    private static async Task<ImmutableArray<Diagnostic>> ByFileAsync(Project project, Compilation compilation, DiagnosticAnalyzer[] analyzers)
    {
        var exceptions = new ConcurrentBag<Exception>();
        var diagnostics = new List<Diagnostic>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            // A new driver each time: an editor asks for the file in view, before or without any other.
            var attached = Attach(project, compilation, analyzers, true, exceptions);
            var found = await attached.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, default);
            diagnostics.AddRange(found.Where(diagnostic => diagnostic.Location.SourceTree == tree));
        }

        foreach (var file in project.AnalyzerOptions.AdditionalFiles)
        {
            var result = await Attach(project, compilation, analyzers, true, exceptions).GetAnalysisResultAsync(file, default);
            diagnostics.AddRange(result.GetAllDiagnostics());
        }

        return Ordered(diagnostics, exceptions);
    }

    private static CompilationWithAnalyzers Attach(
        Project project, Compilation compilation, DiagnosticAnalyzer[] analyzers, bool concurrent, ConcurrentBag<Exception> exceptions) =>
        compilation.WithAnalyzers([.. analyzers], new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => exceptions.Add(exception),
            concurrentAnalysis: concurrent,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false));

    private static ImmutableArray<Diagnostic> Ordered(IEnumerable<Diagnostic> diagnostics, ConcurrentBag<Exception> exceptions)
    {
        Assert.True(exceptions.IsEmpty, "The analyzer threw:\n" + string.Join("\n", exceptions));
        return diagnostics
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.GetMessage(), StringComparer.Ordinal)
            .ToImmutableArray();
    }

    private static void AssertSame(string how, ImmutableArray<Diagnostic> expected, ImmutableArray<Diagnostic> actual) =>
        Assert.True(
            expected.Select(Text).SequenceEqual(actual.Select(Text)),
            $"The result differs when {how}.\nFirst:\n{string.Join("\n", expected)}\nThen:\n{string.Join("\n", actual)}");

    private static string Text(Diagnostic diagnostic) =>
        diagnostic + string.Concat(diagnostic.AdditionalLocations) + string.Concat(diagnostic.Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal));
}
