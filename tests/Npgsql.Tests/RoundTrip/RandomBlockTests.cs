using System.Globalization;
using System.Text;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Npgsql.Tests.RoundTrip;

/// <summary>Blocks by chance: whatever they do, fail at and undo, the replay does it, too.</summary>
public sealed class RandomBlockTests
{
    private const int InGroup = 15;

    public static IEnumerable<object[]> Seeds => Enumerable.Range(1, TestDepth.Of(4)).Select(seed => new object[] { seed });

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_is_replayed_is_what_the_server_does(int seed)
    {
        var uncertain = 0;
        for (var i = 0; i < InGroup; i++)
        {
            var script = new RandomBlocks(new Random((seed * 1000) + i)).Script();
            if (ReplayTest.Read(script).Relations.Any(relation => relation.Uncertainty is not null))
            {
                uncertain++;
                continue;
            }

            try
            {
                await ReplayTest.AssertSameAsync(script);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, script {i}:\n{script}\n{error.Message}"), error);
            }
        }

        Assert.True(uncertain <= InGroup / 10, $"{uncertain} of {InGroup} scripts are not understood.");
    }
}

/// <summary>Writes scripts that never fail as a whole: every block has a handler around it.</summary>
internal sealed class RandomBlocks(Random random)
{
    private static readonly string[] s_states =
        ["OTHERS", "duplicate_table", "duplicate_column", "duplicate_object", "undefined_table", "undefined_column", "undefined_object", "SQLSTATE '42P07'", "syntax_error_or_access_rule_violation", "raise_exception OR undefined_table"];

    private readonly StringBuilder _script = new();
    private int _depth;
    private int _loops;

    public string Script()
    {
        _script.Append("CREATE TABLE t1 (c1 int); CREATE TABLE t2 (c1 int, c2 int);\n");
        var isOpen = false;
        for (var i = random.Next(2, 7); i > 0; i--)
        {
            switch (random.Next(6))
            {
                case 0 when !isOpen:
                    _script.Append("BEGIN;\n");
                    isOpen = true;
                    break;
                case 0 or 1 when isOpen:
                    _script.Append(Pick("ROLLBACK;\n", "COMMIT;\n"));
                    isOpen = false;
                    break;
                case 2 when isOpen:
                    _script.Append("SAVEPOINT s;\n");
                    Block();
                    _script.Append(Pick("ROLLBACK TO s;\n", "RELEASE s;\n"));
                    break;
                default:
                    Block();
                    break;
            }
        }

        return _script.Append(isOpen ? "COMMIT;\n" : "").ToString();
    }

    private void Block()
    {
        _script.Append("DO $do$\nDECLARE n int := ").Append(random.Next(3)).Append("; t text := '").Append(Table()).Append("'; b boolean; r record;\nBEGIN\n");
        Statements();
        _script.Append("EXCEPTION WHEN OTHERS THEN ").Append(Pick("NULL;", Column("ALTER TABLE IF EXISTS", " ADD COLUMN IF NOT EXISTS", " int;"))).Append("\nEND $do$;\n");
    }

    private void Statements()
    {
        _depth++;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            Statement();
        }

