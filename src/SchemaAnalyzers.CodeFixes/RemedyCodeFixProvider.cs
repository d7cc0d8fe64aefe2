using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Remedies;
using SchemaAnalyzers.Reporting;

namespace SchemaAnalyzers.CodeFixes;

/// <summary>Offers the remedies that a finding carries. Only C# is edited; whatever creates files is the tool's work.</summary>
/// <remarks>Not <c>[Shared]</c>: that would reference an assembly that not every host has.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemedyCodeFixProvider))]
public sealed class RemedyCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => RemedyFixes.RuleIds;

    public override FixAllProvider GetFixAllProvider() => RemedyFixAll.Provider;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var isFirst = true;
            foreach (var offer in RemedyOffer.Of(diagnostic))
            {
                if (await offer.EditAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is { } edit)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(edit.Title, token => edit.ApplyAsync(context.Document.Project.Solution, token), isFirst ? offer.KeyOfFirst(edit) : offer.Key),
                        diagnostic);
                    isFirst = false;
                }
            }
        }
    }
}
