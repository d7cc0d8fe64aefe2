using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <param name="Changes">Ordered, not overlapping; each changes something.</param>
internal sealed record DocumentChanges(DocumentId Document, ImmutableArray<TextChange> Changes)
{
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<DocumentChanges> all, CancellationToken cancellationToken)
    {
        var result = solution;
        foreach (var (id, changes) in all.Select(item => (item.Document, item.Changes)))
        {
            var text = await solution.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            result = result.WithDocumentText(id, text.WithChanges(changes));
        }

        return result;
    }
}
