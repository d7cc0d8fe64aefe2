using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.CodeFixes;

/// <summary>
/// Two entities in two files with the same mistake, and their context in a third. <c>$T</c> stands for the names of the classes, One and Two;
/// their tables are Ones and Twos.
/// </summary>
/// <param name="Kind">Of the remedy.</param>
/// <param name="Rule">That offers it.</param>
/// <param name="Columns">Of the table, besides the key.</param>
/// <param name="Members">Of the class, besides the key.</param>
internal sealed record FixAllExample(Type Kind, string Rule, string Columns, string Members)
{
    private static readonly string[] s_names = ["One", "Two"];

    /// <summary>The table's name.</summary>
    public string Table { get; init; } = "$Ts";

    /// <summary>More of the schema.</summary>
    public string Sql { get; init; } = "";

    /// <summary>Attributes of the class.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>More types, behind the class.</summary>
    public string Types { get; init; } = "";

    /// <summary>Statements about the class, on the builder <c>b</c>.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>Arguments of <c>UseNpgsql</c>, on the builder <c>npgsql</c>.</summary>
    public string Provider { get; init; } = "";

    public static IReadOnlyList<FixAllExample> All { get; } =
    [
        Of<AddAlternateKey>("SCH3012", "\"Code\" text NOT NULL CONSTRAINT code_$T UNIQUE", "public string Code { get; set; } = \"\";") with { Configuration = "b.HasKey(x => x.Id);" },
        Of<AddEntity>("SCH1005", "\"Code\" text", "public string? Code { get; set; }") with
        {
            Sql = "CREATE TABLE public.\"more_$T\" (id serial PRIMARY KEY, name varchar(20) NOT NULL, made timestamptz NOT NULL DEFAULT now(), CHECK (name <> '')); COMMENT ON COLUMN public.\"more_$T\".name IS 'Not <empty>';",
        },
        Of<AddEnumMembers>("SCH2010", "\"State\" text NOT NULL CHECK (\"State\" IN ('On', 'Off', 'Idle'))", "public $TState State { get; set; }") with
        {
            Types = "public enum $TState\n{\n    // keep\n    On\n}\n",
            Configuration = "b.Property(x => x.State).HasConversion<string>();",
        },
        Of<AddIndex>("SCH3012", "\"Code\" text NOT NULL", "public string Code { get; set; } = \"\";") with { Sql = "CREATE UNIQUE INDEX code_$T ON public.\"$Ts\" (\"Code\");" },
        Of<AddProperties>("SCH1003", "code text NOT NULL, size integer NOT NULL", ""),
        Of<AddProperty>("SCH1003", "code varchar(20) NOT NULL", ""),
        Of<ChangeType>("SCH2011", "\"Size\" integer NOT NULL", "public long Size { get; set; }"),
        Of<IgnoreProperty>("SCH1002", "\"Email\" text", "public string? Emial { get; set; }"),
        Of<MakeAlternateKey>("SCH3013", "\"Code\" text NOT NULL CONSTRAINT code_$T UNIQUE", "public string Code { get; set; } = \"\";") with { Configuration = "b.HasIndex(x => x.Code).IsUnique(); // keep" },
        Of<MapToColumn>("SCH1002", "\"Email\" text", "public string? Emial { get; set; }"),
        Of<MapToTable>("SCH1001", "\"Email\" text", "public string? Email { get; set; }") with { Table = "$Tes" },
        Of<NameEnumType>("SCH2002", "\"Mood\" mood_$T NOT NULL", "public $TMood Mood { get; set; }") with
        {
            Sql = "CREATE TYPE public.other_$T AS ENUM ('sad', 'ok');",
            Types = "public enum $TMood\n{\n    Sad,\n    Ok,\n}\n",
            Provider = ".MapEnum<$TMood>(\"other_$T\")",
        },
        Of<NameIndex>("SCH4003", "\"Code\" text", "public string? Code { get; set; }") with { Sql = "CREATE INDEX code_$T ON public.\"$Ts\" (\"Code\");", Attributes = "[Index(nameof(Code), Name = \"idx_$T\")]\n" },
        Of<RemoveIndex>("SCH3015", "\"Code\" text", "public string? Code { get; set; }") with { Attributes = "[Index(nameof(Id), Name = \"again_$T\")] // keep\n" },
        Of<RenameProperty>("SCH1002", "\"Email\" text", "public string? Emial { get; set; }") with { Types = "public class Use$T\n{\n    public string? Of($T item) => item.Emial; // keep\n}\n" },
        Of<SetColumnType>("SCH2007", "\"Data\" json NOT NULL", "[Column(TypeName = \"jsonb\")]\n    public string Data { get; set; } = \"\";"),
        Of<SetDeleteBehavior>("SCH3006", "\"OtherId\" integer NOT NULL REFERENCES public.\"Other$T\"", "public int OtherId { get; set; }\n\n    public Other$T Other { get; set; } = null!;") with
        {
            Types = "[Table(\"Other$T\")]\npublic class Other$T\n{\n    public int Id { get; set; }\n}\n",
        },
        Of<SetGenerated>("SCH1006", "\"Number\" integer NOT NULL GENERATED ALWAYS AS IDENTITY", "public int Number { get; set; }"),
        Of<SetLength>("SCH2005", "\"Code\" varchar(20) NOT NULL", "public string Code { get; set; } = \"\";"),
        Of<SetNullability>("SCH2003", "\"Code\" text", "public string Code { get; set; } = null!; // keep"),
        Of<SetPrecision>("SCH2006", "\"Rate\" numeric(8, 3) NOT NULL", "[Precision(9)] // keep\n    public decimal Rate { get; set; }"),
        Of<SetValueStrategy>("SCH2014", "\"Code\" text", "public string? Code { get; set; }") with { Configuration = "b.Property(x => x.Id).UseIdentityAlwaysColumn();" },
        Of<StoreEnum>("SCH2009", "\"State\" text NOT NULL", "public $TState State { get; set; }") with { Types = "public enum $TState\n{\n    On,\n    Off,\n}\n" },
        Of<WriteText>("SCH2012", "\"Size\" integer NOT NULL DEFAULT 2", "public int Size { get; set; }") with { Configuration = "b.Property(x => x.Size).HasDefaultValueSql(\"1\"); // keep" },
    ];

