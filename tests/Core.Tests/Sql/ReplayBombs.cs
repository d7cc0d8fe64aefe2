namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>Scripts that are small to write and could be without end to replay: what runs again, what grows with each statement, what each statement looks through.</summary>
internal static class ReplayBombs
{
    public static IEnumerable<(string Kind, string[] Scripts)> All() =>
        Failing().Concat(Many()).Concat(Chains()).Concat(Nested()).Concat(Included());

    /// <summary>A failure makes the replay run again from the start.</summary>
    private static IEnumerable<(string Kind, string[] Scripts)> Failing()
    {
        yield return One("statements that fail", Each(10_000, i => $"ALTER TABLE missing{i} ADD a int;"));
        yield return One("tables that are there already", "CREATE TABLE t (a int);" + Each(10_000, _ => "CREATE TABLE t (a int);"));
        yield return One("failures between statements", Each(10_000, i => $"CREATE TABLE t{i} (a int); ALTER TABLE t{i} ADD b int, ADD a int;"));
        yield return One("failures after many statements", Each(50_000, i => $"CREATE TABLE t{i} (a int);") + Each(1_000, i => $"ALTER TABLE t{i} ADD b int, ADD a int;"));
        yield return One("blocks that fail", Each(10_000, i => $"DO $$ BEGIN CREATE TABLE t{i} (a int); ALTER TABLE t{i} ADD a int; END $$;"));
        yield return One("blocks that fail and go on", Each(10_000, i => $"DO $$ BEGIN CREATE TABLE t{i} (a int); ALTER TABLE t{i} ADD a int; EXCEPTION WHEN OTHERS THEN NULL; END $$;"));
        yield return One("transactions that fail", Each(10_000, i => $"BEGIN; CREATE TABLE t{i} (a int); CREATE TABLE t{i} (a int); ROLLBACK;"));
        yield return One("syntax errors", Each(100_000, _ => "CREATE TABLE (;"));
        yield return One("foreign keys to nothing", Each(10_000, i => $"CREATE TABLE t{i} (a int REFERENCES missing);"));
        yield return One("views of nothing", Each(10_000, i => $"CREATE VIEW v{i} AS SELECT a FROM missing{i};"));
    }

