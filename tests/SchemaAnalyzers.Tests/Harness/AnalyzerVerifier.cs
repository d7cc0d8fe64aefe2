using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaAnalyzers.Tests.Harness;

/// <summary>Compares what an analyzer reports with the marks in the sources: exactly these ids at exactly these spans.</summary>
internal static class AnalyzerVerifier
{
    /// <param name="project">Sources with marks.</param>
    /// <param name="id">The rule that <c>[|span|]</c> means. Marks apart, other ids that are reported are failures too.</param>
    /// <param name="analyzer">The analyzer under test.</param>
    /// <param name="ignored">Ids that may appear unmarked: another rule's page speaks of them.</param>
    /// <returns>The diagnostics, for further assertions on messages and properties.</returns>
    public static async Task<ImmutableArray<Diagnostic>> VerifyAsync(
        TestProject project, string id, DiagnosticAnalyzer analyzer, params string[] ignored)
    {
        var diagnostics = await AnalyzerRun.OfAsync(project.Open(), analyzer);
        var relevant = diagnostics.Where(diagnostic => !ignored.Contains(diagnostic.Id)).ToImmutableArray();
        Assert.Equal(string.Join("\n", Expected(project, id)), string.Join("\n", Actual(project, relevant)));
        return relevant;
    }

    /// <summary>The same, and the messages in order of file and position.</summary>
    public static async Task VerifyMessagesAsync(TestProject project, string id, DiagnosticAnalyzer analyzer, params string[] messages)
    {
        var diagnostics = await VerifyAsync(project, id, analyzer);
        Assert.Equal(string.Join("\n", messages), string.Join("\n", diagnostics.Select(diagnostic => diagnostic.GetMessage())));
    }

    private static IEnumerable<string> Expected(TestProject project, string id) =>
        from source in project.Sources.OrderBy(source => source.Path, StringComparer.Ordinal)
        let markup = Markup.Parse(source.Text)
        from mark in markup.Spans.OrderBy(mark => mark.Span.Start).ThenBy(mark => mark.Id ?? id, StringComparer.Ordinal)
        select $"{source.Path} {mark.Id ?? id} at {mark.Span}: {markup.Text.Substring(mark.Span.Start, mark.Span.Length)}";

    private static IEnumerable<string> Actual(TestProject project, ImmutableArray<Diagnostic> diagnostics) =>
        from diagnostic in diagnostics
        let path = diagnostic.Location.GetLineSpan().Path
        let text = project.Sources.FirstOrDefault(source => source.Path == path) is { } source ? Markup.Parse(source.Text).Text : null
        let span = diagnostic.Location.SourceSpan
        select $"{path} {diagnostic.Id} at {span}: {text?.Substring(span.Start, span.Length)}";
}
