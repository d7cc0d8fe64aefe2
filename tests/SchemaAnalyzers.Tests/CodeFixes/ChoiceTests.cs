using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaAnalyzers.CodeFixes;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.CodeFixes;

/// <summary>Remedies that only a person can choose: they are offered behind the others, and no tool that takes the first takes them.</summary>
public sealed class ChoiceTests
{
    private const string Schema = "CREATE TABLE public.\"Users\" (\"Id\" serial PRIMARY KEY, \"Email\" text);";

    private const string Context = "using Microsoft.EntityFrameworkCore;\npublic class AppContext : DbContext\n{\n    public DbSet<User> Users => Set<User>();\n}\n";

    private const string Entity = "public class User\n{\n    public int Id { get; set; }\n\n    public string? Abcdefgh { get; set; }\n\n    public string? Emial { get; set; } // as Emial\n}\n";

    private static readonly RemedyCodeFixProvider s_provider = new();

    [Fact]
    public async Task They_come_last()
    {
        var project = TestProject.Of(Schema, Entity, Context).Open();
        var findings = await FindingsAsync(project);
        Assert.Equal(["Leave the property out of the mapping"], (await ActionsAsync(project, findings[0])).Select(action => action.Title));
        Assert.Equal(["Map to column 'Email'", "Rename to 'Email'", "Leave the property out of the mapping"], (await ActionsAsync(project, findings[1])).Select(action => action.Title));
    }

    /// <summary>As <c>dotnet format</c> does: the first action of the first finding, for all findings of the solution.</summary>
    [Fact]
    public async Task A_tool_repairs_what_needs_no_choice_and_leaves_the_rest()
    {
        var project = TestProject.Of(Schema, Entity, Context).Open();
        var findings = await FindingsAsync(project);
        var key = (await ActionsAsync(project, findings[0]))[0].EquivalenceKey!;
        var document = project.GetDocument(findings[0].Location.SourceTree)!;
        var action = await s_provider.GetFixAllProvider().GetFixAsync(new FixAllContext(document, s_provider, FixAllScope.Solution, key, ["SCH1002"], new Given(findings), default));

        var text = await TextAsync(project, action!);
        Assert.Contains("[Column(\"Email\")]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NotMapped", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_is_renamed_wherever_it_is_used()
    {
        var project = TestProject.Of(Schema, Entity, Context, "public static class Users { public static string? Of(User user) => user.Emial + nameof(User.Emial); }").Open();
        var action = (await ActionsAsync(project, (await FindingsAsync(project))[1]))[1];

        Assert.Contains("public string? Email { get; set; } // as Emial", await TextAsync(project, action), StringComparison.Ordinal);
        Assert.Contains("user.Email + nameof(User.Email)", await TextAsync(project, action, 2), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public string? Email => Emial;")]
    [InlineData("public string? Email() => Emial;")]
    public async Task A_name_that_is_taken_is_not_offered(string member)
    {
        var project = TestProject.Of(Schema, Entity.Replace("// as Emial", member, StringComparison.Ordinal), Context).Open();
        Assert.DoesNotContain(await ActionsAsync(project, (await FindingsAsync(project))[1]), action => action.Title.StartsWith("Rename", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_property_is_left_out_by_the_configuration()
    {
        var configured = Context.Replace("Set<User>();\n", "Set<User>();\n\n    protected override void OnModelCreating(ModelBuilder model)\n    {\n        model.Entity<User>(b =>\n        {\n            b.HasKey(u => u.Id);\n        });\n    }\n", StringComparison.Ordinal);
        var project = TestProject.Of(Schema, Entity, configured).Open();
        var action = Assert.Single(await ActionsAsync(project, (await FindingsAsync(project))[0]));
        Assert.Contains("            b.HasKey(u => u.Id);\n            b.Ignore(u => u.Abcdefgh);\n", await TextAsync(project, action, 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HasIndex(u => u.Abcdefgh)")]
    [InlineData("Property(u => u.Abcdefgh).HasMaxLength(3)")]
    public async Task What_the_model_needs_or_configures_is_not_left_out(string call)
    {
        var configured = Context.Replace("Set<User>();\n", $"Set<User>();\n\n    protected override void OnModelCreating(ModelBuilder model) => model.Entity<User>().{call};\n", StringComparison.Ordinal);
        var project = TestProject.Of(Schema, Entity, configured).Open();
        Assert.Empty(await ActionsAsync(project, (await FindingsAsync(project))[0]));
    }

    private static async Task<Diagnostic[]> FindingsAsync(Project project) =>
        [.. (await AnalyzerRun.OfAsync(project, new SchemaDiagnosticAnalyzer())).Where(diagnostic => diagnostic.Id == "SCH1002").OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];

    private static async Task<List<CodeAction>> ActionsAsync(Project project, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        await s_provider.RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => actions.Add(action), default));
        return actions;
    }

    private static async Task<string> TextAsync(Project project, CodeAction action, int document = 0)
    {
        var changed = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        AnalyzerRun.AssertCompiles((await changed.GetCompilationAsync())!);
        return (await changed.Documents.ElementAt(document).GetTextAsync()).ToString();
    }
}