    /// <summary>Each is quick, but there are many, and some look at all that were before.</summary>
    private static IEnumerable<(string Kind, string[] Scripts)> Many()
    {
        yield return One("semicolons", new string(';', 1_000_000));
        yield return One("tiny statements", Each(100_000, _ => "SET a=1;"));
        yield return One("tiny tables", Each(50_000, i => $"CREATE TABLE t{i} (a int);"));
        yield return One("unnamed indexes", "CREATE TABLE t (a int);" + Each(10_000, _ => "CREATE INDEX ON t (a);"));
        yield return One("unnamed checks", "CREATE TABLE t (a int);" + Each(10_000, i => $"ALTER TABLE t ADD CHECK (a > {i});"));
        yield return One("unnamed checks of one table", $"CREATE TABLE t (a int{Each(20_000, i => $", CHECK (a > {i})")});");
        yield return One("unnamed expressions of an index", "CREATE TABLE t (a int);" + $"CREATE INDEX ON t ((a + 0){Each(20_000, i => $", (a + {i})")});");
        yield return One("columns one by one", "CREATE TABLE t (a int);" + Each(20_000, i => $"ALTER TABLE t ADD c{i} int;"));
        yield return One("columns that come and go", "CREATE TABLE t (a int);" + Each(20_000, _ => "ALTER TABLE t ADD b int; ALTER TABLE t DROP b;"));
        yield return One("actions of one ALTER TABLE", "CREATE TABLE t (a int); ALTER TABLE t" + string.Join(',', Enumerable.Repeat(" ALTER a SET NOT NULL, ALTER a DROP NOT NULL", 50_000)) + ";");
        yield return One("labels", $"CREATE TYPE e AS ENUM ({string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"'l{i}'"))});");
        yield return One("labels one by one", "CREATE TYPE e AS ENUM ();" + Each(10_000, i => $"ALTER TYPE e ADD VALUE 'l{i}';"));
        yield return One("attributes", $"CREATE TYPE c AS ({string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"a{i} int"))});");
        yield return One("arguments", $"CREATE FUNCTION f({string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"a{i} int"))}) RETURNS int LANGUAGE sql AS 'SELECT 1';");
        yield return One("functions of one name", Each(10_000, i => $"CREATE FUNCTION f(a varchar, b t{i}) RETURNS int LANGUAGE sql AS 'SELECT 1';"));
        yield return One("functions and calls", Each(5_000, i => $"CREATE FUNCTION f{i}() RETURNS int LANGUAGE sql AS 'SELECT 1';") + Each(5_000, i => $"SELECT f{i}();"));
        yield return One("comments", "CREATE TABLE t (a int);" + Each(20_000, i => $"COMMENT ON COLUMN t.a IS 'c{i}';"));
        yield return One("triggers", "CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END';" + Each(10_000, i => $"CREATE TRIGGER x{i} BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();"));
        yield return One("policies", "CREATE TABLE t (a int);" + Each(10_000, i => $"CREATE POLICY p{i} ON t;"));
        yield return One("partitions", "CREATE TABLE t (a int PRIMARY KEY) PARTITION BY LIST (a);" + Each(5_000, i => $"CREATE TABLE t{i} PARTITION OF t FOR VALUES IN ({i});") + "CREATE INDEX ON t (a); ALTER TABLE t ADD b int;");
        yield return One("keys to one table", "CREATE TABLE t (a int PRIMARY KEY);" + Each(10_000, i => $"CREATE TABLE t{i} (a int REFERENCES t);"));
        yield return One("tables dropped one by one", Each(10_000, i => $"CREATE TABLE t{i} (a int);") + Each(10_000, i => $"DROP TABLE t{i} CASCADE;"));
        yield return One("columns dropped among many tables", Each(10_000, i => $"CREATE TABLE t{i} (a int, b int);") + Each(10_000, i => $"ALTER TABLE t{i} DROP b CASCADE;"));
        yield return One("renames", Each(5_000, i => $"CREATE TABLE t{i} (a int, b int);") + Each(5_000, i => $"ALTER TABLE t{i} RENAME a TO c; ALTER TABLE t{i} RENAME TO s{i};"));
        yield return One("renames below views", "CREATE TABLE t (a int);" + Each(500, i => $"CREATE VIEW v{i} AS SELECT a AS b FROM t;") + Each(250, i => $"ALTER TABLE t RENAME a TO x; ALTER TABLE t RENAME x TO a;"));
        yield return One("types renamed", Each(5_000, i => $"CREATE TYPE e{i} AS ENUM ('a'); CREATE TABLE t{i} (a e{i});") + Each(5_000, i => $"ALTER TYPE e{i} RENAME TO f{i}; DROP TYPE f{i} CASCADE;"));
        yield return One("schemas renamed", Each(5_000, i => $"CREATE SCHEMA s{i}; CREATE TABLE s{i}.t (a int);") + Each(5_000, i => $"ALTER SCHEMA s{i} RENAME TO r{i}; DROP SCHEMA r{i} CASCADE;"));
        yield return One("search paths", Each(20_000, i => $"SET search_path = s{i}, public;"));
        yield return One("a long search path", $"SET search_path = {string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"s{i}"))};" + Each(2_000, i => $"CREATE TABLE IF NOT EXISTS public.t{i} (a int); COMMENT ON TABLE t{i} IS 'x';"));
        yield return One("the same table again", Each(20_000, _ => "CREATE TABLE IF NOT EXISTS t (a int, b int, c text);"));
        yield return One("a long name", "CREATE TABLE t" + new string('x', 1_000_000) + " (a int);");
        foreach (var bomb in More())
        {
            yield return bomb;
        }

        yield return One("garbage", Garbage(new Random(1), 1_000_000, (char)0x300));
        yield return One("garbage of letters and marks", Garbage(new Random(2), 1_000_000, (char)0x7F));
    }

