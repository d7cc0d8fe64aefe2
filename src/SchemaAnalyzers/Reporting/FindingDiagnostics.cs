using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Reporting;

/// <summary>Findings as diagnostics, and the way back to their remedies for the code fix.</summary>
internal static class FindingDiagnostics
{
    private const string RemediesKey = "SchemaAnalyzers.Remedies";

    /// <remarks>A severity that the user configures counts for raised findings too: the compiler lets it outweigh the one given here.</remarks>
    public static Diagnostic ToDiagnostic(this Finding finding, Location location) => Diagnostic.Create(
        Descriptors.Of(finding.Rule),
        location,
        finding.IsRaised ? DiagnosticSeverity.Warning : Descriptors.Of(finding.Rule).DefaultSeverity,
        finding.Related.Select(Locations.InFile),
        Properties(finding),
        [.. finding.Arguments]);

    /// <summary>The remedies that the finding behind a diagnostic offered, the best first.</summary>
    public static IReadOnlyList<Remedy> RemediesOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(RemediesKey, out var text) && text is not null ? RemedyCodec.Decode(text) : [];

    private static ImmutableDictionary<string, string?> Properties(Finding finding) =>
        finding.Remedies.IsEmpty
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(RemediesKey, RemedyCodec.Encode(finding.Remedies));
}
