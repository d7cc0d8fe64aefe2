using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaAnalyzers.Tests.Harness;

/// <summary>
/// Applies a code fix in every way a host may and asserts what must hold for any fix: the result compiles, the finding is gone and no new one
/// has come, a second application finds nothing to do, and no fix is offered that changes nothing.
/// </summary>
internal sealed class FixVerifier(DiagnosticAnalyzer analyzer, CodeFixProvider provider, string id)
{
    /// <summary>Which of the offered fixes to apply: 0 is the best.</summary>
    public int Choice { get; init; }

    /// <summary>Whether the fix ends the finding in the code, as most do.</summary>
    public bool EndsTheFinding { get; init; } = true;

    /// <summary>Verifies one application to each finding, and Fix All over document, project and solution.</summary>
    /// <param name="project">Sources with findings of the rule; two or more where Fix All is to be proven.</param>
    /// <param name="expected">The sources after Fix All over the project, in order.</param>
    public async Task VerifyAsync(TestProject project, params string[] expected)
    {
        var opened = project.Open();
        var before = await AnalyzerRun.OfAsync(opened, analyzer);
        var findings = before.Where(diagnostic => diagnostic.Id == id && diagnostic.Location.IsInSource).ToArray();
        Assert.NotEmpty(findings);
        foreach (var finding in findings)
        {
            await VerifyOneAsync(opened, finding, before);
        }

        var key = (await ActionsAsync(opened, findings[0]))[Choice].EquivalenceKey;
        await VerifyAllAsync(opened, findings, before, key, FixAllScope.Document, null);
        if (key!.EndsWith('!'))
        {
            // Where all that is offered is a choice, a tool that repairs the whole solution leaves the finding alone.
            Assert.Null(await FixAllAsync(opened.GetDocument(findings[0].Location.SourceTree)!, key, FixAllScope.Solution, findings));
        }
        else
        {
            await VerifyAllAsync(opened, findings, before, key, FixAllScope.Solution, expected);
        }

        await VerifyAllAsync(opened, findings, before, key, FixAllScope.Project, expected);
    }

    /// <summary>Asserts that nothing is offered for any finding.</summary>
    public async Task VerifyNoFixAsync(TestProject project)
    {
        var opened = project.Open();
        foreach (var finding in (await AnalyzerRun.OfAsync(opened, analyzer)).Where(diagnostic => diagnostic.Id == id))
        {
            Assert.Empty(await ActionsAsync(opened, finding));
        }
    }

    /// <summary>The titles offered for the first finding.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(TestProject project)
    {
        var opened = project.Open();
        var finding = (await AnalyzerRun.OfAsync(opened, analyzer)).First(diagnostic => diagnostic.Id == id);
        return (await ActionsAsync(opened, finding)).Select(action => action.Title).ToArray();
    }

    private async Task VerifyOneAsync(Project project, Diagnostic finding, ImmutableArray<Diagnostic> before)
    {
        var actions = await ActionsAsync(project, finding);
        Assert.True(actions.Count > Choice, $"No fix {Choice} is offered for: {finding}");
        Assert.Equal(actions.Count, actions.Select(action => action.EquivalenceKey).Distinct().Count());
        foreach (var action in actions)
        {
            Assert.NotEqual(await TextsAsync(project), await TextsAsync(await ApplyAsync(project, action)));
        }

        var after = await AnalyzerRun.OfAsync(await ApplyAsync(project, actions[Choice]), analyzer);
        AssertNothingNew(before, after);
        Assert.True(!EndsTheFinding || Count(after, finding) < Count(before, finding), $"The finding is still there: {finding}");
    }

    private async Task VerifyAllAsync(
        Project project, Diagnostic[] findings, ImmutableArray<Diagnostic> before, string? key, FixAllScope scope, string[]? expected)
    {
        var document = project.GetDocument(findings[0].Location.SourceTree)!;
        var action = await FixAllAsync(document, key, scope, findings);
        Assert.True(action is not null, $"Fix All over the {scope} offers nothing");
        var changed = await ApplyAsync(project, action);
        var after = await AnalyzerRun.OfAsync(changed, analyzer);
        AssertNothingNew(before, after);
        if (expected is not null)
        {
            Assert.Equal(string.Join("\n---\n", expected), string.Join("\n---\n", await TextsAsync(changed)));
        }

        var left = after.Where(diagnostic => diagnostic.Id == id && changed.GetDocument(diagnostic.Location.SourceTree)?.Id == document.Id).ToArray();
        foreach (var finding in EndsTheFinding ? left : [])
        {
            Assert.DoesNotContain(await ActionsAsync(changed, finding), other => other.EquivalenceKey == key);
        }
    }

    private async Task<CodeAction?> FixAllAsync(Document document, string? key, FixAllScope scope, Diagnostic[] findings)
    {
        var fixAll = provider.GetFixAllProvider();
        Assert.NotNull(fixAll);
        Assert.Contains(scope, fixAll.GetSupportedFixAllScopes());
        return await fixAll.GetFixAsync(new FixAllContext(document, provider, scope, key!, [id], new Findings(document.Project, findings), default));
    }

    private async Task<IReadOnlyList<CodeAction>> ActionsAsync(Project project, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        if (project.GetDocument(finding.Location.SourceTree) is { } document)
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), default));
        }

        return actions;
    }

    private static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(default);
        var solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        return solution.GetProject(project.Id)!;
    }

    private static async Task<string[]> TextsAsync(Project project)
    {
        var texts = new List<string>();
        foreach (var document in project.Documents.OrderBy(document => document.FilePath, StringComparer.Ordinal))
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return [.. texts];
    }

    private static void AssertNothingNew(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after) =>
        Assert.All(after, diagnostic => Assert.True(Count(after, diagnostic) <= Count(before, diagnostic), $"The fix brought a new finding: {diagnostic}"));

    private static int Count(ImmutableArray<Diagnostic> diagnostics, Diagnostic like) =>
        diagnostics.Count(diagnostic => diagnostic.Id == like.Id && diagnostic.GetMessage() == like.GetMessage());

    private sealed class Findings(Project project, Diagnostic[] findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project of, CancellationToken cancellationToken) =>
            Task.FromResult(of.Id == project.Id ? findings : Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => project.GetDocument(finding.Location.SourceTree)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project of, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
