namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>What cannot be known makes a relation uncertain, never wrong, and is no error.</summary>
public sealed class UncertaintyTests
{
    [Fact]
    public void A_condition_that_nobody_can_decide_makes_uncertain_what_it_guards_and_nothing_else()
    {
        var database = Read.Good("""
            CREATE TABLE a (id int); CREATE TABLE b (id int);
            DO $$ BEGIN IF EXISTS (SELECT 1 FROM b) THEN ALTER TABLE a ADD COLUMN x int; CREATE TABLE c (id int); EXECUTE 'CREATE TABLE e (id int)'; END IF; ALTER TABLE b ADD y int; END $$;
            ALTER TABLE a ALTER COLUMN x SET NOT NULL;
            CREATE INDEX ON a (x);
            """);

        Assert.NotNull(database.Table("a").Uncertainty);
        Assert.Null(database.Table("b").Uncertainty);
        Assert.Equal(2, database.Table("b").Columns.Count);
        Assert.NotNull(database.Table("c").Uncertainty);
        Assert.NotNull(database.Table("e").Uncertainty);
    }

    [Fact]
    public void A_table_that_may_exist_becomes_certain_when_it_is_created()
    {
        var table = Read.Good("DO LANGUAGE plpython3u $$ CREATE TABLE a (x int) $$; CREATE TABLE a (id int);").Table("a");

        Assert.Null(table.Uncertainty);
    }

    [Theory]
    [InlineData("SELECT id, name AS n, t.id::bigint AS big FROM t", "id integer, n text, big bigint")]
    [InlineData("SELECT * FROM public.t x WHERE x.id > 0 ORDER BY 1", "id integer, name text")]
    [InlineData("SELECT x.*, x.id again FROM t AS x", "id integer, name text, again integer")]
    [InlineData(" SELECT t.id,\n    (t.name)::character varying(5) AS short\n   FROM public.t", "id integer, short character varying(5)")]
    [InlineData("SELECT count(*), max(name) FROM t GROUP BY id", "count bigint, max text")]
    [InlineData("SELECT t.id FROM t JOIN t u ON true", "id integer")]
    [InlineData("SELECT id FROM t UNION SELECT 1.5", "id numeric")]
    [InlineData("SELECT id, nobody_knows(id) FROM t", "id integer, nobody_knows unknown")]
    [InlineData("SELECT * FROM elsewhere", null)]
    [InlineData("SELECT id FROM elsewhere", "id unknown")]
    public void The_columns_of_a_view_are_known_as_far_as_its_query_tells(string query, string? columns)
    {
        var view = Read.Good($"CREATE TABLE t (id int, name text); CREATE VIEW v AS {query};").Relations.Single(relation => relation.Name.Name.Value == "v");

        Assert.Equal(columns is null, view.Uncertainty is not null);
        Assert.Equal(columns ?? "", string.Join(", ", view.Columns.Select(column => $"{column.Name} {column.Type}")));
    }

    [Fact]
    public void A_view_with_a_columns_line_is_known_whatever_its_query()
    {
        var view = Read.Good("CREATE VIEW v AS\nSELECT count(*) AS n, max(1.5) AS \"M x\";\n-- columns: n bigint, \"M x\" numeric(10,2)\n").Relations.Single();

        Assert.Null(view.Uncertainty);
        Assert.Equal("n bigint, M x numeric(10,2)", string.Join(", ", view.Columns.Select(column => $"{column.Name} {column.Type}")));
    }

    [Theory]
    [InlineData("DO $$ BEGIN EXECUTE 'CREATE TABLE ' || current_setting('app.name') || ' (id int)'; END $$;")]
    [InlineData("DO $$ BEGIN EXECUTE format('CREATE TABLE log_%s (id int)', current_setting('app.name')); END $$;")]
    [InlineData("DO $$ BEGIN EXECUTE current_setting('app.ddl'); END $$;")]
    [InlineData("SELECT format('CREATE TABLE %I (id int)', name) FROM pg_catalog.pg_timezone_names \\gexec\n")]
    [InlineData("SELECT ddl FROM elsewhere.statements \\gexec\n")]
    public void Code_that_creates_what_it_does_not_name_leaves_the_list_of_tables_open(string script)
    {
        var database = Read.Good(script + "CREATE TABLE a (id int); ALTER TABLE nowhere ADD COLUMN b int;");

        Assert.NotNull(database.Incomplete);
        Assert.Null(database.Table("a").Uncertainty);
    }

