using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaAnalyzers.CodeFixes.Editing;

namespace SchemaAnalyzers.CodeFixes;

/// <summary>
/// Fix All over document, project and solution: the same kind of remedy for every finding, all edits in one step. The batch fixer of the compiler
/// merges whole documents instead, and loses edits that touch (two fixes that add the same using); the one that goes document by document knows
/// no edit of a class and its configuration at once.
/// </summary>
internal sealed class RemedyFixAll : FixAllProvider
{
    public static readonly FixAllProvider Provider = new RemedyFixAll();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var merged = await MergeAsync(fixAllContext).ConfigureAwait(false);
        return merged.IsEmpty
            ? null
            : CodeAction.Create($"Fix all {string.Join(", ", fixAllContext.DiagnosticIds)}", token => merged.ApplyAsync(fixAllContext.Solution, token), fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<MergedEdits> MergeAsync(FixAllContext context)
    {
        var merged = new MergedEdits();
        foreach (var (document, diagnostic) in await FindingsAsync(context).ConfigureAwait(false))
        {
            if (await ChooseAsync(context, document, diagnostic).ConfigureAwait(false) is { } edit)
            {
                merged.Add(await edit.ChangesAsync(context.CancellationToken).ConfigureAwait(false));
            }
        }

        return merged;
    }

    private static async Task<IEnumerable<(Document Document, Diagnostic Diagnostic)>> FindingsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
        {
            var own = context.Document is { } document ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false) : ImmutableArray<Diagnostic>.Empty;
            return own.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => (context.Document!, diagnostic));
        }

        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp) : [context.Project];
        var all = new List<(Document, Diagnostic)>();
        foreach (var project in projects)
        {
            var found = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            all.AddRange(found
                .Select(diagnostic => (Document: context.Solution.GetDocument(diagnostic.Location.SourceTree), Diagnostic: diagnostic))
                .Where(item => item.Document is not null)
                .OrderBy(item => item.Document!.FilePath, StringComparer.Ordinal)
                .ThenBy(item => item.Diagnostic.Location.SourceSpan.Start)
                .Select(item => (item.Document!, item.Diagnostic)));
        }

        return all;
    }

    /// <summary>
    /// What the key says; the best that is no choice where the key is another rule's, or stands for a choice that came first. <c>dotnet format</c> takes
    /// the key from the first finding of all rules that it was asked to fix, and applies it to each of them in turn, over the solution.
    /// </summary>
    private static async Task<RemedyEdit?> ChooseAsync(FixAllContext context, Document document, Diagnostic diagnostic)
    {
        var wanted = context.CodeActionEquivalenceKey is { } key && RemedyOffer.IsOf(key, context.DiagnosticIds) && !(context.Scope == FixAllScope.Solution && RemedyOffer.IsOnlyByHand(key))
            ? key
            : null;
        foreach (var offer in RemedyOffer.Of(diagnostic).Where(offer => wanted is null ? !offer.Remedy.IsChoice : offer.Answers(wanted)))
        {
            if (await offer.EditAsync(document, context.CancellationToken).ConfigureAwait(false) is { } edit
                && (offer.Remedy.IsChoice || !edit.IsChoice || (wanted is not null && RemedyOffer.IsOnlyByHand(wanted))))
            {
                return edit;
            }
        }

        return null;
    }
}
