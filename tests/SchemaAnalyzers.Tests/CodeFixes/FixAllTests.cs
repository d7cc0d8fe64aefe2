using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using SchemaAnalyzers.CodeFixes;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.CodeFixes;

/// <summary>Every kind of remedy repairs all findings of a document, a project and a solution, in whichever line ends the files have.</summary>
public sealed class FixAllTests
{
    private static readonly RemedyCodeFixProvider s_provider = new();

    public static TheoryData<string> Kinds => new(typeof(Remedy).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Remedy)) && !type.IsAbstract).Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_every_kind(string kind)
    {
        var example = FixAllExample.All.Single(example => example.Kind.Name == kind);
        await VerifyAsync(example, "\n", FixAllScope.Document);
        await VerifyAsync(example, "\n", FixAllScope.Project);
        await VerifyAsync(example, "\r\n", FixAllScope.Solution);
    }

    private static async Task VerifyAsync(FixAllExample example, string newLine, FixAllScope scope)
    {
        var project = example.Project(newLine).Open();
        var findings = await FindingsAsync(project, example.Rule);
        Assert.True(findings.Length >= 2, $"{findings.Length} findings");
        var document = project.GetDocument(findings[0].Location.SourceTree)!;
        var offered = new List<CodeAction>();
        await s_provider.RegisterCodeFixesAsync(new CodeFixContext(document, findings[0], (action, _) => offered.Add(action), default));
        var key = Assert.Single(offered, action => action.EquivalenceKey!.Contains($".{example.Kind.Name}0", StringComparison.Ordinal)).EquivalenceKey!;

        var context = new FixAllContext(document, s_provider, scope, key, [example.Rule], new Given(findings), default);
        var action = await s_provider.GetFixAllProvider().GetFixAsync(context);
        if (key.EndsWith('!') && scope == FixAllScope.Solution)
        {
            // What only a person can choose, no tool takes.
            Assert.Null(action);
            return;
        }

        var changed = (await action!.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        AnalyzerRun.AssertCompiles((await changed.GetCompilationAsync())!);
        var left = (await FindingsAsync(changed, example.Rule)).Where(finding => scope != FixAllScope.Document || changed.GetDocument(finding.Location.SourceTree)!.Id == document.Id);
        Assert.Empty(left);
        await AssertKeepsTextAsync(project, changed, newLine);
    }

    private static async Task<Diagnostic[]> FindingsAsync(Project project, string rule) =>
        [.. (await AnalyzerRun.OfBrokenAsync(project, new SchemaDiagnosticAnalyzer())).Where(diagnostic => diagnostic.Id == rule && diagnostic.Location.IsInSource)];

    /// <summary>Comments stay, and each file keeps its line ends.</summary>
    private static async Task AssertKeepsTextAsync(Project before, Project after, string newLine)
    {
        foreach (var document in after.Documents)
        {
            var text = (await document.GetTextAsync()).ToString();
            Assert.Equal(text.ReplaceLineEndings(newLine), text);
            var comments = Comments((await before.GetDocument(document.Id)!.GetSyntaxRootAsync())!);
            Assert.Equal(comments, Comments((await document.GetSyntaxRootAsync())!));
        }
    }

    private static string[] Comments(SyntaxNode root) =>
        [.. root.DescendantTrivia().Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia).Select(trivia => trivia.ToString())];
}
