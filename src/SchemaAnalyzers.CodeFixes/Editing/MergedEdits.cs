using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>
/// The edits of many remedies in one document. Equal changes are made once, what is inserted at one place follows on each other; a remedy of
/// which a change collides with another is left out whole.
/// </summary>
internal sealed class MergedEdits
{
    private readonly List<TextChange> _changes = [];

    public void Add(ImmutableArray<TextChange> changes)
    {
        if (changes.All(change => _changes.Contains(change) || _changes.TrueForAll(other => !Collide(change, other))))
        {
            _changes.AddRange(changes.Where(change => !_changes.Contains(change)));
        }
    }

    public async Task<Document?> ApplyAsync(Document document, CancellationToken cancellationToken)
    {
        if (_changes.Count == 0)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(_changes.OrderBy(change => change.Span.Start)));
    }

    private static bool Collide(TextChange one, TextChange other)
    {
        if (one.Span.IsEmpty && other.Span.IsEmpty)
        {
            return false;
        }

        return one.Span.Start == other.Span.Start || (one.Span.Start < other.Span.End && other.Span.Start < one.Span.End);
    }
}
