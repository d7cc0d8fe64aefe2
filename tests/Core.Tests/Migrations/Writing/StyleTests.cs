using SchemaAnalyzers.Core.Tests.Sql;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Core.Tests.Migrations.Writing;

/// <summary>What each style makes of the same migrations: names of files, marks of directions, transactions.</summary>
public sealed class StyleTests
{
    private static readonly MigrationStep s_settings = MigrationStep.Statement("SET lock_timeout = '5s'");

    public static TheoryData<string> Styles { get; } = [.. MigrationStyle.All.Select(style => style.Name)];

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_migration_that_runs_in_a_transaction(string style) => Check(
        style,
        "plain",
        new(
            new(
                s_settings,
                MigrationStep.Statement("ALTER TABLE public.users ADD COLUMN email text"),
                MigrationStep.Note("backfill here"),
                MigrationStep.Suggestion("ALTER TABLE public.users ALTER COLUMN email SET NOT NULL"),
                MigrationStep.Statement("CREATE TABLE public.orders (\n    id bigint NOT NULL,\n    note text DEFAULT 'a; b' NOT NULL\n)")),
            new(
                s_settings,
                MigrationStep.Statement("DROP TABLE public.orders"),
                MigrationStep.Note("The values of public.users.email do not come back."),
                MigrationStep.Statement("ALTER TABLE public.users DROP COLUMN email"))));

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_migration_that_mixes(string style) => Check(
        style,
        "mixed",
        new(
            new(
                s_settings,
                MigrationStep.Statement("ALTER TABLE public.users ADD COLUMN email text"),
                MigrationStep.Statement("ALTER TABLE public.users ADD COLUMN phone text"),
                Outside("CREATE INDEX CONCURRENTLY ix_email ON public.users (email)"),
                Outside("CREATE UNIQUE INDEX CONCURRENTLY ux_phone ON public.users (phone)"),
                MigrationStep.Statement("ALTER TABLE public.users ADD CONSTRAINT ux_phone UNIQUE USING INDEX ux_phone"),
                MigrationStep.Note("backfill here"),
                MigrationStep.Suggestion("CREATE UNIQUE INDEX CONCURRENTLY ux_email ON public.users (email)") with { OutsideTransaction = true }),
            new(
                s_settings,
                MigrationStep.Statement("ALTER TABLE public.users DROP CONSTRAINT ux_phone"),
                Outside("DROP INDEX CONCURRENTLY public.ix_email"),
                MigrationStep.Statement("ALTER TABLE public.users DROP COLUMN phone"),
                MigrationStep.Statement("ALTER TABLE public.users DROP COLUMN email"))));

    /// <summary>What adds the constraints keeps strong locks, and validating reads all rows.</summary>
    [Theory]
    [MemberData(nameof(Styles))]
    public void A_migration_that_validates(string style) => Check(style, "validating", Plan.Of(
        Read.Good("CREATE TABLE customers (id int PRIMARY KEY); CREATE TABLE orders (customer int, price numeric);"),
        Read.Good("""
            CREATE TABLE customers (id int PRIMARY KEY);
            CREATE TABLE orders (customer int NOT NULL, price numeric, CONSTRAINT orders_price CHECK (price > 0));
            ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers;
            """),
        PlanOptions.Default));

    [Theory]
    [MemberData(nameof(Styles))]
    public void New_tables_need_one_file(string style)
    {
        var plan = Plan.Of(
            Database.Empty,
            Read.Good("CREATE TABLE customers (id int PRIMARY KEY); CREATE TABLE orders (id int NOT NULL CHECK (id > 0), customer int REFERENCES customers);"),
            PlanOptions.Default);

        var texts = StyleFiles.Write(style, plan).Select(file => file.Text).ToList();

        Assert.Single(texts, text => text.Contains("orders", StringComparison.Ordinal) && text.Contains("REFERENCES", StringComparison.Ordinal) || text.Contains("AddForeignKey", StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("suppressTransaction", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("VALIDATE", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("One of", text, StringComparison.Ordinal));
    }

    /// <summary>Before it is nothing that could keep a lock.</summary>
    [Theory]
    [MemberData(nameof(Styles))]
    public void What_only_validates_needs_no_commit_before(string style)
    {
        var texts = StyleFiles.Write(style, new(new(s_settings, Validation("a"), Validation("b")), default)).Select(file => file.Text).ToList();

        Assert.All(texts, text => Assert.DoesNotContain("suppressTransaction", text, StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("CONSTRAINT a", StringComparison.Ordinal) && text.Contains("CONSTRAINT b", StringComparison.Ordinal));
    }

    /// <summary>Operations that the library has a call for are calls, the others SQL.</summary>
    [Theory]
    [InlineData("ef")]
    [InlineData("fluentmigrator")]
    public void Operations_as_calls(string style)
    {
        var before = Read.Good("""
            CREATE TABLE users (id int PRIMARY KEY, phone int, old text);
            CREATE TABLE logs (id int);
            """);
        var after = Read.Good("""
            CREATE TYPE mood AS ENUM ('sad', 'happy');
            CREATE SCHEMA audit;
            CREATE TABLE users (id int PRIMARY KEY, phone bigint, email varchar(200), created timestamptz DEFAULT now() NOT NULL, mood mood, twice int GENERATED ALWAYS AS (id * 2) STORED);
            CREATE TABLE audit.notes (
                id bigint GENERATED ALWAYS AS IDENTITY, "class" text DEFAULT 'x' NOT NULL, user_id int, CONSTRAINT notes_pkey PRIMARY KEY (id), CONSTRAINT notes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users);
            CREATE UNIQUE INDEX ux_phone ON users (phone DESC) INCLUDE (id) WHERE phone > 0;
            """);

        Check(style, "operations", Plan.Of(before, after, PlanOptions.Default with { AllowDestructive = true }));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Nothing_to_do_is_no_file(string style) =>
        Assert.All(StyleFiles.Write(style, Migration.Empty), file => Assert.NotEqual("", file.Text));

    [Fact]
    public void A_folder_that_runs_all_of_its_files_gets_the_way_back_as_a_comment()
    {
        var file = Assert.Single(StyleFiles.Write(
            "sql",
            new(new(MigrationStep.Statement("CREATE TABLE t (id int)")), new(MigrationStep.Statement("DROP TABLE t"))),
            "t",
            new("009-a.sql", ""),
            new("010-b.sql", "")));

        Assert.Equal("011-t.sql", file.Name);
        Assert.Equal("CREATE TABLE t (id int);\n\n-- To take it back:\n-- DROP TABLE t;\n", file.Text);
    }

    private static MigrationStep Outside(string sql) => MigrationStep.Statement(sql) with { OutsideTransaction = true };

    private static MigrationStep Validation(string constraint) => MigrationStep.Statement($"ALTER TABLE public.t VALIDATE CONSTRAINT {constraint}") with { BeginsTransaction = true };

    private static void Check(string style, string name, Migration migration) =>
        Verified.Check(string.Join("\n", StyleFiles.Write(style, migration).Select(file => $"=== {file.Name}\n{file.Text}")), $"{style}.{name}");
}
