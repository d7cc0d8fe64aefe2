using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Baselines;

namespace SchemaAnalyzers.Reporting;

/// <summary>Findings as diagnostics, and the way back to their remedies for the code fix.</summary>
internal static class FindingDiagnostics
{
    private const string RemediesKey = "SchemaAnalyzers.Remedies";
    private const string EntityKey = "SchemaAnalyzers.Entity";

    /// <remarks>A severity that the user configures counts for raised findings too: the compiler lets it outweigh the one given here.</remarks>
    /// <param name="owner">The name of the project in a baseline.</param>
    public static Diagnostic ToDiagnostic(this Finding finding, Location location, string owner) => Diagnostic.Create(
        Descriptors.Of(finding.Rule),
        location,
        finding.IsRaised ? DiagnosticSeverity.Warning : Descriptors.Of(finding.Rule).DefaultSeverity,
        finding.Related.Select(Locations.InFile),
        Properties(finding, owner),
        [.. finding.Arguments]);

    /// <summary>The remedies that the finding behind a diagnostic offered, the best first.</summary>
    public static IReadOnlyList<Remedy> RemediesOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(RemediesKey, out var text) && text is not null ? RemedyCodec.Decode(text) : [];

    /// <summary>The full metadata name of the class that the finding behind a diagnostic is about; null for a finding about something else.</summary>
    public static string? EntityOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(EntityKey, out var name) ? name : null;

    private static ImmutableDictionary<string, string?> Properties(Finding finding, string owner)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        properties = finding.Remedies.IsEmpty ? properties : properties.Add(RemediesKey, RemedyCodec.Encode(finding.Remedies));
        properties = finding is { Remedies.IsEmpty: false, Entity: { } entity } ? properties.Add(EntityKey, entity) : properties;
        return BaselineLine.Of(finding, owner) is { } line ? properties.Add(BaselineLine.Property, line.ToString()) : properties;
    }
}
