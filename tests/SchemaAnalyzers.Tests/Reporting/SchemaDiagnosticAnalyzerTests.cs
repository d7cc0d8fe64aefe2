using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reporting;

public class SchemaDiagnosticAnalyzerTests
{
    private const string Schema = "CREATE TABLE users (\n    id serial  PRIMARY KEY,\n    email text\n);";

    private const string User =
        """
        using System.ComponentModel.DataAnnotations.Schema;
        [Table("users")]
        public class User
        {
            [Column("id")] public int Id { get; set; }
            [Column({|SCH1002:"emial"|})] public string? Email { get; set; }
        }
        """;

    private const string Context = "using Microsoft.EntityFrameworkCore; public class ShopContext : DbContext { public DbSet<User> Users => Set<User>(); }";

    private static readonly string[] s_files = [User, Context];

    [Fact]
    public async Task A_finding_carries_its_message_the_line_of_the_snapshot_and_its_remedies()
    {
        var diagnostic = Assert.Single(await VerifyAsync(TestProject.Of(Schema, s_files)));
        Assert.Equal("Property 'User.Email' maps to column 'emial', but table 'public.users' has no such column. Did you mean 'email'?", diagnostic.GetMessage());
        var snapshot = Assert.Single(diagnostic.AdditionalLocations).GetLineSpan();
        Assert.Equal(("/src/schema.sql", 0), (snapshot.Path, snapshot.StartLinePosition.Line));
        Assert.Equal([new MapToColumn("Email", "email"), new IgnoreProperty("Email")], FindingDiagnostics.RemediesOf(diagnostic));
    }

    [Fact]
    public async Task An_entity_of_two_contexts_is_told_once_where_the_findings_are_equal() =>
        await VerifyAsync(TestProject.Of(Schema, User, Context, Context.Replace("ShopContext", "OtherContext")));

    [Fact]
    public async Task A_property_that_others_inherit_is_told_once_by_the_name_of_its_class()
    {
        var project = TestProject.Of(
            Schema.Replace("email text", "\"Discriminator\" text NOT NULL, email text"),
            "public class Admin : User { } public class Auditor : User { }",
            User,
            Context.Replace("{ public", "{ public DbSet<Admin> Admins => Set<Admin>(); public DbSet<Auditor> Auditors => Set<Auditor>(); public"));
        var diagnostic = Assert.Single(await VerifyAsync(project));
        Assert.StartsWith("Property 'User.Email'", diagnostic.GetMessage());
    }

    [Fact]
    public async Task An_entity_of_two_contexts_is_compared_in_each()
    {
        var project = TestProject.Of(null, User, Context, Context.Replace("ShopContext", "OtherContext")) with
        {
            Snapshots = [new("/src/a.sql", Schema) { DbContext = "ShopContext" }, new("/src/b.sql", Schema.Replace("email", "emal")) { DbContext = "OtherContext" }],
        };
        var diagnostics = await AnalyzerRun.OfAsync(project.Open(), new SchemaDiagnosticAnalyzer());
        Assert.Equal(["'email'?", "'emal'?"], diagnostics.Select(diagnostic => diagnostic.GetMessage().Split(' ')[^1]));
    }

    [Fact]
    public async Task An_error_in_the_snapshot_is_told_there_and_silences_the_rest()
    {
        var project = TestProject.Of("CREATE TABLE users (\n    id integer PRIMARY;", s_files);
        var diagnostic = Assert.Single(await AnalyzerRun.OfAsync(project.Open(), new SchemaDiagnosticAnalyzer()));
        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal(("SCH0002", "/src/schema.sql", 1), (diagnostic.Id, place.Path, place.StartLinePosition.Line));
    }

    [Fact]
    public async Task An_error_is_told_though_the_project_maps_nothing()
    {
        var project = TestProject.Of("CREATE TABEL users ();", "class C { }") with { References = [.. TestCompilation.ReferencesWithout("Microsoft.EntityFrameworkCore", "Dapper")] };
        Assert.Equal("SCH0002", Assert.Single(await AnalyzerRun.OfAsync(project.Open(), new SchemaDiagnosticAnalyzer())).Id);
    }

    [Fact]
    public async Task A_context_that_no_snapshot_names_is_told_beside_one_that_has_its_own()
    {
        var project = TestProject.Of(null, "public class Log { public int Id { get; set; } }", Context.Replace("User", "Log").Replace("ShopContext", "{|SCH0001:ShopContext|}")) with
        {
            Snapshots = [new("/src/a.sql", Schema) { DbContext = "OtherContext" }],
        };
        await VerifyAsync(project);
    }

    [Fact]
    public async Task A_project_without_a_mapper_is_left_alone()
    {
        var project = TestProject.Of(Schema, "public class User { public int Emial { get; set; } }") with
        {
            References = [.. TestCompilation.ReferencesWithout("Microsoft.EntityFrameworkCore", "Dapper")],
        };
        await VerifyAsync(project.WithOption("schema_analyzers.nonsense", "1"));
    }

    [Fact]
    public async Task Options_of_a_section_are_told_once_as_misplaced()
    {
        var project = TestProject.Of(Schema, "{|SCH0004:|}" + User, Context) with { EditorConfig = "root = true\n[*.cs]\nschema_analyzers.naming_convention = snake_case\n" };
        var diagnostic = Assert.Single(await VerifyAsync(project), diagnostic => diagnostic.Id == "SCH0004");
        Assert.Equal(
            "Option 'schema_analyzers.naming_convention' is set for some files, but it decides for the whole project. Move it into a '.globalconfig' file.",
            diagnostic.GetMessage());
    }

    [Fact]
    public async Task Options_are_told_in_a_file_that_is_not_generated()
    {
        var project = TestProject.Of(Schema, "// <auto-generated/>\n" + User.Replace("emial", "email"), "{|SCH0004:|}" + Context);
        project = project with { Sources = [.. project.Sources.Select(source => source with { Text = source.Text.Replace("{|SCH1002:\"email\"|}", "\"email\"") })] };
        await VerifyAsync(project.WithOption("schema_analyzers.nonsense", "1"));
    }

    [Fact]
    public async Task Every_unknown_option_is_told()
    {
        var project = TestProject.Of(Schema, "{|SCH0004:|}{|SCH0004:|}" + User, Context);
        await VerifyAsync(project.WithOption("schema_analyzers.nonsense", "1").WithOption("schema_analyzers.rubbish", "1"));
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("error", 1)]
    public async Task Severity_is_the_team_s(string severity, int expected)
    {
        var project = TestProject.Of(Schema, s_files).WithOption("dotnet_diagnostic.SCH1002.severity", severity);
        var diagnostics = await AnalyzerRun.OfAsync(project.Open(), new SchemaDiagnosticAnalyzer());
        Assert.Equal(Enumerable.Repeat(DiagnosticSeverity.Error, expected), diagnostics.Select(diagnostic => diagnostic.Severity));
    }

    [Fact]
    public async Task Nothing_throws_on_code_in_the_middle_of_typing()
    {
        var source = Markup.Parse(User).Text;
        for (var length = 0; length < source.Length; length += 7)
        {
            await AnalyzerRun.OfBrokenAsync(TestProject.Of(Schema, source[..length], Context).Open(), new SchemaDiagnosticAnalyzer());
        }
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> VerifyAsync(TestProject project) =>
        AnalyzerVerifier.VerifyAsync(project, "SCH1002", new SchemaDiagnosticAnalyzer());
}
