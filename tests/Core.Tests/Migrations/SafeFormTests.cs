using SchemaAnalyzers.Core.Tests.Sql;
using SchemaAnalyzers.Migrations;

namespace SchemaAnalyzers.Core.Tests.Migrations;

/// <summary>In which order statements of several operations stand, and what is said before them.</summary>
public sealed class SafeFormTests
{
    private const string Rewrites = "-- This rewrites table 'public.t', which nobody can read or write until it is done.\n";

    [Fact]
    public void All_is_validated_after_all_is_added()
    {
        var up = Up(
            "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int, b int); CREATE TABLE s (c int);",
            "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int NOT NULL, b int NOT NULL, CONSTRAINT k CHECK (a > b)); CREATE TABLE s (c int CONSTRAINT f REFERENCES p);");

        Assert.Equal(
            """
            ALTER TABLE public.t ADD CONSTRAINT t_a_present CHECK (a IS NOT NULL) NOT VALID;
            ALTER TABLE public.t ADD CONSTRAINT t_b_present CHECK (b IS NOT NULL) NOT VALID;
            ALTER TABLE public.t ADD CONSTRAINT k CHECK (a > b) NOT VALID;
            ALTER TABLE public.s ADD CONSTRAINT f FOREIGN KEY (c) REFERENCES public.p (id) NOT VALID;
            ALTER TABLE public.t VALIDATE CONSTRAINT t_a_present;
            ALTER TABLE public.t VALIDATE CONSTRAINT t_b_present;
            ALTER TABLE public.t VALIDATE CONSTRAINT k;
            ALTER TABLE public.s VALIDATE CONSTRAINT f;
            ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
            ALTER TABLE public.t DROP CONSTRAINT t_a_present;
            ALTER TABLE public.t ALTER COLUMN b SET NOT NULL;
            ALTER TABLE public.t DROP CONSTRAINT t_b_present;

            """,
            up);
    }

    /// <summary>USING INDEX would read all rows under its lock, were the columns not NOT NULL before.</summary>
    [Fact]
    public void A_primary_key_finds_its_columns_not_null()
    {
        var up = Up("CREATE TABLE t (a int, b int);", "CREATE TABLE t (a int PRIMARY KEY, b int CONSTRAINT k CHECK (b > 0));");

        Assert.True(up.IndexOf("ALTER COLUMN a SET NOT NULL", StringComparison.Ordinal) is var set and > 0 && set < up.IndexOf("PRIMARY KEY USING INDEX", StringComparison.Ordinal), up);
    }

    [Fact]
    public void An_identity_finds_its_column_not_null()
    {
        var up = Up("CREATE TABLE t (a int, b int);", "CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY, b int NOT NULL);");

        Assert.True(up.IndexOf("ALTER COLUMN a SET NOT NULL", StringComparison.Ordinal) is var set and > 0 && set < up.IndexOf("AS IDENTITY", StringComparison.Ordinal), up);
    }

    [Fact]
    public void Two_checks_that_are_there_at_once_have_two_names()
    {
        var (one, other) = (new string('c', 50) + "1", new string('c', 50) + "2");

        var up = Up($"CREATE TABLE t ({one} int, {other} int);", $"CREATE TABLE t ({one} int NOT NULL, {other} int NOT NULL);");

        var names = up.Split('\n').Where(line => line.Contains("ADD CONSTRAINT", StringComparison.Ordinal)).Select(line => line.Split(' ')[5]).ToList();
        Assert.Equal(2, names.Distinct().Count());
    }

    [Fact]
    public void Suggestions_stay_together()
    {
        var up = Up(
            "CREATE TYPE m AS ENUM ('a', 'b'); CREATE TABLE t (m m, CONSTRAINT k CHECK (m <> 'a'::public.m), CONSTRAINT l CHECK (m <> 'b'::public.m));",
            "CREATE TYPE m AS ENUM ('a'); CREATE TABLE t (m m, CONSTRAINT k CHECK (m <> 'a'::public.m), CONSTRAINT l CHECK (m <> 'b'::public.m));");

        Assert.Matches("-- ALTER TABLE public.t ADD CONSTRAINT k [^\n]* NOT VALID;\n-- ALTER TABLE public.t VALIDATE CONSTRAINT k;\n", up);
    }

