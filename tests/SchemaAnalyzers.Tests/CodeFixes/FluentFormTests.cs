using SchemaAnalyzers.CodeFixes;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.CodeFixes;

/// <summary>What is configured by the fluent API is repaired there, in the file and in the form in which it stands.</summary>
public sealed class FluentFormTests
{
    private const string Schema =
        """
        CREATE TABLE public."Users" ("Id" serial PRIMARY KEY, "Email" varchar(80) NOT NULL, "Phone_No" varchar(20) NOT NULL, "Rate" numeric(8,3) NOT NULL, "Born" date NOT NULL);
        CREATE UNIQUE INDEX users_email ON public."Users" ("Email");
        """;

    private const string Entity =
        """
        public class User
        {
            public int Id { get; set; }

            public string Email { get; set; } = "";

            public string PhoneNumber { get; set; } = "";

            public decimal Rate { get; set; }

            public System.DateOnly Born { get; set; }
        }

        """;

    private const string Context = "using Microsoft.EntityFrameworkCore;\n\npublic class AppContext : DbContext\n{\n    public DbSet<User> Users => Set<User>();\n\n";

    /// <summary>Everything but what a test is about.</summary>
    private const string Known = "HasIndex(u => u.Email).IsUnique().HasDatabaseName(\"users_email\")";

    [Fact]
    public Task A_block_gets_one_more_statement_a_property() => VerifyAsync(
        "SCH2005",
        $"    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {{\n        modelBuilder.Entity<User>(b =>\n        {{\n            b.Property(u => u.PhoneNumber).HasColumnName(\"Phone_No\"); // as it was\n            b.{Known};\n        }});\n    }}\n}}\n",
        $"    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {{\n        modelBuilder.Entity<User>(b =>\n        {{\n            b.Property(u => u.PhoneNumber).HasColumnName(\"Phone_No\").HasMaxLength(20); // as it was\n            b.Property(u => u.Email).HasMaxLength(80);\n            b.{Known};\n        }});\n    }}\n}}\n");

    [Fact]
    public Task A_chain_goes_on_in_its_own_lines() => VerifyAsync(
        "SCH2005",
        $"    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {{\n        modelBuilder.Entity<User>().{Known};\n        modelBuilder.Entity<User>()\n            .Property(\"PhoneNumber\")\n            .HasColumnName(\"Phone_No\");\n        modelBuilder.Entity<User>().Property(\"Email\").IsRequired();\n    }}\n}}\n",
        $"    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {{\n        modelBuilder.Entity<User>().{Known};\n        modelBuilder.Entity<User>()\n            .Property(\"PhoneNumber\")\n            .HasColumnName(\"Phone_No\")\n            .HasMaxLength(20);\n        modelBuilder.Entity<User>().Property(\"Email\").IsRequired().HasMaxLength(80);\n    }}\n}}\n");

    [Fact]
    public Task Statements_on_the_model_are_followed_by_another_one() => VerifyAsync(
        "SCH2006",
        $"    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {{\n        modelBuilder.Entity<User>().{Known};\n        modelBuilder.Entity<User>().Property(nameof(User.PhoneNumber)).HasColumnName(\"Phone_No\");\n    }}\n}}\n",
        $"    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {{\n        modelBuilder.Entity<User>().{Known};\n        modelBuilder.Entity<User>().Property(nameof(User.PhoneNumber)).HasColumnName(\"Phone_No\");\n        modelBuilder.Entity<User>().Property(nameof(User.Rate)).HasPrecision(8, 3);\n    }}\n}}\n");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task An_expression_becomes_a_block(string newLine) => VerifyAsync(
        "SCH2005",
        $"    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<User>(b => b.{Known});\n}}\n".ReplaceLineEndings(newLine),
        $"    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<User>(b =>\n    {{\n        b.{Known};\n        b.Property(u => u.Email).HasMaxLength(80);\n        b.Property(u => u.PhoneNo).HasMaxLength(20);\n    }});\n}}\n".ReplaceLineEndings(newLine),
        Entity.Replace("PhoneNumber", "PhoneNo", StringComparison.Ordinal).ReplaceLineEndings(newLine),
        Schema.Replace("Phone_No", "PhoneNo", StringComparison.Ordinal));

