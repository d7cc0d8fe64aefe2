using SchemaAnalyzers.CodeFixes;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.CodeFixes;

/// <summary>The class of a table that none maps: it fits the table so well that nothing is found in it.</summary>
public sealed class AddEntityFixTests
{
    private const string Lines =
        """
        CREATE DOMAIN public.percent AS numeric(5,2) NOT NULL;
        CREATE TABLE public.order_lines (
            order_no integer NOT NULL,
            line smallint NOT NULL,
            text varchar(80) NOT NULL,
            share public.percent,
            tags text[],
            details jsonb,
            day date,
            is_open boolean NOT NULL DEFAULT true,
            made_at timestamptz NOT NULL DEFAULT now(),
            total integer GENERATED ALWAYS AS (order_no + line) STORED,
            "where" tsvector,
            PRIMARY KEY (order_no, line)
        );
        COMMENT ON COLUMN public.order_lines.text IS 'What it says & means';
        CREATE INDEX order_lines_day ON public.order_lines (day);
        CREATE UNIQUE INDEX order_lines_text ON public.order_lines (text);
        """;

    private const string Context =
        """
        using System;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using Microsoft.EntityFrameworkCore;

        namespace Shop
        {
            public class ShopContext : DbContext
            {
                // Sets.
                public DbSet<Done> Done { get; set; } = null!; // there already
                //END
            }
            //CLASS

            public class Done
            {
                public int Id { get; set; }
            }
        }
        """;

    private const string OrderLine =
        """
        [Table("order_lines")]
        [PrimaryKey(nameof(OrderNo), nameof(Line))]
        [Index(nameof(Day), Name = "order_lines_day")]
        [Index(nameof(Text), IsUnique = true, Name = "order_lines_text")]
        public class OrderLine
        {
            [Column("order_no")]
            public int OrderNo { get; set; }

            [Column("line")]
            public short Line { get; set; }

            /// <remarks>What it says &amp; means</remarks>
            [Column("text")]
            [MaxLength(80)]
            public string Text { get; set; } = null!;

            [Column("share", TypeName = "public.percent")]
            public decimal Share { get; set; }

            [Column("tags")]
            public string[]? Tags { get; set; }

            [Column("details", TypeName = "jsonb")]
            public string? Details { get; set; }

            [Column("day")]
            public DateOnly? Day { get; set; }

            [Column("is_open")]
            public bool IsOpen { get; set; }

            [Column("made_at")]
            [DatabaseGenerated(DatabaseGeneratedOption.Identity)]
            public DateTime MadeAt { get; set; }

            [Column("total")]
            [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
            public int? Total { get; set; }
        }
        """;

    [Fact]
    public Task All_that_a_table_has_is_declared() => VerifyAsync(Lines, Context, "public DbSet<OrderLine> OrderLines { get; set; } = null!;", OrderLine);

    [Theory]
    [InlineData("CREATE TABLE public.logs (text text);", "Log", "Logs", "[Table(\"logs\")]\n[Keyless]\npublic class Log\n{\n    [Column(\"text\")]\n    public string? Text { get; set; }\n}")]
    [InlineData("CREATE SCHEMA app; CREATE TABLE app.\"Categories\" (code uuid PRIMARY KEY);", "Category", "Categories", "[Table(\"Categories\", Schema = \"app\")]\npublic class Category\n{\n    [Key]\n    [Column(\"code\")]\n    public Guid Code { get; set; }\n}")]
    public Task Keys_and_names(string schema, string name, string set, string declared) => VerifyAsync(
        schema,
        "using System;\nusing System.ComponentModel.DataAnnotations;\nusing System.ComponentModel.DataAnnotations.Schema;\nusing Microsoft.EntityFrameworkCore;\n\npublic class ShopContext : DbContext\n{\n    public DbSet<Done> Done => Set<Done>();\n    //END\n}\n//CLASS\n\npublic class Done\n{\n    public int Id { get; set; }\n}\n",
        $"public DbSet<{name}> {set} => Set<{name}>();",
        declared);

    [Theory]
    [InlineData("CREATE TABLE public.logs (id serial PRIMARY KEY, log text);")]
    [InlineData("CREATE TABLE public.logs (id serial PRIMARY KEY, area box NOT NULL);")]
    [InlineData("CREATE TABLE public.logs (id serial PRIMARY KEY, a_b text, \"aB\" text);")]
    [InlineData("CREATE TABLE public.dones (id serial PRIMARY KEY);")]
    [InlineData("CREATE TABLE public.\"1\" (id serial PRIMARY KEY);")]
    public Task Nothing_is_offered_where_a_name_or_type_is_missing(string schema) =>
        new FixVerifier(new SchemaDiagnosticAnalyzer(), new RemedyCodeFixProvider(), "SCH1005").VerifyNoFixAsync(Project(schema, "using Microsoft.EntityFrameworkCore;\npublic class ShopContext : DbContext\n{\n    public DbSet<Done> Done => Set<Done>();\n}\npublic class Done\n{\n    public int Id { get; set; }\n}\n"));

    private static Task VerifyAsync(string schema, string source, string set, string declared)
    {
        var indentation = source.Contains("    //CLASS", StringComparison.Ordinal) ? "    " : "";
        var lines = declared.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? "" : indentation + line);
        var before = source.ReplaceLineEndings("\n");
        var after = before.Replace($"{indentation}//CLASS", "\n" + string.Join("\n", lines), StringComparison.Ordinal).Replace("//END", set, StringComparison.Ordinal);
        return new FixVerifier(new SchemaDiagnosticAnalyzer(), new RemedyCodeFixProvider(), "SCH1005").VerifyAsync(
            Project(schema, before.Replace($"{indentation}    //END\n", "", StringComparison.Ordinal).Replace($"{indentation}//CLASS\n", "", StringComparison.Ordinal)),
            after);
    }

    private static TestProject Project(string schema, string source) =>
        TestProject.Of("CREATE TABLE public.\"Done\" (\"Id\" serial PRIMARY KEY);\n" + schema, source).WithOption("dotnet_diagnostic.SCH1005.severity", "warning");
}
