using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>What a remedy does to a document. As changes of text: all that is not meant to change stays as it is, to the last space.</summary>
/// <param name="Title">An imperative that names the result: <c>Change type to 'decimal?'</c>.</param>
/// <param name="Changes">Ordered, not overlapping, at least one; each changes something.</param>
internal sealed record RemedyEdit(string Title, ImmutableArray<TextChange> Changes)
{
    /// <summary>The edit, or null if nothing would change.</summary>
    public static RemedyEdit? Create(string title, SourceText text, IEnumerable<TextChange> changes)
    {
        var real = changes
            .Where(change => text.ToString(change.Span) != change.NewText)
            .OrderBy(change => change.Span.Start)
            .ToImmutableArray();
        return real.IsEmpty ? null : new(title, real);
    }

    public async Task<Document> ApplyAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(Changes));
    }
}
