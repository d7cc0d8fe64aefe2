using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaAnalyzers.CodeFixes.Editing;

namespace SchemaAnalyzers.CodeFixes;

/// <summary>
/// Fix All over document, project and solution: the same kind of remedy for every finding, all edits of a document in one step. The batch fixer of the
/// compiler merges whole documents instead, and loses edits that touch (two fixes that add the same using).
/// </summary>
internal static class RemedyFixAll
{
    public static readonly FixAllProvider Provider = FixAllProvider.Create(FixAsync);

    private static async Task<Document?> FixAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var merged = new MergedEdits();
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (Choose(context, diagnostic) is { } offer && await offer.EditAsync(document, context.CancellationToken).ConfigureAwait(false) is { } edit)
            {
                merged.Add(edit.Changes);
            }
        }

        return await merged.ApplyAsync(document, context.CancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// What the key says; the best where the key is another rule's. <c>dotnet format</c> takes the key from the first finding of all rules that it was
    /// asked to fix, and applies it to each of them in turn.
    /// </summary>
    private static RemedyOffer? Choose(FixAllContext context, Diagnostic diagnostic)
    {
        var offers = RemedyOffer.Of(diagnostic);
        return RemedyOffer.IsOf(context.CodeActionEquivalenceKey, context.DiagnosticIds)
            ? offers.FirstOrDefault(offer => offer.Key == context.CodeActionEquivalenceKey)
            : offers.FirstOrDefault();
    }
}
