using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Remedies;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes;

/// <summary>One remedy of one finding.</summary>
/// <param name="Key">The rule, the kind of remedy and its rank among those of its kind: Fix All applies the same to other findings of the rule.</param>
internal sealed record RemedyOffer(Diagnostic Diagnostic, Remedy Remedy, string Key)
{
    private const string OnlyByHand = "!";

    /// <summary>The best first.</summary>
    public static IEnumerable<RemedyOffer> Of(Diagnostic diagnostic) =>
        FindingDiagnostics.RemediesOf(diagnostic)
            .GroupBy(remedy => remedy.GetType().Name, StringComparer.Ordinal)
            .SelectMany(kind => kind.Select((remedy, rank) => new RemedyOffer(diagnostic, remedy, KeyOf(diagnostic.Id, kind.Key, rank))));

    /// <summary>Whether a key is of one of these rules.</summary>
    public static bool IsOf(string? key, IEnumerable<string> ruleIds) => ruleIds.Any(id => key?.StartsWith(id + ".", StringComparison.Ordinal) == true);

    /// <summary>The key of what comes before all else. A tool that takes the first it is offered, for all findings, must not mean a choice.</summary>
    public string KeyOfFirst(RemedyEdit edit) => IsChoice(edit) ? Key + OnlyByHand : Key;

    /// <summary>Whether only a person can decide for the edit.</summary>
    public bool IsChoice(RemedyEdit edit) => Remedy.IsChoice || edit.IsChoice;

    /// <summary>Whether a key is that of a choice that came first.</summary>
    public static bool IsOnlyByHand(string key) => key.EndsWith(OnlyByHand, StringComparison.Ordinal);

    public bool Answers(string key) => key == Key || key == Key + OnlyByHand;

    /// <summary>The edit; null where it cannot be made or would change nothing.</summary>
    public async Task<RemedyEdit?> EditAsync(Document document, CancellationToken cancellationToken)
    {
        var target = await FixTarget.OfAsync(document, Diagnostic, cancellationToken).ConfigureAwait(false);
        var edit = target is null ? null : RemedyFixes.Edit(Remedy, target);
        return edit is null || Remedy is RenameProperty ? edit : await edit.WithHeirsAsync(target!, cancellationToken).ConfigureAwait(false);
    }

    private static string KeyOf(string ruleId, string kind, int rank) => string.Format(CultureInfo.InvariantCulture, "{0}.{1}{2}", ruleId, kind, rank);
}
