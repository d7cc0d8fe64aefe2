using Microsoft.CodeAnalysis;
using SchemaAnalyzers.CodeFixes;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Rules.Pages;

/// <summary>Every rule has a page, and what the page shows is what happens.</summary>
public class RulePageTests
{
    private static readonly string[] s_sections = ["## Why", "## Fires", "## How to fix", "## Silent", "## Options"];

    public static TheoryData<string> Ids => new(RuleCatalog.All.Select(rule => rule.Id));

    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var rule in RuleCatalog.All.Where(rule => File.Exists(RulePage.PathOf(rule))))
            {
                foreach (var example in RulePage.Of(rule).Examples)
                {
                    data.Add(rule.Id, example.Line);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Is_complete(string id)
    {
        var page = RulePage.Of(Rule(id));
        Assert.StartsWith($"# {id}: {page.Rule.Title}\n", page.Text);
        Assert.Equal(s_sections, page.Text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.True(page.Examples.Count(example => example.Fires) >= 3, "At least three examples that fire.");
        Assert.True(page.Examples.Count(example => !example.Fires) >= 3, "At least three examples that stay silent.");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_is_true(string id, int line)
    {
        var example = RulePage.Of(Rule(id)).Examples.Single(example => example.Line == line);
        if (example.Migration is not null)
        {
            MigrationExample.Verify(Rule(id), example);
            return;
        }

        var project = PageProject.Of(example);
        project = Rule(id).IsEnabledByDefault ? project : project.WithOption($"dotnet_diagnostic.{id}.severity", "warning");
        var diagnostics = await AnalyzerRun.OfAsync(project.Open(), new SchemaDiagnosticAnalyzer());
        Assert.All(diagnostics, diagnostic => MessageStyle.Assert(diagnostic.GetMessage()));
        var about = diagnostics.Where(diagnostic => diagnostic.Id == id).ToArray();
        Assert.Equal(Expected(example), string.Join("\n", about.Select(Actual)));
        Assert.Equal(example.Fires, about.Length > 0);
        Assert.True(Rule(id).CanBeRaised || !Rule(id).IsEnabledByDefault || about.All(diagnostic => diagnostic.Severity == diagnostic.DefaultSeverity), "It raises findings: CanBeRaised.");
        if (example.Fixed is not null)
        {
            await new FixVerifier(new SchemaDiagnosticAnalyzer(), new RemedyCodeFixProvider(), id)
                .VerifyAsync(project, [example.Fixed, .. project.Sources.Skip(1).Select(source => source.Text)]);
        }
    }

    private static Rule Rule(string id) => RuleCatalog.All.Single(rule => rule.Id == id);

    private static string Expected(PageExample example)
    {
        var files = PageProject.Schema(example).Select(file => (file.Path, file.Text)).Append((Path: "/src/0.cs", Text: example.Source ?? "")).OrderBy(file => file.Path, StringComparer.Ordinal);
        return string.Join("\n", files.SelectMany(file => Markup.Parse(file.Text).Spans.OrderBy(mark => mark.Span.Start).Select(mark => $"{file.Path} {mark.Span}")));
    }

    private static string Actual(Diagnostic diagnostic) => $"{diagnostic.Location.GetLineSpan().Path} {diagnostic.Location.SourceSpan}";
}
