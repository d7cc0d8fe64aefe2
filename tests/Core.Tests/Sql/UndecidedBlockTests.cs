namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>What a block does that nobody can decide: uncertain, never wrong, and never an error of what follows from it.</summary>
public sealed class UndecidedBlockTests
{
    private const string Tables = "CREATE TABLE a (id int, x int); CREATE TABLE b (id int); ";

    [Theory]
    [InlineData("DO $$ BEGIN IF random() > 0.5 THEN ALTER TABLE a ADD y int; END IF; END $$;")]
    [InlineData("DO $$ BEGIN IF current_setting('server_version_num')::int >= 120000 THEN ALTER TABLE a ADD y int; ELSE ALTER TABLE a ADD z int; END IF; END $$;")]
    [InlineData("DO $$ BEGIN IF version() LIKE '%14%' THEN NULL; ELSE DROP TABLE a; END IF; END $$;")]
    [InlineData("DO $$ BEGIN IF EXISTS (SELECT 1 FROM b WHERE id = 1) THEN ALTER TABLE a DROP COLUMN x; END IF; END $$;")]
    [InlineData("DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'app') THEN ALTER TABLE a ADD y int; END IF; END $$;")]
    [InlineData("DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM b LOOP ALTER TABLE a ADD y int; END LOOP; END $$;")]
    [InlineData("DO $$ DECLARE n int; BEGIN SELECT count(*) INTO n FROM b; IF n = 0 THEN ALTER TABLE a ADD y int; END IF; END $$;")]
    [InlineData("DO $$ DECLARE n int; BEGIN SELECT id INTO n FROM b; EXECUTE 'ALTER TABLE a ADD c' || n || ' int'; END $$;")]
    [InlineData("DO $$ DECLARE i int := 0; BEGIN WHILE i < (SELECT max(id) FROM b) LOOP ALTER TABLE a ADD y int; i := i + 1; END LOOP; END $$;")]
    [InlineData("DO $$ BEGIN IF random() > 0.5 THEN RETURN; END IF; ALTER TABLE a ADD y int; END $$;")]
    [InlineData("DO $$ BEGIN FOR i IN 1..3 LOOP EXIT WHEN random() > 0.5; EXECUTE format('ALTER TABLE a ADD c%s int', i); END LOOP; END $$;")]
    [InlineData("DO $$ BEGIN BEGIN PERFORM 1; IF random() > 0.5 THEN RAISE EXCEPTION 'x'; END IF; EXCEPTION WHEN OTHERS THEN ALTER TABLE a ADD y int; END; END $$;")]
    [InlineData("DO $$ BEGIN BEGIN ALTER TABLE a ADD y int; IF random() > 0.5 THEN RAISE EXCEPTION 'x'; END IF; EXCEPTION WHEN OTHERS THEN NULL; END; END $$;")]
    [InlineData("DO $$ BEGIN LOOP ALTER TABLE a ALTER x SET DEFAULT 1; END LOOP; END $$;")]
    [InlineData("DO LANGUAGE plpython3u $$ plpy.execute(\"ALTER TABLE a ADD COLUMN y int\") $$;")]
    [InlineData("DO $$ this is not a block, but ALTER TABLE a ADD y int; $$;")]
    [InlineData("DO $$ BEGIN ALTER TABLE a ADD some words that nobody knows here; END $$;")]
    [InlineData("CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ALTER TABLE a ADD y int; END $$; SELECT f();")]
    [InlineData("CREATE FUNCTION f(t text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('ALTER TABLE %I ADD y int', t); END $$; SELECT f('a');")]
    [InlineData("CREATE FUNCTION f(t text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('ALTER TABLE %I ADD y int', t); END $$; DO $$ BEGIN PERFORM f('a'); END $$;")]
    [InlineData("CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN DROP TABLE a; END $$; CALL p();")]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN ALTER TABLE a ADD y int; RETURN 1; END $$; DO $$ DECLARE n int; BEGIN n := f(); END $$;")]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN ALTER TABLE a ADD y int; RETURN 1; END $$; DO $$ BEGIN IF f() = 1 THEN NULL; END IF; END $$;")]
    [InlineData("SELECT AddGeometryColumn('public', 'a', 'geom', 4326, 'POINT', 2);")]
    public void Only_what_it_may_touch_is_uncertain(string script)
    {
        var database = Read.Good(Tables + script);

        Assert.NotNull(database.Table("a").Uncertainty);
        Assert.Null(database.Table("b").Uncertainty);
    }

    [Theory]
    [InlineData("DO $$ DECLARE t text; BEGIN SELECT name INTO t FROM b; EXECUTE 'ALTER TABLE ' || t || ' ADD y int'; END $$;")]
    [InlineData("DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM b LOOP EXECUTE r.ddl; END LOOP; END $$;")]
    [InlineData("CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables LOOP EXECUTE 'ALTER TABLE ' || t || ' ADD y int'; END LOOP; END $$; SELECT f();")]
    public void Where_it_may_touch_anything_all_is_uncertain(string script)
    {
        var database = Read.Good(Tables + script);

        Assert.All(database.Relations, relation => Assert.NotNull(relation.Uncertainty));
    }

    [Theory]
    [InlineData("DO $$ BEGIN IF random() > 0.5 THEN RAISE NOTICE 'a'; UPDATE a SET x = 1; GRANT SELECT ON a TO PUBLIC; END IF; END $$;")]
    [InlineData("DO $$ BEGIN IF current_setting('server_version_num')::int < 130000 THEN RAISE EXCEPTION 'too old for a'; END IF; END $$;")]
    [InlineData("DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'app') THEN CREATE ROLE app; END IF; END $$;")]
    [InlineData("DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM b LOOP EXECUTE format('GRANT SELECT ON a TO %I', r.id); END LOOP; END $$;")]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT id FROM a'; SELECT f();")]
    [InlineData("SELECT create_hypertable('a', 'id');")]
    [InlineData("SELECT partman.create_parent('public.a', 'id', 'native', 'daily');")]
    [InlineData("SELECT setval('s', 5); SELECT 1 + 2; CALL nowhere(1);")]
    public void What_changes_no_relation_makes_nothing_uncertain(string script)
    {
        var database = Read.Good(Tables + script);

        Assert.All(database.Relations, relation => Assert.Null(relation.Uncertainty));
    }

    [Theory]
    [InlineData("CREATE INDEX i ON a (x);", "DROP INDEX i;")]
    [InlineData("CREATE TYPE e AS ENUM ('x');", "CREATE TABLE c (id e); ALTER TYPE e ADD VALUE 'y'; DROP TYPE e CASCADE;")]
    [InlineData("CREATE SEQUENCE s;", "ALTER SEQUENCE s RESTART; DROP SEQUENCE s;")]
    [InlineData("DROP TABLE a;", "CREATE TABLE a (id int);")]
    [InlineData("ALTER TABLE a ADD CONSTRAINT k CHECK (x > 0);", "ALTER TABLE a DROP CONSTRAINT k;")]
    [InlineData("CREATE TABLE c (id int PRIMARY KEY);", "CREATE TABLE d (c_id int REFERENCES c (id)); ALTER TABLE c ADD z int; CREATE INDEX ON c (z); COMMENT ON COLUMN c.z IS ''; DROP TABLE c CASCADE;")]
    [InlineData("CREATE SCHEMA n;", "CREATE TABLE n.t (id int);")]
    [InlineData("CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';", "DROP FUNCTION f();")]
    [InlineData("ALTER TABLE a RENAME TO c;", "ALTER TABLE c ADD y int;")]
    public void What_follows_from_it_is_no_error(string perhaps, string after) =>
        Read.Good(Tables + $"DO $do$ BEGIN IF random() > 0.5 THEN {perhaps} END IF; END $do$; {after}");

    [Fact]
    public void An_error_that_nobody_catches_is_told_where_it_is()
    {
        const string Script = "CREATE TABLE a (id int); DO $$ BEGIN IF to_regclass('a') IS NOT NULL THEN ALTER TABLE a DROP COLUMN nowhere; END IF; END $$;";

        var error = Read.Bad(Script);

        Assert.Equal("42703", error.SqlState);
        Assert.Contains("nowhere", Script.Substring(error.Place.Start, error.Place.Length), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DO $$ BEGIN RAISE EXCEPTION 'not today'; END $$;", "P0001")]
    [InlineData("DO 'BEGIN CREATE TABLE a (id nothing); END';", "42704")]
    [InlineData("DO $$ BEGIN EXECUTE 'CREATE TABLE a (id ' || 'nothing)'; END $$;", "42704")]
    [InlineData("DO $$ DECLARE t text; BEGIN SELECT tablename INTO STRICT t FROM pg_tables WHERE tablename = 'nowhere'; END $$;", "P0002")]
    public void What_the_server_would_refuse_is_an_error(string script, string state) => Assert.Equal(state, Read.Bad(script).SqlState);

    [Fact]
    public void A_table_that_may_be_there_already_stays_uncertain_under_if_not_exists()
    {
        var database = Read.Good("DO $$ BEGIN IF random() > 0.5 THEN CREATE TABLE a (x int); END IF; END $$; CREATE TABLE IF NOT EXISTS a (id int); CREATE INDEX ON a (id);");

        Assert.NotNull(database.Table("a").Uncertainty);
    }

    [Fact]
    public void A_block_that_fails_has_done_nothing()
    {
        var reading = Read.All("CREATE TABLE a (id int); DO $$ BEGIN ALTER TABLE a ADD x int; CREATE TABLE b (id nothing); END $$; CREATE TABLE c (id int);");

        Assert.Single(reading.Errors);
        Assert.Single(reading.Database.Table("a").Columns);
        Assert.Null(reading.Database.Table("c").Uncertainty);
    }
}
