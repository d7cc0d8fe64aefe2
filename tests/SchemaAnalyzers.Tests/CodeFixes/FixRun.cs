using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.CodeFixes;

/// <summary>
/// Applies a remedy to marked code, without an analyzer: the edit alone is looked at. A second run over the same code goes through Fix All, which must
/// give the same.
/// </summary>
internal static class FixRun
{
    private static readonly RemedyCodeFixProvider s_provider = new();

    /// <summary>The source after the fix; null where none is offered.</summary>
    public static async Task<string?> ApplyAsync(string marked, Remedy remedy, params string[] otherSources)
    {
        var (document, diagnostics) = await OpenAsync(marked, otherSources, _ => remedy);
        AnalyzerRun.AssertCompiles((await document.Project.GetCompilationAsync())!);
        var actions = await ActionsAsync(document, diagnostics[0]);
        if (actions.Count == 0)
        {
            return null;
        }

        var fixedDocument = await ApplyAsync(document, Assert.Single(actions));
        AnalyzerRun.AssertCompiles((await fixedDocument.Project.GetCompilationAsync())!);
        var text = (await fixedDocument.GetTextAsync()).ToString();
        Assert.NotEqual((await document.GetTextAsync()).ToString(), text);
        Assert.Equal(text, await FixAllAsync(document, diagnostics[..1], actions[0].EquivalenceKey!));
        return text;
    }

    /// <summary>The source after Fix All; the remedy of each mark comes from the text in it.</summary>
    public static async Task<string> ApplyToAllAsync(string marked, Func<string, Remedy> remedyOf)
    {
        var (document, diagnostics) = await OpenAsync(marked, [], remedyOf);
        var key = (await ActionsAsync(document, diagnostics[0]))[0].EquivalenceKey!;
        return await FixAllAsync(document, diagnostics, key);
    }

    public static async Task<IReadOnlyList<string>> TitlesAsync(string marked, params Remedy[] remedies)
    {
        var (document, _) = await OpenAsync(marked, [], _ => remedies[0]);
        var tree = (await document.GetSyntaxTreeAsync())!;
        return (await ActionsAsync(document, Report(tree, Markup.Parse(marked).Spans[0].Span, remedies))).Select(action => action.Title).ToArray();
    }

    /// <summary>The project after the first fix that is offered for a finding; the same where none is.</summary>
    public static async Task<Project> ApplyFirstAsync(Project project, Diagnostic finding)
    {
        var actions = await ActionsAsync(project.GetDocument(finding.Location.SourceTree)!, finding);
        return actions.Count == 0 ? project : (await SolutionAsync(actions[0])).GetProject(project.Id)!;
    }

    private static async Task<(Document Document, Diagnostic[] Diagnostics)> OpenAsync(string marked, string[] otherSources, Func<string, Remedy> remedyOf)
    {
        var project = TestProject.Of(null, [marked, .. otherSources]).Open();
        var document = project.Documents.First(document => document.FilePath == "/src/0.cs");
        var tree = (await document.GetSyntaxTreeAsync())!;
        var markup = Markup.Parse(marked);
        return (document, markup.Spans.Select(mark => Report(tree, mark.Span, remedyOf(markup.Text.Substring(mark.Span.Start, mark.Span.Length)))).ToArray());
    }

    private static Diagnostic Report(SyntaxTree tree, TextSpan span, params Remedy[] remedies) =>
        new Finding(RuleCatalog.ColumnNotFound, default, new("a", "b", "c", "d", "e")) { Remedies = remedies.ToEquatableArray() }
            .ToDiagnostic(Location.Create(tree, span), "Test");

    private static async Task<List<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await s_provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        return actions;
    }

    private static async Task<string> FixAllAsync(Document document, Diagnostic[] diagnostics, string key)
    {
        var ids = diagnostics.Select(diagnostic => diagnostic.Id).Distinct();
        var context = new FixAllContext(document, s_provider, FixAllScope.Document, key, ids, new Given(diagnostics), default);
        var action = await s_provider.GetFixAllProvider().GetFixAsync(context);
        return (await (await ApplyAsync(document, action!)).GetTextAsync()).ToString();
    }

    private static async Task<Document> ApplyAsync(Document document, CodeAction action) => (await SolutionAsync(action)).GetDocument(document.Id)!;

    private static async Task<Solution> SolutionAsync(CodeAction action) => Assert.Single((await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>()).ChangedSolution;
}
