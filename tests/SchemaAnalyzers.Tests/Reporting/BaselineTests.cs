using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Baselines;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reporting;

public sealed class BaselineTests
{
    private const string Schema = "CREATE TABLE users (id serial PRIMARY KEY, \"Discriminator\" text NOT NULL);";

    private const string User =
        """
        using System.ComponentModel.DataAnnotations.Schema;
        [Table("users")]
        public class User
        {
            [Column("id")] public int Id { get; set; }
            [Column("email")] public string? Email { get; set; }
        }
        """;

    private const string Context =
        """
        using Microsoft.EntityFrameworkCore;
        public class ShopContext : DbContext { public DbSet<User> Users => Set<User>(); public DbSet<Admin> Admins => Set<Admin>(); }
        """;

    private const string Admin = "public class Admin : User { }";

    [Fact]
    public async Task What_is_told_is_accepted_by_the_line_that_it_carries()
    {
        var project = TestProject.Of(Schema, Admin, User, Context);
        var told = await RunAsync(project);
        Assert.Equal(["SCH1002"], told.Select(diagnostic => diagnostic.Id));
        Assert.Equal("SCH1002 | Test | User.Email | email | public.users", told[0].Properties["SchemaAnalyzers.Baseline"]);
        Assert.Empty(await RunAsync(With(project, told)));
    }

    /// <summary>A property that another class inherits is found once for each; by whichever it was accepted, it is one thing.</summary>
    [Fact]
    public async Task What_would_be_told_once_is_accepted_once() =>
        Assert.Empty(await RunAsync(With(TestProject.Of(Schema, Admin, User, Context), "SCH1002 | Test | Admin.Email | email | public.users")));

    [Fact]
    public async Task An_entity_of_two_contexts_is_accepted_once() =>
        Assert.Empty(await RunAsync(With(
            TestProject.Of(Schema, Admin, User, Context, Context.Replace("ShopContext", "OtherContext", StringComparison.Ordinal)), "SCH1002 | Test | User.Email | email | public.users")));

    [Fact]
    public async Task A_baseline_that_is_not_there_is_told()
    {
        var project = With(TestProject.Of(Schema, Admin, User, Context), "SCH1002 | Test | User.Email");
        var diagnostic = Assert.Single(await RunAsync(project), diagnostic => diagnostic.Id == "SCH0008");
        Assert.Equal(("/src/schema.baseline", 3), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public async Task Several_baselines_are_one()
    {
        var project = With(TestProject.Of(Schema.Replace("serial", "text", StringComparison.Ordinal), Admin, User, Context), "SCH1002 | Test | User.Email | email | public.users");
        project = project with { Snapshots = [.. project.Snapshots, new("/src/other.baseline", "SCH2001 | Test | User.Id | public.users.id") { IsBaseline = true }] };
        Assert.Empty(await RunAsync(project));
    }

    [Fact]
    public async Task A_line_whose_owner_does_not_compile_yet_is_kept()
    {
        var project = With(TestProject.Of(Schema, Admin, User.Replace("string? Email", "Missing? Email", StringComparison.Ordinal), Context), "SCH2003 | Test | User.Email | public.users | email");
        Assert.DoesNotContain(await AnalyzerRun.OfBrokenAsync(project.Open(), new SchemaDiagnosticAnalyzer()), diagnostic => diagnostic.Id == "SCH0009");
    }

    [Fact]
    public async Task What_is_repaired_in_a_class_without_a_context_is_told()
    {
        var project = With(TestProject.Of("CREATE TABLE users (id serial PRIMARY KEY, email text);", User), "SCH1002 | Test | User.Email | email | public.users", "SCH2003 | Test | User.Email | public.users | email", "SCH2001 | Test | User.Email | public.users.email");
        var told = await RunAsync(project with { References = [.. TestCompilation.ReferencesWithout("Microsoft.EntityFrameworkCore")] });
        Assert.Equal([3, 4], told.Where(diagnostic => diagnostic.Id == "SCH0009").Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(TestProject project) => await AnalyzerRun.OfAsync(project.Open(), new SchemaDiagnosticAnalyzer());

    private static TestProject With(TestProject project, IEnumerable<Diagnostic> told) => With(project, [.. told.Select(diagnostic => diagnostic.Properties["SchemaAnalyzers.Baseline"]!)]);

    private static TestProject With(TestProject project, params string[] lines)
    {
        var header = BaselineWriter.Write([]);
        return project with { Snapshots = [.. project.Snapshots, new("/src/schema.baseline", header + string.Join("\n", lines)) { IsBaseline = true }] };
    }
}