    [Fact]
    public Task A_method_that_is_an_expression_becomes_a_block() => new FixVerifier(new SchemaDiagnosticAnalyzer(), new RemedyCodeFixProvider(), "SCH2005").VerifyAsync(
        TestProject.Of(
            Schema.Replace("Phone_No", "PhoneNumber", StringComparison.Ordinal),
            Entity,
            Context + "    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);\n}\n",
            $"using Microsoft.EntityFrameworkCore;\nusing Microsoft.EntityFrameworkCore.Metadata.Builders;\n\npublic class UserConfiguration : IEntityTypeConfiguration<User>\n{{\n    public void Configure(EntityTypeBuilder<User> x) => x.{Known.Replace("u =>", "(u) =>", StringComparison.Ordinal)};\n}}\n"),
        Entity,
        Context + "    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);\n}\n",
        $"using Microsoft.EntityFrameworkCore;\nusing Microsoft.EntityFrameworkCore.Metadata.Builders;\n\npublic class UserConfiguration : IEntityTypeConfiguration<User>\n{{\n    public void Configure(EntityTypeBuilder<User> x)\n    {{\n        x.{Known.Replace("u =>", "(u) =>", StringComparison.Ordinal)};\n        x.Property(e => e.Email).HasMaxLength(80);\n        x.Property(e => e.PhoneNumber).HasMaxLength(20);\n    }}\n}}\n");

    [Fact]
    public Task An_index_is_configured_behind_the_others() => VerifyAsync(
        "SCH3012",
        "    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {\n        modelBuilder.Entity<User>(b =>\n        {\n            b.Property(e => e.PhoneNumber).HasColumnName(\"Phone_No\");\n        });\n    }\n}\n",
        "    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {\n        modelBuilder.Entity<User>(b =>\n        {\n            b.Property(e => e.PhoneNumber).HasColumnName(\"Phone_No\");\n            b.HasIndex(e => e.Email).IsUnique().HasDatabaseName(\"users_email\");\n        });\n    }\n}\n");

    [Fact]
    public Task A_column_is_named_in_the_configuration() => VerifyAsync(
        "SCH1002",
        $"    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {{\n        modelBuilder.Entity<User>(b =>\n        {{\n            b.{Known};\n        }});\n    }}\n}}\n",
        $"    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {{\n        modelBuilder.Entity<User>(b =>\n        {{\n            b.{Known};\n            b.Property(u => u.PhoneNum).HasColumnName(\"Phone_No\");\n        }});\n    }}\n}}\n",
        Entity.Replace("PhoneNumber", "PhoneNum", StringComparison.Ordinal),
        Schema.Replace("varchar(20)", "text", StringComparison.Ordinal));

    [Fact]
    public Task A_class_with_attributes_gets_attributes() => new FixVerifier(new SchemaDiagnosticAnalyzer(), new RemedyCodeFixProvider(), "SCH2006").VerifyAsync(
        TestProject.Of(Schema, Annotated(Entity), Context + $"    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {{\n        modelBuilder.Entity<User>().{Known};\n    }}\n}}\n"),
        Annotated(Entity).Replace("using System", "using Microsoft.EntityFrameworkCore;\nusing System", StringComparison.Ordinal).Replace("    public decimal", "    [Precision(8, 3)]\n    public decimal", StringComparison.Ordinal) is var text
            ? "using System.ComponentModel.DataAnnotations.Schema;\nusing Microsoft.EntityFrameworkCore;\n" + text[(text.IndexOf("Schema;\n", StringComparison.Ordinal) + 8)..]
            : "",
        Context + $"    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {{\n        modelBuilder.Entity<User>().{Known};\n    }}\n}}\n");