        _depth--;
    }

    private void Statement()
    {
        switch (random.Next(_depth > 3 ? 8 : 15))
        {
            case 8 or 9:
                _script.Append("IF ").Append(Condition()).Append(" THEN\n");
                Statements();
                _script.Append(Pick("ELSE\n", "ELSIF " + Condition() + " THEN\n"));
                Statements();
                _script.Append("END IF;\n");
                break;
            case 10 or 11:
                _script.Append("BEGIN\n");
                Statements();
                _script.Append("EXCEPTION WHEN ").Append(Pick(s_states)).Append(" THEN\n");
                Statements();
                _script.Append("END;\n");
                break;
            case 12:
                Loop();
                break;
            case 13:
                _script.Append(Pick("RAISE EXCEPTION 'x';\n", "RAISE NOTICE 'x';\n", "RAISE EXCEPTION 'x' USING ERRCODE = 'duplicate_table';\n", _loops > 0 ? "EXIT WHEN " + Condition() + ";\n" : "RETURN;\n"));
                break;
            case 14:
                _script.Append(Assignment());
                break;
            case 0 or 1 or 2:
                _script.Append(Ddl()).Append('\n');
                break;
            default:
                // Else hardly a block would come to its end.
                _script.Append("BEGIN ").Append(Ddl()).Append(" EXCEPTION WHEN OTHERS THEN NULL; END;\n");
                break;
        }
    }

    private void Loop()
    {
        _loops++;
        _script.Append(Pick(
            "FOR i IN 1..2 LOOP\nEXECUTE format('ALTER TABLE %I ADD COLUMN x%s int', t, i);\n",
            "FOREACH t IN ARRAY ARRAY['t1', 't3'] LOOP\nEXECUTE 'CREATE INDEX ON ' || quote_ident(t) || ' (c1)';\n",
            "FOR r IN SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'c2' ORDER BY table_name LOOP\nEXECUTE format('ALTER TABLE %I RENAME COLUMN %I TO c3', r.table_name, r.column_name);\n",
            "FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1 LOOP\nEXIT WHEN t = 't2';\n"));
        Statements();
        _script.Append("END LOOP;\n");
        _loops--;
    }

    private string Assignment() => Pick(
        "n := n + 1;\n",
        "t := '" + Table() + "';\n",
        "SELECT count(*) INTO n FROM pg_tables WHERE schemaname = 'public';\n",
        "SELECT EXISTS (SELECT 1 FROM pg_indexes WHERE tablename = '" + Table() + "') INTO b;\n",
        "PERFORM 1 FROM pg_class WHERE relname = '" + Table() + "' AND relnamespace = 'public'::regnamespace;\n");

    private string Condition() => Pick(
        "n > 1",
        "NOT coalesce(b, false)",
        "FOUND",
        $"to_regclass('{Table()}') IS NULL",
        $"EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = '{Table()}' AND column_name = '{ColumnName()}')",
        $"NOT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = 'public' AND table_name = t)",
        $"EXISTS (SELECT 1 FROM pg_constraint WHERE conname = '{Key()}' AND conrelid = to_regclass('{Table()}'))",
        $"EXISTS (SELECT 1 FROM pg_type ty JOIN pg_namespace ns ON ns.oid = ty.typnamespace WHERE ty.typname = '{Type()}' AND ns.nspname = 'public')",
        $"(SELECT count(*) FROM pg_attribute WHERE attrelid = to_regclass('{Table()}') AND attnum > 0 AND NOT attisdropped) > 2",
        $"NOT EXISTS (SELECT FROM pg_indexes WHERE indexname = '{Index()}') AND t <> 't9'",
        $"EXISTS (SELECT 1 FROM information_schema.table_constraints WHERE table_name = '{Table()}' AND constraint_type = 'PRIMARY KEY')");

    private string Ddl() => Pick(
        $"CREATE TABLE {Table()} (c1 int, c2 text);",
        $"CREATE TABLE IF NOT EXISTS {Table()} (c1 int PRIMARY KEY);",
        $"DROP TABLE {Table()};",
        $"DROP TABLE IF EXISTS {Table()} CASCADE;",
        Column("ALTER TABLE", " ADD", " int;"),
        Column("ALTER TABLE", " ADD", " int, ADD c9 int DEFAULT 5;"),
        Column("ALTER TABLE", " DROP COLUMN", ";"),
        Column("ALTER TABLE", " ALTER", " SET NOT NULL;"),
        $"ALTER TABLE {Table()} RENAME {ColumnName()} TO {ColumnName()};",
        $"ALTER TABLE {Table()} RENAME TO {Table()};",
        $"ALTER TABLE {Table()} ADD CONSTRAINT {Key()} CHECK (c1 > 0);",
        $"ALTER TABLE {Table()} ADD CONSTRAINT {Key()} UNIQUE (c1);",
        $"ALTER TABLE {Table()} ADD PRIMARY KEY (c1);",
        $"ALTER TABLE {Table()} DROP CONSTRAINT {Key()};",
        $"CREATE INDEX {Index()} ON {Table()} ({ColumnName()});",
        $"DROP INDEX {Index()};",
        $"CREATE TYPE {Type()} AS ENUM ('a');",
        $"ALTER TABLE {Table()} ADD c8 {Type()};",
        $"DROP TYPE {Type()};",
        $"EXECUTE 'CREATE TABLE ' || t || ' (c1 int)';",
        $"EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (c1 <> %L)', t, '{Key()}', n);");

    private string Column(string before, string between, string after) => $"{before} {Table()}{between} {ColumnName()}{after}";

    private string Table() => "t" + random.Next(1, 4).ToString(CultureInfo.InvariantCulture);

    private string ColumnName() => "c" + random.Next(1, 4).ToString(CultureInfo.InvariantCulture);

    private string Key() => "k" + random.Next(1, 3).ToString(CultureInfo.InvariantCulture);

    private string Index() => "i" + random.Next(1, 3).ToString(CultureInfo.InvariantCulture);

    private string Type() => "e" + random.Next(1, 3).ToString(CultureInfo.InvariantCulture);

    private string Pick(params string[] texts) => texts[random.Next(texts.Length)];
}
