using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaAnalyzers.CodeFixes;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.CodeFixes;

/// <summary>From the schema to the edit: the analyzer finds, the provider repairs, one by one and all at once, and the findings are gone.</summary>
public sealed class EndToEndFixTests
{
    private const string Schema =
        """
        CREATE TABLE public."Users" ("Id" serial PRIMARY KEY, "Email" text NOT NULL, "Phone" text, "Born" timestamp with time zone, "Shoe_Size" integer NOT NULL);
        """;

    private const string Context =
        "using Microsoft.EntityFrameworkCore;\n\npublic class AppDbContext : DbContext\n{\n    public DbSet<User> Users => Set<User>();\n}\n";

    private const string Entity =
        """
        using System;

        public class User
        {
            public int Id { get; set; }

            // Where to write.
            public string Emial { get; set; } = "";

            public string Phone { get; set; } = null!;

            public DateTime Born { get; set; }

            public int ShoSize { get; set; }
        }

        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task Columns(string newLine) => VerifyAsync(
        "SCH1002",
        newLine,
        Entity
            .Replace("using System;\n", "using System;\nusing System.ComponentModel.DataAnnotations.Schema;\n", StringComparison.Ordinal)
            .Replace("    public string Emial", "    [Column(\"Email\")]\n    public string Emial", StringComparison.Ordinal)
            .Replace("    public int ShoSize", "    [Column(\"Shoe_Size\")]\n    public int ShoSize", StringComparison.Ordinal));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task Nullability(string newLine) => VerifyAsync(
        "SCH2003",
        newLine,
        Entity
            .Replace("string Phone { get; set; } = null!;", "string? Phone { get; set; }", StringComparison.Ordinal)
            .Replace("DateTime Born", "DateTime? Born", StringComparison.Ordinal));

    [Fact]
    public async Task What_another_rule_finds_is_still_found_after_Fix_All()
    {
        var project = TestProject.Of(Schema, Context, Entity).Open();
        foreach (var id in new[] { "SCH1002", "SCH2003" })
        {
            var findings = (await AnalyzerRun.OfAsync(project, new SchemaDiagnosticAnalyzer())).Where(diagnostic => diagnostic.Id == id).ToArray();
            Assert.Equal(2, findings.Length);
            project = await FixAllAsync(project, findings, findings[0]);
        }

        Assert.Empty(await AnalyzerRun.OfAsync(project, new SchemaDiagnosticAnalyzer()));
    }

    /// <summary>As <c>dotnet format</c> does for two rules at once: the key is that of the first finding, whichever rule it is of.</summary>
    [Fact]
    public async Task A_key_of_another_rule_stands_for_the_best_remedy()
    {
        var project = TestProject.Of(Schema, Context, Entity).Open();
        var all = await AnalyzerRun.OfAsync(project, new SchemaDiagnosticAnalyzer());

        var repaired = await FixAllAsync(project, all.Where(diagnostic => diagnostic.Id == "SCH2003").ToArray(), all.First(diagnostic => diagnostic.Id == "SCH1002"));

        Assert.DoesNotContain(await AnalyzerRun.OfAsync(repaired, new SchemaDiagnosticAnalyzer()), diagnostic => diagnostic.Id == "SCH2003");
    }

    private static async Task<Project> FixAllAsync(Project project, Diagnostic[] findings, Diagnostic first)
    {
        var provider = new RemedyCodeFixProvider();
        var document = project.GetDocument(findings[0].Location.SourceTree)!;
        CodeAction? chosen = null;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, first, (action, _) => chosen ??= action, default));
        var context = new FixAllContext(document, provider, FixAllScope.Solution, chosen!.EquivalenceKey!, [findings[0].Id], new Given(findings), default);
        var operations = await (await provider.GetFixAllProvider().GetFixAsync(context))!.GetOperationsAsync(default);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    private static Task VerifyAsync(string id, string newLine, string expected) =>
        new FixVerifier(new SchemaDiagnosticAnalyzer(), new RemedyCodeFixProvider(), id)
            .VerifyAsync(TestProject.Of(Schema, Context, Entity.Replace("\n", newLine, StringComparison.Ordinal)), Context, expected.Replace("\n", newLine, StringComparison.Ordinal));
}
