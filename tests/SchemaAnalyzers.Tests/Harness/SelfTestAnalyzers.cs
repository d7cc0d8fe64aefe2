using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaAnalyzers.Tests.Harness;

// Analyzers of a few lines: right, and wrong in each of the ways that the harness must notice.
#pragma warning disable RS1036, RS1038, RS1037, RS1026, RS1025, RS2008, RS1022

/// <summary>Reports class names that begin in lower case.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CapitalAnalyzer(CapitalAnalyzer.Flaw flaw = CapitalAnalyzer.Flaw.None) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("TEST1", "Capital", "Name '{0}'", "Test", DiagnosticSeverity.Warning, true);

    private int _runs;

    internal enum Flaw
    {
        None,
        Throws,
        NotLocal,
        Unstable,
    }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        if (flaw == Flaw.NotLocal)
        {
            context.RegisterCompilationAction(end => Report(end.Compilation.SyntaxTrees.First(), end.ReportDiagnostic));
        }
        else
        {
            context.RegisterSemanticModelAction(model => Report(model.SemanticModel.SyntaxTree, model.ReportDiagnostic));
        }
    }

    private void Report(SyntaxTree tree, Action<Diagnostic> report)
    {
        if (flaw == Flaw.Throws)
        {
            throw new InvalidOperationException("on purpose");
        }

        foreach (var type in tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Where(type => char.IsLower(type.Identifier.Text[0])))
        {
            var name = flaw == Flaw.Unstable ? Interlocked.Increment(ref _runs).ToString() : type.Identifier.Text;
            report(Diagnostic.Create(s_rule, type.Identifier.GetLocation(), name));
        }
    }
}

internal sealed class CapitalFix(CapitalFix.Flaw flaw = CapitalFix.Flaw.None) : CodeFixProvider
{
    internal enum Flaw
    {
        None,
        ChangesNothing,
        DoesNotCompile,
        DoesNotHelp,
    }

    public override ImmutableArray<string> FixableDiagnosticIds => ["TEST1"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(CodeAction.Create("Capitalise", token => FixAsync(context.Document, context.Span.Start, token), "capital"), context.Diagnostics);
        return Task.CompletedTask;
    }

    private async Task<Document> FixAsync(Document document, int position, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var token = root.FindToken(position);
        var name = flaw switch
        {
            Flaw.ChangesNothing => token.Text,
            Flaw.DoesNotCompile => "class",
            Flaw.DoesNotHelp => token.Text + "x",
            _ => char.ToUpperInvariant(token.Text[0]) + token.Text[1..],
        };
        return document.WithSyntaxRoot(root.ReplaceToken(token, SyntaxFactory.Identifier(token.LeadingTrivia, name, token.TrailingTrivia)));
    }
}