    [Fact]
    public void A_constraint_that_was_left_not_valid_is_validated_in_a_transaction_of_its_own()
    {
        const string Table = "CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0)";

        var step = Assert.Single(Steps(Table + " NOT VALID;", Table + ";"));

        Assert.Equal("ALTER TABLE public.t VALIDATE CONSTRAINT k", step.Text);
        Assert.True(step.BeginsTransaction);
    }

    [Fact]
    public void A_new_table_begins_no_transaction() =>
        Assert.DoesNotContain(Steps("CREATE TABLE u (a int);", "CREATE TABLE u (a int); CREATE TABLE t (a int NOT NULL PRIMARY KEY, b int REFERENCES t, CHECK (a > 0));"), step => step.BeginsTransaction || step.OutsideTransaction);

    [Fact]
    public void Types_of_one_table_change_in_one_statement()
    {
        var up = Up(
            "CREATE TABLE t (a int, b int, c varchar(5)); CREATE TABLE u (a int);",
            "CREATE TABLE t (a bigint, x int, b bigint, c text); CREATE TABLE u (a bigint); COMMENT ON COLUMN t.a IS 'x';");

        Assert.Equal(
            Rewrites
            + """
            ALTER TABLE public.t
                ALTER COLUMN a TYPE bigint USING a::bigint,
                ALTER COLUMN b TYPE bigint USING b::bigint,
                ALTER COLUMN c TYPE text USING c::text;
            COMMENT ON COLUMN public.t.a IS 'x';
            ALTER TABLE public.t ADD COLUMN x integer;
            -- This rewrites table 'public.u', which nobody can read or write until it is done.
            ALTER TABLE public.u ALTER COLUMN a TYPE bigint USING a::bigint;

            """,
            up);
    }