    [Theory]
    [InlineData("DO $$ BEGIN EXECUTE 'CREATE TABLE b (' || current_setting('app.columns') || ')'; END $$;")]
    [InlineData("DO $$ BEGIN EXECUTE format('CREATE TABLE a_%s PARTITION OF a DEFAULT', current_setting('app.name')); END $$;")]
    [InlineData("DO $$ BEGIN EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public TO %I', current_user); END $$;")]
    [InlineData("SELECT 'CREATE DATABASE shop' WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_database)\\gexec\n")]
    [InlineData("SELECT 1 AS one \\gset\n")]
    public void Code_that_creates_nothing_else_leaves_it_closed(string script) => Assert.Null(Read.Good("CREATE TABLE a (id int);" + script).Incomplete);

    [Fact]
    public void What_gexec_may_change_is_uncertain()
    {
        var database = Read.Good("CREATE TABLE a (id int); CREATE TABLE b (id int); SELECT format('ALTER TABLE a ADD COLUMN %I int', name) FROM pg_catalog.pg_timezone_names\\gexec\n");

        Assert.NotNull(database.Table("a").Uncertainty);
        Assert.Null(database.Table("b").Uncertainty);
        Assert.NotNull(Read.Good("CREATE TABLE a (id int); SELECT 'DROP TABLE ' || name FROM pg_catalog.pg_timezone_names\\gexec\n").Table("a").Uncertainty);
    }

    [Fact]
    public void A_table_that_ends_with_its_transaction_is_there_or_not_where_none_was_begun()
    {
        var database = Read.Good("""
            CREATE TEMP TABLE x ON COMMIT DROP AS SELECT 1 AS id;
            CREATE TABLE a AS SELECT id FROM x;
            DROP TABLE x;
            CREATE TEMP TABLE x (id int) ON COMMIT DROP;
            CREATE TEMP TABLE x (id int) ON COMMIT DROP;
            """);

        Assert.NotNull(database.Table("a").Uncertainty);
        Assert.Single(database.Relations);
    }

    [Fact]
    public void What_may_go_with_a_function_is_uncertain()
    {
        var database = Read.Good("""
            CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
            CREATE TABLE a (id int DEFAULT f(1)); CREATE TABLE b (id int CHECK (f(id) > 0)); CREATE TABLE c (f int);
            DROP FUNCTION f CASCADE;
            """);

        Assert.NotNull(database.Table("a").Uncertainty);
        Assert.NotNull(database.Table("b").Uncertainty);
        Assert.Null(database.Table("c").Uncertainty);
    }

    [Fact]
    public void Included_files_run_where_they_are_included()
    {
        var database = Read.Good("\\ir 1.sql\nCREATE TABLE b (a int REFERENCES a);", "CREATE TABLE a (id int PRIMARY KEY);");

        Assert.Equal(2, database.Relations.Count);
    }

    [Fact]
    public void The_schema_that_a_script_of_EF_Core_creates_on_a_condition_is_there()
    {
        var database = Read.Good("""
            DO $EF$
            BEGIN
                IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'ordering') THEN
                    CREATE SCHEMA ordering;
                END IF;
            END $EF$;
            CREATE SEQUENCE ordering.buyerseq START WITH 1 INCREMENT BY 10 NO CYCLE;
            CREATE TABLE ordering.buyers (id integer NOT NULL, CONSTRAINT pk_buyers PRIMARY KEY (id));
            """);

        Assert.Null(Assert.IsType<SchemaAnalyzers.Schema.Table>(database.Relations.Find(new("ordering", "buyers"))).Uncertainty);
    }
}
