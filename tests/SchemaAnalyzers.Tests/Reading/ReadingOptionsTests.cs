using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reading;

/// <summary>What a project says by options of what its code does not show.</summary>
public sealed class ReadingOptionsTests
{
    private const string Library = """
        using Microsoft.EntityFrameworkCore;
        namespace Lib;
        public static class LogExtensions { public static ModelBuilder UseEventLog(this ModelBuilder b) => b; public static void Log<T>(this Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> b) where T : class { } }
        public abstract class AuditedContext : DbContext { protected override void OnModelCreating(ModelBuilder b) { } }
        """;

    [Theory]
    [InlineData("DbContext", "b.UseEventLog();", "LogExtensions.UseEventLog")]
    [InlineData("DbContext", "b.UseEventLog().HasPostgresExtension(\"citext\");", "LogExtensions.*")]
    [InlineData("DbContext", "LogExtensions.UseEventLog(b);", "*.UseEventLog")]
    [InlineData("DbContext", "b.Entity<User>().Log();", "LogExtensions.Log")]
    [InlineData("DbContext", "b.Entity<User>(e => { e.Log(); });", "LogExtensions.Log")]
    [InlineData("DbContext", "foreach (var e in b.Model.GetEntityTypes()) { e.GetTableName(); b.UseEventLog(); }", "LogExtensions.UseEventLog")]
    [InlineData("DbContext", "Own.Setup(b);", "Own.Setup")]
    [InlineData("AuditedContext", "base.OnModelCreating(b);", "AuditedContext.OnModelCreating")]
    public void A_method_that_is_vouched_for_leaves_all_known(string parent, string statement, string glob)
    {
        var compilation = Project(parent, statement);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        Assert.False(Column(compilation, ReadingOptions.Default).IsKnown);
        Assert.False(Column(compilation, Vouched("Other.UseEventLog, LogExtensions.UseEventLo, Own.Other")).IsKnown);
        Assert.Equal(new Identifier("Name"), Column(compilation, Vouched(glob)).Value);
    }

    [Fact]
    public void Nobody_vouches_for_the_calls_of_EF_Core()
    {
        var compilation = Project("DbContext", "b.Entity<User>().Property(x => x.Name).HasColumnName(\"n\");");

        Assert.Equal(new Identifier("n"), Column(compilation, Vouched("*.Entity, *.Property, *.HasColumnName")).Value);
    }

    [Theory]
    [InlineData("", "user_id")]
    [InlineData("o.UseLowerCaseNamingConvention();", "userid")]
    [InlineData("if (o.IsConfigured) o.UseLowerCaseNamingConvention();", "user_id")]
    public void An_option_names_the_convention_that_the_code_does_not_show(string statement, string expected)
    {
        var compilation = TestCompilation.Create($$"""
            using Microsoft.EntityFrameworkCore;
            using SchemaAnalyzers.Tests.EfOracle.Naming;
            public class User { public int UserId { get; set; } }
            public class Db : DbContext { public DbSet<User> Users => Set<User>(); protected override void OnConfiguring(DbContextOptionsBuilder o) { {{statement}} } }
            """);
        var entity = Assert.Single(ModelReader.For(compilation, ReadingOptions.Default with { NamingConvention = NamingConvention.SnakeCase }).AllEntities(default));

        Assert.Equal((expected, "users"), (Assert.Single(entity.Properties).Column.Value.Value, entity.Target.Value.Name.Name.Value));
        Assert.NotSame(ModelReader.For(compilation), ModelReader.For(compilation, ReadingOptions.Default with { NamingConvention = NamingConvention.SnakeCase }));
        Assert.Same(ModelReader.For(compilation), ModelReader.For(compilation, new ReadingOptions(null, default)));
    }

    private static ReadingOptions Vouched(string globs) => new(null, Glob.ReadAll(globs).ToEquatableArray());

    private static Fact<Identifier> Column(Compilation compilation, ReadingOptions options) =>
        ModelReader.For(compilation, options).AllEntities(default).Single(entity => entity.Name == "User").Properties.Single(property => property.Name == "Name").Column;

    private static Compilation Project(string parent, string statement)
    {
        var library = TestCompilation.Create("Lib", TestCompilation.References, ("/lib/0.cs", Library));
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        return TestCompilation.Create(
            "App",
            TestCompilation.References.Append(MetadataReference.CreateFromImage(image.ToArray())),
            ("/app/0.cs", $$"""
                using Lib;
                using Microsoft.EntityFrameworkCore;
                public class User { public int Id { get; set; } public string Name { get; set; } = ""; }
                {{(statement.StartsWith("Own.", StringComparison.Ordinal) ? "public static class Own { public static void Setup(ModelBuilder b) { LogExtensions.UseEventLog(b); } }" : "")}}
                public class Db : {{parent}}
                {
                    public DbSet<User> Users => Set<User>();
                    protected override void OnModelCreating(ModelBuilder b) { {{statement}} }
                }
                """));
    }
}