    /// <summary>A call that may not run, or runs for all that derive from a class, is no place for what is said of one.</summary>
    [Theory]
    [InlineData("modelBuilder.Entity<User>(b => { if (Users is null) { b.Property(u => u.PhoneNumber).HasColumnName(\"Phone_No\"); } });")]
    [InlineData("Shared<User>(modelBuilder); } private static void Shared<T>(ModelBuilder b) where T : User { b.Entity<T>().Property(u => u.PhoneNumber).HasColumnName(\"Phone_No\");")]
    public async Task Other_configuration_is_left_alone(string statements)
    {
        var project = TestProject.Of(Schema, Entity, Context + $"    protected override void OnModelCreating(ModelBuilder modelBuilder) {{ {statements} }}\n}}\n").Open();
        var finding = Assert.Single(await AnalyzerRun.OfAsync(project, new SchemaDiagnosticAnalyzer()), finding => finding.Id == "SCH2006");
        var changed = await FixRun.ApplyFirstAsync(project, finding);
        Assert.Contains("[Precision(8, 3)]", (await changed.Documents.First().GetTextAsync()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_new_property_is_configured_where_the_others_are() => new FixVerifier(new SchemaDiagnosticAnalyzer(), new RemedyCodeFixProvider(), "SCH1003").VerifyAsync(
        TestProject.Of(
            "CREATE TABLE public.\"Users\" (\"Id\" serial PRIMARY KEY, e_mail varchar(80) NOT NULL, \"Rate\" numeric(8,3) NOT NULL, \"Name\" text NOT NULL); COMMENT ON COLUMN public.\"Users\".e_mail IS E'Where to <write>\\nby day';",
            "public class User\n{\n    public int Id { get; set; }\n\n    public string Name { get; set; } = \"\";\n}\n",
            Context + "    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {\n        modelBuilder.Entity<User>(user =>\n        {\n            user.Property(u => u.Name).IsRequired();\n        });\n    }\n}\n"),
        "public class User\n{\n    public int Id { get; set; }\n    /// <remarks>Where to &lt;write&gt;\n    /// by day</remarks>\n    public string EMail { get; set; } = null!;\n    public decimal Rate { get; set; }\n\n    public string Name { get; set; } = \"\";\n}\n",
        Context + "    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {\n        modelBuilder.Entity<User>(user =>\n        {\n            user.Property(u => u.Name).IsRequired();\n            user.Property(u => u.EMail).HasColumnName(\"e_mail\").HasMaxLength(80);\n            user.Property(u => u.Rate).HasPrecision(8, 3);\n        });\n    }\n}\n");

    [Theory]
    [InlineData("CREATE SCHEMA app; CREATE TABLE app.people (\"Id\" serial PRIMARY KEY)", "ToTable(\"people\")", "ToTable(\"people\", \"app\")")]
    [InlineData("CREATE SCHEMA app; CREATE TABLE app.people (\"Id\" serial PRIMARY KEY)", "ToTable(\"people\", \"ap\")", "ToTable(\"people\", \"app\")")]
    [InlineData("CREATE TABLE people (\"Id\" serial PRIMARY KEY)", "ToTable(\"peple\", t => t.HasComment(\"All\"))", "ToTable(\"people\", t => t.HasComment(\"All\"))")]
    [InlineData("CREATE VIEW people AS SELECT 1 AS \"Id\"", "ToTable(\"peple\")", "ToView(\"people\")")]
    [InlineData("CREATE VIEW people AS SELECT 1 AS \"Id\"", "ToView(\"peple\")", "ToView(\"people\")")]
    public Task A_table_is_named_where_it_was(string schema, string before, string after) => VerifyAsync(
        "SCH1001",
        $"    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<User>().{before};\n}}\n",
        $"    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<User>().{after};\n}}\n",
        "public class User\n{\n    public int Id { get; set; }\n}\n",
        schema + ";");

    [Fact]
    public Task A_view_is_said_by_the_configuration_alone() => VerifyAsync(
        "SCH1001",
        "    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {\n        modelBuilder.Entity<User>().HasKey(x => x.Id);\n    }\n}\n",
        "    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {\n        modelBuilder.Entity<User>().HasKey(x => x.Id);\n        modelBuilder.Entity<User>().ToView(\"User\");\n    }\n}\n",
        "public class User\n{\n    public int Id { get; set; }\n}\n",
        "CREATE VIEW \"User\" AS SELECT 1 AS \"Id\";");

    [Theory]
    [InlineData("", "WithMany()")]
    [InlineData("    public System.Collections.Generic.List<User> Users { get; set; } = new();\n", "WithMany(o => o.Users)")]
    public async Task A_relationship_by_convention_is_configured(string inverse, string with)
    {
        var entity = $"public class User\n{{\n    public int Id {{ get; set; }}\n\n    public int TeamId {{ get; set; }}\n\n    public Team Team {{ get; set; }} = null!;\n}}\n\npublic class Team\n{{\n    public int Id {{ get; set; }}\n\n{inverse}}}\n";
        const string Before = "    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {\n        modelBuilder.Entity<User>(b =>\n        {\n            b.HasKey(o => o.Id);\n        });\n    }\n}\n";
        await VerifyAsync(
            "SCH3006",
            Before,
            Before.Replace("(o => o.Id);\n", $"(o => o.Id);\n            b.HasOne(o => o.Team).{with}.OnDelete(DeleteBehavior.Restrict);\n", StringComparison.Ordinal),
            entity,
            "CREATE TABLE \"Team\" (\"Id\" serial PRIMARY KEY); CREATE TABLE \"Users\" (\"Id\" serial PRIMARY KEY, \"TeamId\" integer NOT NULL REFERENCES \"Team\" ON DELETE RESTRICT); CREATE INDEX \"IX_Users_TeamId\" ON \"Users\" (\"TeamId\");");
    }

    /// <summary>No attribute can be put on a class of another project.</summary>
    [Theory]
    [InlineData("SCH2005", "HasMaxLength(80)")]
    [InlineData("SCH2003", "IsRequired(false)")]
    [InlineData("SCH2006", "HasPrecision(8, 3)")]
    public Task A_class_of_another_project_is_configured(string id, string call)
    {
        const string Before = "    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {\n        modelBuilder.Entity<User>(b =>\n        {\n            b.Property(x => x.Id).HasColumnName(\"Id\");\n        });\n    }\n}\n";
        var project = TestProject.Of("CREATE TABLE public.\"Users\" (\"Id\" serial PRIMARY KEY, \"Email\" varchar(80), \"Rate\" numeric(8,3) NOT NULL);", Context + Before) with
        {
            ProjectReferences = [TestProject.Of(null, "public class User\n{\n    public int Id { get; set; }\n\n    public string Email { get; set; } = \"\";\n\n    public decimal Rate { get; set; }\n}\n") with { Name = "Domain" }],
        };
        return new FixVerifier(new SchemaDiagnosticAnalyzer(), new RemedyCodeFixProvider(), id).VerifyAsync(
            project,
            Context + Before.Replace("(\"Id\");\n", $"(\"Id\");\n            b.Property(x => x.{(id == "SCH2006" ? "Rate" : "Email")}).{call};\n", StringComparison.Ordinal));
    }

    private static string Annotated(string entity) =>
        "using System.ComponentModel.DataAnnotations.Schema;\n\n" + entity.Replace("    public string PhoneNumber", "    [Column(\"Phone_No\")]\n    public string PhoneNumber", StringComparison.Ordinal);

    private static Task VerifyAsync(string id, string before, string after, string entity = Entity, string schema = Schema) =>
        new FixVerifier(new SchemaDiagnosticAnalyzer(), new RemedyCodeFixProvider(), id).VerifyAsync(TestProject.Of(schema, entity, Context + before), entity, Context + after);
}