    private static IEnumerable<(string Kind, string[] Scripts)> More()
    {
        yield return One("savepoints in savepoints", "BEGIN;" + Each(10_000, i => $"SAVEPOINT s{i}; CREATE TABLE t{i} (a int);") + Each(10_000, i => $"ROLLBACK TO s{9_999 - i};") + "COMMIT;");
        yield return One("savepoints to which is returned", "BEGIN; CREATE TABLE t (a int);" + Each(10_000, i => $"SAVEPOINT s; ALTER TABLE t ADD b{i} int; ROLLBACK TO s;") + "COMMIT;");
        yield return One("transactions after many tables", Each(10_000, i => $"CREATE TABLE t{i} (a int);") + Each(10_000, i => $"BEGIN; DROP TABLE t{i} CASCADE; ROLLBACK;"));
        yield return One("temporary tables", Each(10_000, i => $"CREATE TEMP TABLE t{i} (a int);") + Each(10_000, _ => "BEGIN; COMMIT;"));
        yield return One("names chosen and freed", "CREATE TABLE t (a int);" + Each(5_000, _ => "CREATE INDEX ON t (a);") + Each(5_000, i => $"DROP INDEX t_a_idx{(i * 7 % 5_000) + 1}; CREATE INDEX ON t (a); CREATE INDEX ON t (a);"));
        yield return One("names chosen while others go", "CREATE TABLE t (a int);" + Each(10_000, i => $"CREATE INDEX ON t (a); CREATE TABLE x (a int); DROP TABLE x;"));
        yield return One("constraints that come and go", "CREATE TABLE t (a int);" + Each(10_000, i => $"ALTER TABLE t ADD CONSTRAINT c{i} CHECK (a > {i});") + Each(10_000, i => $"ALTER TABLE t DROP CONSTRAINT c{i};"));
        yield return One("tables dropped beside many checks", "CREATE TABLE t (a int);" + Each(5_000, i => $"ALTER TABLE t ADD CHECK (a > {i}); CREATE TABLE x{i} (a int); DROP TABLE x{i} CASCADE;"));
        yield return One("triggers that come and go", "CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END';" + Each(10_000, i => $"CREATE TRIGGER x{i} BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();") + Each(10_000, i => $"DROP TRIGGER x{i} ON t;"));
        yield return One("functions overloaded", Each(10_000, i => $"CREATE DOMAIN d{i} AS int; CREATE FUNCTION f(a d{i}) RETURNS int LANGUAGE sql AS 'SELECT 1';"));
        yield return One("functions of many names", Each(10_000, i => $"CREATE FUNCTION f{i}() RETURNS int LANGUAGE sql AS 'SELECT 1';") + Each(10_000, i => $"DROP FUNCTION f{i}() CASCADE;"));
        yield return One("functions renamed", "CREATE TABLE t (a int DEFAULT 1);" + Each(5_000, i => $"CREATE FUNCTION f{i}() RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER TABLE t ADD CHECK (a > f{i}());") + Each(5_000, i => $"ALTER FUNCTION f{i}() RENAME TO g{i};"));
        yield return One("views over one table", "CREATE TABLE t (a int);" + Each(10_000, i => $"CREATE VIEW v{i} AS SELECT a FROM t;") + "ALTER TABLE t RENAME a TO b; ALTER TABLE t RENAME TO u; DROP TABLE u CASCADE;");
        yield return One("views dropped one by one", "CREATE TABLE t (a int);" + Each(10_000, i => $"CREATE VIEW v{i} AS SELECT a FROM t;") + Each(10_000, i => $"DROP VIEW v{i};"));
        yield return One("a view of many columns", "CREATE TABLE t (a int);" + $"CREATE VIEW v AS SELECT {string.Join(',', Enumerable.Range(0, 1_600).Select(i => $"a AS a{i}"))} FROM t;" + Each(1_600, i => $"ALTER VIEW v RENAME a{i} TO b{i};"));
        yield return One("a view over views of many columns", $"CREATE TABLE t ({string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"a{i} int"))});" + Each(200, i => $"CREATE VIEW v{i} AS SELECT * FROM {(i == 0 ? "t" : $"v{i - 1}")};"));
        yield return One("sequences", Each(10_000, i => $"CREATE SEQUENCE s{i}; CREATE TABLE t{i} (a int DEFAULT nextval('s{i}'));") + Each(10_000, i => $"ALTER SEQUENCE s{i} RENAME TO r{i}; DROP SEQUENCE r{i} CASCADE;"));
        yield return One("serials", Each(10_000, i => $"CREATE TABLE t{i} (a serial PRIMARY KEY);") + Each(10_000, i => $"ALTER TABLE t{i} ALTER a DROP DEFAULT; DROP SEQUENCE t{i}_a_seq; DROP TABLE t{i};"));
        yield return One("tables moved", "CREATE SCHEMA s;" + Each(10_000, i => $"CREATE TABLE t{i} (a int PRIMARY KEY, b int REFERENCES t{i / 2});") + Each(10_000, i => $"ALTER TABLE t{i} SET SCHEMA s;"));
        yield return One("partitions dropped", "CREATE TABLE t (a int PRIMARY KEY) PARTITION BY LIST (a);" + Each(10_000, i => $"CREATE TABLE t{i} PARTITION OF t FOR VALUES IN ({i});") + Each(10_000, i => $"DROP TABLE t{i};"));
        yield return One("partitions attached", "CREATE TABLE t (a int PRIMARY KEY) PARTITION BY LIST (a); CREATE INDEX i ON ONLY t (a);" + Each(5_000, i => $"CREATE TABLE t{i} (a int NOT NULL); CREATE INDEX i{i} ON t{i} (a); ALTER TABLE t ATTACH PARTITION t{i} FOR VALUES IN ({i}); ALTER INDEX i ATTACH PARTITION i{i};") + Each(5_000, i => $"ALTER TABLE t DETACH PARTITION t{i};"));
        yield return One("labels before others", "CREATE TYPE e AS ENUM ('l');" + Each(10_000, i => $"ALTER TYPE e ADD VALUE 'l{i}' BEFORE 'l';"));
        yield return One("attributes one by one", "CREATE TYPE c AS (a int);" + Each(10_000, i => $"ALTER TYPE c ADD ATTRIBUTE a{i} int;"));
        yield return One("checks of a domain", "CREATE DOMAIN d AS int;" + Each(5_000, i => $"ALTER DOMAIN d ADD CONSTRAINT c{i} CHECK (value > {i});"));
        yield return One("policies that read tables", Each(3_000, i => $"CREATE TABLE t{i} (a int); CREATE POLICY p ON t{i} USING (a IN (SELECT a FROM t{i / 2}));") + Each(3_000, i => $"DROP TABLE t{2_999 - i} CASCADE;"));
        yield return One("extensions", Each(3_000, i => $"CREATE TABLE t{i} (a int); CREATE INDEX ON t{i} (a); CREATE EXTENSION e{i}; DROP EXTENSION e{i} CASCADE;"));
        yield return One("servers", "CREATE FOREIGN DATA WRAPPER w;" + Each(10_000, i => $"CREATE SERVER s{i} FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE t{i} (a int) SERVER s{i};"));
        yield return One("ranges", Each(5_000, i => $"CREATE TYPE r{i} AS RANGE (SUBTYPE = int); CREATE VIEW v{i} AS SELECT lower(a) FROM (SELECT NULL::m{i} AS a) x;"));
        yield return One("a long path in views", $"SET search_path = {string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"s{i}"))}, public; CREATE TABLE public.t (a int);" + Each(500, i => $"CREATE VIEW public.v{i} AS SELECT upper('x'), a FROM t;"));
        yield return One("paths set one by one", Each(10_000, i => $"SET search_path = {string.Join(',', Enumerable.Range(0, 20).Select(j => $"s{i}_{j}"))}, public; CREATE TABLE t{i} (a int);"));
        yield return One("long names", Each(100, i => $"CREATE TABLE {new string('x', 100_000)}{i} (a int); CREATE TABLE t{i} (a{new string('y', 100_000)} int);"));
        yield return One("a long string", "CREATE TABLE t (a text DEFAULT '" + new string('x', 5_000_000) + "'); ALTER TABLE t RENAME a TO b; ALTER TABLE t RENAME TO u;");
        yield return One("a long comment", "CREATE TABLE t (a text); COMMENT ON TABLE t IS '" + new string('x', 5_000_000) + "';");
        yield return One("a body of a function", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$" + new string('x', 5_000_000) + "$$; ALTER FUNCTION f() RENAME TO g;");
        yield return One("rows", "CREATE TABLE schema_migrations (version text);" + Each(10_000, i => $"INSERT INTO schema_migrations VALUES ('{i}');") + Each(10_000, i => $"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM schema_migrations WHERE version = '{i}') THEN CREATE TABLE t{i} (a int); END IF; END $$;"));
        yield return One("an idempotent script", "CREATE TABLE h (id text);" + Each(5_000, i => $"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = 't{i}') THEN CREATE TABLE t{i} (a int); END IF; END $$;"));
        yield return One("rules", "CREATE TABLE t (a int);" + Each(10_000, i => $"CREATE RULE r{i} AS ON INSERT TO t DO NOTHING;"));
        yield return One("columns of one table renamed", $"CREATE TABLE t ({string.Join(',', Enumerable.Range(0, 1_600).Select(i => $"a{i} int CHECK (a{i} > 0)"))});" + Each(1_600, i => $"ALTER TABLE t RENAME a{i} TO b{i};"));
        yield return One("columns dropped from one table", $"CREATE TABLE t ({string.Join(',', Enumerable.Range(0, 1_600).Select(i => $"a{i} int CHECK (a{i} > 0)"))});" + Each(1_600, i => $"ALTER TABLE t DROP a{i} CASCADE;"));
        yield return One("tables of many columns copied", $"CREATE TABLE t ({string.Join(',', Enumerable.Range(0, 1_600).Select(i => $"a{i} int"))});" + Each(300, i => $"CREATE TABLE t{i} (LIKE t INCLUDING ALL);"));
        yield return One("tables of many columns inherited", $"CREATE TABLE t ({string.Join(',', Enumerable.Range(0, 1_600).Select(i => $"a{i} int"))});" + Each(300, i => $"CREATE TABLE t{i} () INHERITS (t);") + "ALTER TABLE t RENAME a1 TO b1; ALTER TABLE t DROP a2;");
        yield return One("handlers in handlers", "CREATE TABLE t (a int); DO $$ " + Each(900, i => "BEGIN ") + "CREATE TABLE t (a int);" + Each(900, i => $" EXCEPTION WHEN OTHERS THEN CREATE TABLE t{i} (a int); CREATE TABLE t (a int); END;") + " $$;");
        yield return One("unknown conditions", "CREATE TABLE t (a int);" + Each(5_000, i => $"DO $$ BEGIN IF (SELECT count(*) FROM t) > {i} THEN ALTER TABLE t ADD b{i} int; DROP TABLE IF EXISTS x{i}; END IF; END $$;"));
    }

    private static IEnumerable<(string Kind, string[] Scripts)> Chains()
    {
        yield return One("a chain of inheritance", "CREATE TABLE t0 (a int, b int, c int);" + Each(4_000, i => $"CREATE TABLE t{i + 1} () INHERITS (t{i});"));
        yield return One("changes of a chain of inheritance", "CREATE TABLE t0 (a int);" + Each(2_000, i => $"CREATE TABLE t{i + 1} () INHERITS (t{i});") + Each(20, i => $"ALTER TABLE t0 ADD c{i} int; ALTER TABLE t0 RENAME c{i} TO d{i}; ALTER TABLE t0 ADD CHECK (d{i} > 0); ALTER TABLE t0 DROP d{i} CASCADE;"));
        yield return One("keys dropped along a chain", "CREATE TABLE t0 (a int PRIMARY KEY);" + Each(2_000, i => $"CREATE TABLE t{i + 1} (a int PRIMARY KEY REFERENCES t{i});") + Each(2_000, i => $"ALTER TABLE t{i} RENAME a TO b; ALTER TABLE t{i} DROP CONSTRAINT t{i}_pkey CASCADE;"));
        yield return One("a chain of inheritance that is dropped", "CREATE TABLE t0 (a int);" + Each(4_000, i => $"CREATE TABLE t{i + 1} () INHERITS (t{i});") + "DROP TABLE t0 CASCADE;");
        yield return One("a chain of inheritance with new columns", "CREATE TABLE t0 (a int);" + Each(2_000, i => $"CREATE TABLE t{i + 1} (b{i} int) INHERITS (t{i});"));
        yield return One("a chain of views", "CREATE TABLE t (a int);" + Each(5_000, i => $"CREATE VIEW v{i} AS SELECT a FROM {(i == 0 ? "t" : $"v{i - 1}")};"));
        yield return One("a chain of views that is dropped", "CREATE TABLE t (a int);" + Each(5_000, i => $"CREATE VIEW v{i} AS SELECT a FROM {(i == 0 ? "t" : $"v{i - 1}")};") + "DROP TABLE t CASCADE;");
        yield return One("a chain of partitions", "CREATE TABLE t0 (a int) PARTITION BY LIST (a);" + Each(2_000, i => $"CREATE TABLE t{i + 1} PARTITION OF t{i} DEFAULT PARTITION BY LIST (a);") + "CREATE INDEX ON t0 (a);");
        yield return One("a chain of domains", "CREATE DOMAIN d0 AS int;" + Each(5_000, i => $"CREATE DOMAIN d{i + 1} AS d{i};") + "CREATE TABLE t (a d5000);");
        yield return One("a chain of types", "CREATE TYPE c0 AS (a int);" + Each(5_000, i => $"CREATE TYPE c{i + 1} AS (a c{i});") + "CREATE TABLE t (a c5000); CREATE VIEW v AS SELECT (a).a FROM t; DROP TYPE c0 CASCADE;");
        yield return One("a chain of keys", "CREATE TABLE t0 (a int PRIMARY KEY);" + Each(5_000, i => $"CREATE TABLE t{i + 1} (a int PRIMARY KEY REFERENCES t{i});") + "DROP TABLE t0 CASCADE;");
        yield return One("a chain of LIKE", "CREATE TABLE t0 (a int PRIMARY KEY, b text DEFAULT 'x');" + Each(5_000, i => $"CREATE TABLE t{i + 1} (LIKE t{i} INCLUDING ALL);"));
        yield return One("many parents", Each(2_000, i => $"CREATE TABLE t{i} (a int);") + $"CREATE TABLE c () INHERITS ({string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"t{i}"))});");
    }

    private static IEnumerable<(string Kind, string[] Scripts)> Nested()
    {
        yield return One("blocks in blocks", "DO $$ " + Each(50_000, _ => "BEGIN ") + Each(50_000, _ => "END; ") + "$$;");
        yield return One("texts of blocks in blocks", Enumerable.Range(0, 500).Aggregate("CREATE TABLE t (a int)", (inner, i) => $"DO $x{i}$ BEGIN EXECUTE $y{i}${inner}$y{i}$; END $x{i}$") + ";");
        yield return One("bodies in bodies", "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC " + Each(100_000, _ => "BEGIN ATOMIC ") + Each(100_000, _ => "END; ") + "END;");
        yield return One("CASE in a body", "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT " + Each(100_000, _ => "CASE WHEN true THEN ") + "1" + Each(100_000, _ => " END") + "; END;");
        yield return One("a body without end", "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC " + Each(100_000, _ => "SELECT 1;"));
        yield return One("schemas with elements", "CREATE SCHEMA s " + Each(50_000, i => $"CREATE TABLE t{i} (a int) "));
        yield return One("brackets of a default", "CREATE TABLE t (a int DEFAULT " + new string('(', 100_000) + "1" + new string(')', 100_000) + ");");
        yield return One("brackets of a partition key", "CREATE TABLE t (a int) PARTITION BY RANGE (" + new string('(', 100_000) + "a" + new string(')', 100_000) + ");");
        yield return One("CASE in a check", "CREATE TABLE t (a int CHECK (" + Each(50_000, _ => "CASE WHEN a > 0 THEN ") + "true" + Each(50_000, _ => " END") + "));");
        yield return One("queries in a check", "CREATE TABLE t (a int CHECK (" + Each(50_000, _ => "(SELECT ") + "true" + Each(50_000, _ => ")") + "));");
        foreach (var (kind, open, close) in new[] { ("brackets", "(", ")"), ("CASE", "CASE WHEN true THEN ", " ELSE 1 END"), ("arrays", "ARRAY[", "]"), ("calls", "abs(", ")"), ("signs", "- ", ""), ("NOT", "NOT ", ""), ("subqueries", "(SELECT ", ")"), ("rows", "ROW(", ")"), ("casts", "CAST(", " AS int)") })
        {
            foreach (var depth in new[] { 500, 5_000 })
            {
                var expression = Each(depth, _ => open) + "1" + Each(depth, _ => close);
                yield return One($"{kind} {depth} deep in each expression", $"""
                    CREATE TABLE t (a int, b int);
                    CREATE TABLE t1 (a int DEFAULT {expression});
                    CREATE TABLE t2 (a int, CHECK ({expression} > a));
                    CREATE TABLE t3 (a int, b int GENERATED ALWAYS AS ({expression}) STORED);
                    CREATE TABLE t4 (a int) PARTITION BY RANGE (({expression}));
                    CREATE TABLE t5 PARTITION OF t4 FOR VALUES FROM ({expression}) TO ({expression});
                    CREATE INDEX ON t (({expression}));
                    CREATE INDEX ON t (a) WHERE {expression} > a;
                    CREATE VIEW v AS SELECT {expression} AS a FROM t WHERE {expression} > 0 ORDER BY {expression};
                    CREATE MATERIALIZED VIEW m AS SELECT {expression} AS a;
                    CREATE TABLE c AS SELECT {expression} AS a;
                    CREATE DOMAIN d AS int DEFAULT {expression} CHECK ({expression} > value);
                    ALTER TABLE t ALTER a SET DEFAULT {expression};
                    ALTER TABLE t ALTER a TYPE bigint USING {expression};
                    ALTER TABLE t ADD EXCLUDE USING gist (({expression}) WITH =);
                    CREATE POLICY p ON t USING ({expression} > 0);
                    CREATE RULE r AS ON INSERT TO t DO ALSO UPDATE t SET b = {expression};
                    CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW WHEN ({expression} > 0) EXECUTE FUNCTION f();
                    CREATE FUNCTION f(a int DEFAULT {expression}) RETURNS int LANGUAGE sql RETURN {expression};
                    INSERT INTO t VALUES ({expression});
                    DO $$ DECLARE i int := {expression}; BEGIN i := {expression}; IF {expression} > 0 THEN RAISE NOTICE '%', {expression}; END IF; END $$;
                    ALTER TABLE t RENAME a TO x; ALTER TABLE t RENAME TO u;
                    """);
            }
        }

        yield return One("comments in comments", Each(500_000, _ => "/*") + Each(500_000, _ => "*/") + "CREATE TABLE t (a int);");
        yield return One("quotes", "CREATE TABLE t (a text DEFAULT " + new string('\'', 1_000_000) + ");");
        yield return One("dollars", Each(20_000, i => $"$a{i}$ "));
        yield return One("half quotes", Each(20_000, _ => "E'\\' U&\"\\ "));
    }

    private static IEnumerable<(string Kind, string[] Scripts)> Included()
    {
        yield return One("a file that includes itself", "\\i 0.sql\n");
        yield return One("a file that includes itself twice", "\\i 0.sql\n\\i 0.sql\n");
        yield return One("a file that includes itself many times", "CREATE TABLE t (a int);\n" + Each(3_000, _ => "\\i 0.sql\n"));
        yield return ("files that include each other", ["\\i 1.sql\n\\i 1.sql\n", "\\i 0.sql\n\\i 0.sql\n"]);
        yield return ("files that double", [.. Enumerable.Range(0, 40).Select(i => $"\\i {i + 1}.sql\nSELECT 1;\n\\i {i + 1}.sql\n")]);
        yield return ("files that double and fail", [.. Enumerable.Range(0, 18).Select(i => $"\\i {i + 1}.sql\nDROP TABLE t;\n\\i {i + 1}.sql\n"), "DROP TABLE u;"]);
        yield return ("many files that one includes", [Each(1_000, i => $"\\i {i + 1}.sql\n"), .. Enumerable.Range(0, 1_000).Select(i => $"CREATE TABLE t{i} (a int);")]);
        yield return ("databases", [Each(5_000, i => $"\\connect d{i}\nCREATE TABLE t (a int);\n")]);
    }

    private static (string Kind, string[] Scripts) One(string kind, string script) => (kind, [script]);

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Garbage(Random random, int length, char end) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(1, end)));
}