    public TestProject Project(string newLine)
    {
        var project = TestProject.Of(
            string.Concat(Each(SchemaOf())),
            [.. Each(ClassText()).Append(ContextText()).Select(text => text.ReplaceLineEndings(newLine)), "global using Microsoft.EntityFrameworkCore;\nglobal using System.ComponentModel.DataAnnotations.Schema;\n".ReplaceLineEndings(newLine)]);
        return project.WithOption($"dotnet_diagnostic.{Rule}.severity", "warning");
    }

    private static FixAllExample Of<T>(string rule, string columns, string members)
        where T : Remedy =>
        new(typeof(T), rule, columns, members);

    private static IEnumerable<string> Each(string text) => s_names.Select(name => text.Replace("$T", name, StringComparison.Ordinal));

    private string SchemaOf()
    {
        var before = Columns.Contains("REFERENCES", StringComparison.Ordinal) ? "CREATE TABLE public.\"Other$T\" (\"Id\" serial PRIMARY KEY);\n"
            : Columns.Contains("mood_", StringComparison.Ordinal) ? "CREATE TYPE public.mood_$T AS ENUM ('sad', 'ok');\n"
            : "";
        return $"{before}CREATE TABLE public.\"{Table}\" (\"Id\" serial PRIMARY KEY, {Columns});\n{Sql}\n";
    }

    private string ClassText() =>
        $"// first\n{Attributes}public class $T\n{{\n    /* a key */ public int Id {{ get; set; }}\n{(Members.Length == 0 ? "" : $"\n    {Members}\n")}}}\n{(Types.Length == 0 ? "" : "\n" + Types)}// last\n";

    private string ContextText() =>
        "// the context\npublic class TestContext : DbContext\n{\n"
        + string.Concat(Each("    public DbSet<$T> $Ts => Set<$T>();\n"))
        + (Provider.Length == 0 ? "" : $"\n    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql(npgsql => npgsql{string.Concat(Each(Provider))});\n")
        + (Configuration.Length == 0 ? "" : $"\n    protected override void OnModelCreating(ModelBuilder model)\n    {{\n{string.Concat(Each($"        model.Entity<$T>(b =>\n        {{\n            {Configuration}\n        }});\n"))}    }}\n")
        + "}\n";
}
