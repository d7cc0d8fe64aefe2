using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Remedies;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes;

/// <summary>One remedy of one finding.</summary>
/// <param name="Key">The kind of remedy and its rank among those of its kind: Fix All applies the same to other findings.</param>
internal sealed record RemedyOffer(Diagnostic Diagnostic, Remedy Remedy, string Key)
{
    public static IEnumerable<RemedyOffer> Of(Diagnostic diagnostic) =>
        FindingDiagnostics.RemediesOf(diagnostic)
            .GroupBy(remedy => remedy.GetType().Name, StringComparer.Ordinal)
            .SelectMany(kind => kind.Select((remedy, rank) => new RemedyOffer(diagnostic, remedy, kind.Key + rank.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The edit; null where it cannot be made or would change nothing.</summary>
    public async Task<RemedyEdit?> EditAsync(Document document, CancellationToken cancellationToken)
    {
        var target = await FixTarget.OfAsync(document, Diagnostic.Location.SourceSpan, cancellationToken).ConfigureAwait(false);
        return target is null ? null : RemedyFixes.Edit(Remedy, target);
    }
}
