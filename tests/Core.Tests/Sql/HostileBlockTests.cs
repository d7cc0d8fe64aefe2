using System.Diagnostics;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>Blocks that would run for ever, nest without end, or are cut off: never an exception, never a hang.</summary>
public sealed class HostileBlockTests
{
    /// <summary>Without bounds, each would take hours; a busy machine is no reason to fail.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Bombs =>
    [
        "CREATE TABLE a (x int); DO $$ BEGIN LOOP ALTER TABLE a ALTER x SET DEFAULT 1; END LOOP; END $$;",
        "DO $$ DECLARE i int := 0; BEGIN WHILE i >= 0 LOOP i := i + 1; END LOOP; END $$;",
        "DO $$ DECLARE t text := 'x'; BEGIN LOOP t := t || t; END LOOP; END $$;",
        "DO $$ DECLARE t text := 'x'; BEGIN FOR i IN 1..60 LOOP t := t || t; END LOOP; EXECUTE t; END $$;",
        "DO $$ DECLARE i bigint; BEGIN FOR i IN 1..9223372036854775807 LOOP NULL; END LOOP; END $$;",
        "CREATE TYPE e AS ENUM ('a'); DO $$ BEGIN FOR i IN 1..100000 LOOP BEGIN CREATE TYPE e AS ENUM ('a'); EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END $$;",
        "CREATE TABLE a (x int); DO $$ BEGIN FOR i IN 1..100000 LOOP BEGIN ALTER TABLE a ADD y int; RAISE 'x'; EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END $$;",
        "DO $$ BEGIN " + Repeat("IF true THEN ", 5000) + "NULL;" + Repeat(" END IF;", 5000) + " END $$;",
        "DO $$ BEGIN IF " + Repeat("(", 900) + "true" + Repeat(")", 900) + " THEN NULL; END IF; END $$;",
        "DO $$ BEGIN IF " + Repeat("NOT ", 50000) + "true THEN CREATE TABLE a (id int); END IF; END $$;",
        "DO $$ BEGIN IF true" + Repeat(" AND true OR false", 50000) + " THEN CREATE TABLE a (id int); END IF; END $$;",
        "DO $$ BEGIN IF 1 = 1" + Repeat(" + 1 - 1", 50000) + " THEN CREATE TABLE a (id int); END IF; END $$;",
        "DO $$ BEGIN EXECUTE 'x'" + Repeat(" || 'y'", 50000) + "; END $$;",
        "DO $$ BEGIN IF 'a'" + Repeat("::text", 50000) + " = 'a' THEN CREATE TABLE a (id int); END IF; END $$;",
        "DO $$ " + Repeat("BEGIN ", 5000) + Repeat("END; ", 5000) + "$$;",
        Tables(300) + "DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_class a, pg_class b, pg_class c, pg_class d WHERE a.relname = b.relname || c.relname || d.relname) THEN NULL; END IF; END $$;",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT f()'; SELECT " + Repeat("f(", 500) + "1" + Repeat(")", 500) + ";",
        Repeat("BEGIN; CREATE TABLE a (x int); ROLLBACK; ", 5000),
        "BEGIN; " + Repeat("SAVEPOINT s; ROLLBACK TO s; ", 5000) + "COMMIT;",
        Tables(300) + Repeat("BEGIN; DROP TABLE t1; CREATE TABLE t1 (x int); ROLLBACK; ", 1000),
        "CREATE TABLE version (x int); " + Repeat("INSERT INTO version VALUES (1); ", 5000) + Repeat("DELETE FROM version WHERE x = 2; ", 2000),
    ];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_read_in_time(string script)
    {
        var watch = Stopwatch.StartNew();

        Read.All(script);

        Assert.True(watch.Elapsed < s_patience, $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void A_script_that_is_cut_off_anywhere_is_read()
    {
        foreach (var file in FactFiles.Blocks())
        {
            var text = File.ReadAllText(file);
            for (var length = 0; length < text.Length; length += 7)
            {
                SchemaReader.Replay([SchemaReader.Parse(new SqlSource(file, text[..length]), default)], default);
            }
        }
    }

    [Fact]
    public void Words_of_blocks_in_any_order_are_read()
    {
        string[] words =
        [
            "BEGIN", "END", "END;", "IF", "THEN", "END IF;", "ELSE", "LOOP", "END LOOP;", "FOR", "i", "IN", "1..3", "WHILE", "true", "EXECUTE", "'CREATE TABLE x (id int)'", ";", "EXCEPTION", "WHEN", "OTHERS", "DECLARE",
            "int", ":=", "1", "SELECT", "FROM", "pg_class", "WHERE", "relname", "=", "'a'", "INTO", "RAISE", "RETURN;", "EXIT;", "<<a>>", "(", ")", "NOT", "EXISTS", "AND", "format('%I', i)", "CREATE TABLE t (id int);", "NULL;", "CASE",
        ];
        var random = new Random(1);
        for (var i = 0; i < 5000; i++)
        {
            var body = string.Join(' ', Enumerable.Range(0, random.Next(3, 40)).Select(_ => words[random.Next(words.Length)]));
            Read.All($"CREATE TABLE a (id int); DO $x$ BEGIN {body} END $x$;");
        }
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Tables(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"CREATE TABLE t{i} (id int PRIMARY KEY, a text, b text);\n"));
}
