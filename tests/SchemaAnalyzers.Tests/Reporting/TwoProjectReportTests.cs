using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reporting;

/// <summary>Entities in a Domain project, the context in Infrastructure: the usual layout.</summary>
public sealed class TwoProjectReportTests
{
    private const string Schema = "CREATE TABLE users (id serial  PRIMARY KEY, e_mail text NOT NULL);";

    private const string Entity = """
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Domain;

        [Table("users")]
        public class User
        {
            [Column("id")] public int Id { get; set; }

            [Column("email")] public string Email { get; set; } = "";
        }
        """;

    private const string Context = """
        using Domain;
        using Microsoft.EntityFrameworkCore;

        public class ShopContext : DbContext
        {
            public DbSet<User> {|SCH1002:{|SCH1003:Users|}|} => Set<User>();
        }
        """;

    [Theory]
    [InlineData(null)]
    [InlineData(Schema)]
    public async Task A_finding_about_a_domain_entity_stands_at_its_set_and_nowhere_else(string? schemaOfDomain)
    {
        // The domain project knows neither EF Core nor Dapper: its classes are mapped elsewhere, whatever files lie beside it.
        var domain = TestProject.Of(schemaOfDomain, Entity) with { Name = "Domain", References = [.. TestCompilation.ReferencesWithout("Microsoft.EntityFrameworkCore", "Npgsql", "Dapper")] };
        var infrastructure = TestProject.Of(Schema, Context) with { Name = "Infrastructure", ProjectReferences = [domain] };

        await AnalyzerVerifier.VerifyAsync(infrastructure, "SCH1002", new SchemaDiagnosticAnalyzer());
        await AnalyzerVerifier.VerifyAsync(domain, "SCH1002", new SchemaDiagnosticAnalyzer());
    }
}
