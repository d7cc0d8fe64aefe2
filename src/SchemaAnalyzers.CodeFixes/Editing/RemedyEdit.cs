using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>What a remedy does to the documents of a solution. As changes of text: all that is not meant to change stays as it is, to the last space.</summary>
/// <param name="Title">An imperative that names the result: <c>Change type to 'decimal?'</c>.</param>
/// <param name="ChangesAsync">The changes, at least one; those that take long to find are looked for when they are wanted.</param>
internal sealed record RemedyEdit(string Title, Func<CancellationToken, Task<ImmutableArray<DocumentChanges>>> ChangesAsync)
{
    /// <summary>Whether it does more than end the finding, so that only a person can decide for it.</summary>
    public bool IsChoice { get; private init; }

    /// <summary>The edit of the file with the finding, or null if nothing would change.</summary>
    public static RemedyEdit? Create(string title, FixTarget target, IEnumerable<TextChange> changes) => Across(title, target, FileChange.In(target.Root.SyntaxTree, changes));

    /// <summary>The edit, or null if nothing would change, or a file is no document that can be edited.</summary>
    public static RemedyEdit? Across(string title, FixTarget target, IEnumerable<FileChange> changes)
    {
        var all = ImmutableArray.CreateBuilder<DocumentChanges>();
        foreach (var file in changes.GroupBy(change => change.Tree))
        {
            var text = file.Key.GetText();
            var real = file
                .Select(change => change.Change)
                .Where(change => text.ToString(change.Span) != change.NewText)
                .Distinct()
                .OrderBy(change => change.Span.Start)
                .ThenBy(change => change.Span.End)
                .ToImmutableArray();
            if (target.Document.Project.Solution.GetDocument(file.Key) is not { } document || document is SourceGeneratedDocument)
            {
                return null;
            }

            if (!real.IsEmpty)
            {
                all.Add(new(document.Id, real));
            }
        }

        var found = Task.FromResult(all.ToImmutable());
        return all.Count == 0 ? null : new(title, _ => found);
    }

    /// <summary>The same edit, which says that it changes the tables of other classes too, if it changes what they inherit.</summary>
    public async Task<RemedyEdit> WithHeirsAsync(FixTarget target, CancellationToken cancellationToken)
    {
        if (InheritedMember.Of(target, cancellationToken) is not { } member)
        {
            return this;
        }

        var changes = await ChangesAsync(cancellationToken).ConfigureAwait(false);
        return changes.Any(file => file.Document == target.Document.Id && file.Changes.Any(change => member.Contains(change.Span.Start)))
            ? this with { Title = Title + " (in every class that inherits it)", IsChoice = true }
            : this;
    }

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken) =>
        await DocumentChanges.ApplyAsync(solution, await ChangesAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
}
