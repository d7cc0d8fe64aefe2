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
            foreach (var offer in RemedyOffer.Of(diagnostic).Where(offer => offer.Key == context.CodeActionEquivalenceKey))
            {
                if (await offer.EditAsync(document, context.CancellationToken).ConfigureAwait(false) is { } edit)
                {
                    merged.Add(edit.Changes);
                }
            }
        }

        return await merged.ApplyAsync(document, context.CancellationToken).ConfigureAwait(false);
    }
}
