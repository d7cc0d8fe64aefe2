using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>
/// The edits of many remedies. Equal changes are made once, what is inserted at one place follows on each other, in front of what is changed
/// there; a remedy of which a change collides with another is left out whole.
/// </summary>
internal sealed class MergedEdits
{
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = [];

    public bool IsEmpty => _changes.Count == 0;

    public void Add(ImmutableArray<DocumentChanges> edit)
    {
        if (!edit.All(Fits))
        {
            return;
        }

        foreach (var item in edit)
        {
            if (!_changes.TryGetValue(item.Document, out var known))
            {
                _changes.Add(item.Document, known = []);
            }

            known.AddRange(item.Changes.Where(change => !known.Contains(change)).ToList());
        }
    }

    public Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken) => DocumentChanges.ApplyAsync(
        solution,
        _changes.Select(item => new DocumentChanges(item.Key, item.Value.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToImmutableArray())),
        cancellationToken);

    private bool Fits(DocumentChanges edit) =>
        !_changes.TryGetValue(edit.Document, out var known) || edit.Changes.All(change => known.Contains(change) || known.TrueForAll(other => !Collide(change, other)));

    private static bool Collide(TextChange one, TextChange other) =>
        (!one.Span.IsEmpty || !other.Span.IsEmpty)
        && ((one.Span.Start < other.Span.End && other.Span.Start < one.Span.End) || (one.Span.Start == other.Span.Start && !one.Span.IsEmpty && !other.Span.IsEmpty));
}