    /// <summary>The column has a type that is made anew, and gets another one.</summary>
    [Fact]
    public void A_column_changes_once_in_a_statement()
    {
        var up = PlainSql.Write(Plan.Of(
            Read.Good("CREATE TYPE m AS ENUM ('a', 'b'); CREATE TABLE t (m m, n m);"),
            Read.Good("CREATE TYPE m AS ENUM ('b', 'a'); CREATE TABLE t (m text, n m);"),
            PlanOptions.Default with { AllowDestructive = true, LockTimeout = null }).Up);

        Assert.Contains("    ALTER COLUMN m TYPE text USING m::text::text,\n    ALTER COLUMN n TYPE public.m USING n::text::public.m;\n", up, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_one_statement_loses_is_told()
    {
        const string Loss = "of column 'public.t.a' what timestamp without time zone holds and date does not, and of column 'public.t.b' what numeric(10,4) holds and numeric(10,2) does not";
        var (before, after) = (Read.Good("CREATE TABLE t (a timestamp, b numeric(10,4));"), Read.Good("CREATE TABLE t (a date, b numeric(10,2));"));

        Assert.Contains($"-- This loses {Loss}.\n", PlainSql.Write(Plan.Of(before, after, PlanOptions.Default).Up), StringComparison.Ordinal);
        Assert.Contains($"-- This does not bring back {Loss}.\n", PlainSql.Write(Plan.Of(before, after, PlanOptions.Default with { AllowDestructive = true }).Down), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int", "bigint", Rewrites)]
    [InlineData("text", "varchar(9)", Rewrites)]
    [InlineData("varchar(5)", "varchar(9)", "")]
    [InlineData("varchar(5)", "text", "")]
    [InlineData("numeric(10,2)", "numeric(12,2)", "")]
    [InlineData("text[]", "varchar[]", Rewrites)]
    [InlineData("text", "text COLLATE \"C\"", "")]
    [InlineData("citext", "citext COLLATE \"C\"", "")]
    [InlineData("timestamp", "timestamptz", "-- Unless the session's time zone is UTC, this rewrites table 'public.t', which nobody can read or write until it is done.\n")]
    [InlineData("text", "citext", "-- This may rewrite table 'public.t', which nobody can read or write until it is done.\n")]
    public void What_is_rewritten_is_told(string from, string to, string note)
    {
        var up = Up($"CREATE EXTENSION citext SCHEMA public; CREATE TABLE t (a {from});", $"CREATE EXTENSION citext SCHEMA public; CREATE TABLE t (a {to});");

        Assert.StartsWith(note + "ALTER TABLE public.t ALTER COLUMN a TYPE", up, StringComparison.Ordinal);
    }

    [Fact]
    public void What_gets_a_type_that_is_made_anew_is_rewritten() => Assert.Contains(
        Rewrites,
        Up("CREATE TYPE m AS ENUM ('a', 'b'); CREATE TABLE t (m m);", "CREATE TYPE m AS ENUM ('b', 'a'); CREATE TABLE t (m m);"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("CREATE DOMAIN d AS int CHECK (VALUE > 0);", ": each row is checked against domain 'public.d'.")]
    [InlineData("CREATE DOMAIN d AS int;", null)]
    public void A_column_of_a_domain_that_forbids_values_rewrites(string domain, string? why)
    {
        var up = Up(domain + "CREATE TABLE t (a int);", domain + "CREATE TABLE t (a int, b d);");

        Assert.StartsWith((why is null ? "" : Rewrites.TrimEnd('\n', '.') + why + "\n") + "ALTER TABLE public.t ADD COLUMN b public.d;", up, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_storage_rewrites() => Assert.Equal(Rewrites + "ALTER TABLE public.t SET UNLOGGED;\n", Up("CREATE TABLE t (a int);", "CREATE UNLOGGED TABLE t (a int);"));

    [Fact]
    public void A_foreign_table_is_not_rewritten() => Assert.DoesNotContain(
        "rewrites",
        Up("CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE t (a int) SERVER s;", "CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE t (a bigint) SERVER s;"),
        StringComparison.Ordinal);

    /// <summary>It lacks what the parent keeps until somebody decides.</summary>
    [Theory]
    [InlineData("CREATE TABLE p (a int, gone int); CREATE TABLE c (a int);", "CREATE TABLE p (a int); CREATE TABLE c () INHERITS (p);", "INHERIT public.p")]
    [InlineData("CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE c (a int, gone int);", "CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE c PARTITION OF p DEFAULT;", "ATTACH PARTITION public.c")]
    public void A_table_waits_to_become_part_of_another_one(string from, string to, string expected)
    {
        var lines = Up(from, to).Split('\n');

        Assert.Contains(lines, line => line.StartsWith("-- ", StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("ALTER", StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_lacks_nothing_becomes_part_of_another_one_at_once() => Assert.Contains(
        "\nALTER TABLE public.c INHERIT public.p;\n",
        "\n" + Up("CREATE TABLE p (a int); CREATE TABLE c (a int, gone int);", "CREATE TABLE p (a int); CREATE TABLE c () INHERITS (p);"),
        StringComparison.Ordinal);

    /// <summary>Its column stays until somebody decides, and with it the foreign key.</summary>
    [Fact]
    public void A_column_keeps_the_type_that_a_foreign_key_asks_for()
    {
        var up = Up("CREATE TABLE t (id int PRIMARY KEY, a int REFERENCES t);", "CREATE TABLE t (id text PRIMARY KEY);");

        Assert.All(up.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("--", line, StringComparison.Ordinal));
        Assert.Contains("-- ALTER TABLE public.t ALTER COLUMN id TYPE text", up, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_key_keeps_the_key_that_it_refers_to()
    {
        var up = Up(
            "CREATE TABLE t (id int, d int, a int, CONSTRAINT k PRIMARY KEY (id), CONSTRAINT f FOREIGN KEY (a) REFERENCES t (id));",
            "CREATE TABLE t (d int, a int, CONSTRAINT k PRIMARY KEY (d), CONSTRAINT f FOREIGN KEY (a) REFERENCES t (d));");

        Assert.DoesNotMatch(@"(?m)^ALTER TABLE public.t (DROP|ADD) CONSTRAINT [kf]\b", up);
        Assert.Contains("-- ALTER TABLE public.t DROP COLUMN id", up, StringComparison.Ordinal);
    }

    private static string Up(string from, string to) => PlainSql.Write(Plan.Of(Read.Good(from), Read.Good(to), PlanOptions.Default with { LockTimeout = null }).Up);

    private static IEnumerable<MigrationStep> Steps(string from, string to) => Plan.Of(Read.Good(from), Read.Good(to), PlanOptions.Default with { LockTimeout = null }).Up;
}
