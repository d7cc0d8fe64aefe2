using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>The edits of many remedies in one document. Equal changes are made once; a remedy of which a change collides with another is left out whole.</summary>
internal sealed class MergedEdits
{
    private readonly SortedDictionary<int, TextChange> _changes = [];

    public void Add(ImmutableArray<TextChange> changes)
    {
        if (changes.All(change => IsFree(change) || IsMade(change)))
        {
            foreach (var change in changes)
            {
                _changes[change.Span.Start] = change;
            }
        }
    }

    public async Task<Document?> ApplyAsync(Document document, CancellationToken cancellationToken)
    {
        if (_changes.Count == 0)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(_changes.Values));
    }

    private bool IsMade(TextChange change) => _changes.TryGetValue(change.Span.Start, out var other) && other == change;

    private bool IsFree(TextChange change) =>
        _changes.Values.All(other => other.Span.Start != change.Span.Start && !other.Span.OverlapsWith(change.Span));
}
