using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>No input makes the reader throw, hang or overflow the stack; each gives at most one error.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData(" \r\n\t", "the file is empty")]
    [InlineData("CREATE TABLE a (id int);\n\0\u0001", "invalid byte sequence for encoding \"UTF8\": 0x00")]
    [InlineData("C\0R\0E\0A\0", "the file is UTF-16 text read as another encoding")]
    [InlineData("\uFFFD\uFFFDC\0R\0E\0", "the file is UTF-16 text read as another encoding")]
    [InlineData("PGDMP\u0001\u000e", "the file is an archive of pg_dump, not SQL")]
    [InlineData("CREATE TABLE a (\n<<<<<<< HEAD\n  id int\n=======\n  id bigint\n>>>>>>> theirs\n);", "the file holds merge conflict markers")]
    public void What_is_no_sql_is_told_with_a_remedy(string text, string message)
    {
        var error = Read.Bad(text);

        Assert.Equal(message, error.Message);
        Assert.NotNull(error.Remedy);
    }

    [Fact]
    public void A_conflict_is_told_at_its_first_marker() =>
        Assert.Equal((1, 0, 7), Read.Bad("SELECT 1;\n<<<<<<< a\n=======\n>>>>>>> b\n").Place is var place ? (place.Line, place.Character, place.Length) : default);

    public static TheoryData<string, string> Bombs() => new()
    {
        { "parentheses", new string('(', 10_000_000) },
        { "parentheses of a check", "CREATE TABLE t (a int CHECK " + new string('(', 1_000_000) },
        { "brackets", "CREATE TABLE t (a int" + string.Concat(Enumerable.Repeat("[]", 500_000)) },
        { "comments", string.Concat(Enumerable.Repeat("/*", 2_000_000)) },
        { "one line of values", "INSERT INTO t VALUES " + string.Concat(Enumerable.Repeat("(1,'abc'),", 500_000)) + "(2);" },
        { "columns", $"CREATE TABLE t ({string.Join(",", Enumerable.Range(0, 100_000).Select(i => $"c{i} int"))});" },
        { "an expression", "CREATE TABLE t (a int DEFAULT " + string.Concat(Enumerable.Repeat("1+", 500_000)) + "1);" },
        { "schemas", string.Concat(Enumerable.Repeat("CREATE SCHEMA a ", 100_000)) },
        { "dots", "DROP TABLE " + string.Concat(Enumerable.Repeat("a.", 500_000)) },
        { "casts", "CREATE INDEX ON t ((a" + string.Concat(Enumerable.Repeat("::text", 200_000)) + "));" },
        { "nested strings", "DO $$ EXECUTE " + new string('\'', 200_000) + " $$;" },
        { "inheritance", "CREATE TABLE t0 (a int);" + string.Concat(Enumerable.Range(0, 300).Select(i => $"CREATE TABLE t{i + 1} (b{i} int) INHERITS (t{i});")) },
        { "parentheses of a view", View($"SELECT {new string('(', 900)}1{new string(')', 900)}") },
        { "queries in queries", View(string.Concat(Enumerable.Repeat("SELECT (", 900)) + "1" + new string(')', 900)) },
        { "tables in parentheses", View($"SELECT * FROM {new string('(', 900)}t{new string(')', 900)}") },
        { "queries in FROM", View(string.Concat(Enumerable.Repeat("SELECT * FROM (", 900)) + "SELECT 1 a" + new string(')', 900)) },
        { "a chain of operators", View("SELECT a" + string.Concat(Enumerable.Repeat(" + a", 200_000)) + " FROM t") },
        { "a chain of AND", View("SELECT a FROM t WHERE b" + string.Concat(Enumerable.Repeat(" AND a = 1 OR b", 100_000))) },
        { "a chain of casts in a view", View("SELECT a" + string.Concat(Enumerable.Repeat("::text", 100_000)) + " FROM t") },
        { "a chain of fields", View("SELECT (a)" + string.Concat(Enumerable.Repeat(".a", 100_000)) + " FROM t") },
        { "a chain of subscripts", View("SELECT a" + string.Concat(Enumerable.Repeat("[1]", 100_000)) + " FROM t") },
        { "signs", View("SELECT " + string.Concat(Enumerable.Repeat("- ", 100_000)) + "1") },
        { "NOT", View("SELECT " + string.Concat(Enumerable.Repeat("NOT ", 100_000)) + "true") },
        { "CASE in CASE", View("SELECT " + string.Concat(Enumerable.Repeat("CASE WHEN b THEN ", 100_000)) + "1") },
        { "brackets of an array", View("SELECT ARRAY" + new string('[', 100_000)) },
        { "calls in calls", View("SELECT " + string.Concat(Enumerable.Repeat("abs(", 900)) + "1" + new string(')', 900)) },
        { "a chain of UNION", View("SELECT 1 AS a" + string.Concat(Enumerable.Repeat(" UNION ALL SELECT 2", 100_000))) },
        { "joins", View("SELECT t.a FROM t" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $" JOIN t x{i} ON x{i}.a = t.a"))) },
        { "joins without end", View("SELECT 1 FROM t" + string.Concat(Enumerable.Repeat(" JOIN t", 50_000))) },
        { "tables side by side", View("SELECT a FROM t" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $", t x{i}"))) },
        { "columns of a view", View("SELECT " + string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"a AS a{i}")) + " FROM t") },
        { "rows", View("VALUES (1)" + string.Concat(Enumerable.Repeat(", (2)", 200_000))) },
        { "tables of WITH", View("WITH " + string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"x{i} AS (SELECT a FROM {(i == 0 ? "t" : "x0")})")) + " SELECT * FROM x0") },
        { "doubled columns", "CREATE TABLE t (a int, b bool); CREATE VIEW v AS " + Enumerable.Range(0, 40).Aggregate("SELECT a FROM t", (inner, _) => $"SELECT x.*, y.* FROM ({inner}) x, t y, LATERAL (SELECT x.*, x.*) z") + ";" },
        { "doubled views", "CREATE TABLE t (a int);" + string.Concat(Enumerable.Range(0, 40).Select(i => $"CREATE VIEW v{i} AS SELECT count(x.a) + count(y.a) AS a FROM {(i == 0 ? "t" : $"v{i - 1}")} x, {(i == 0 ? "t" : $"v{i - 1}")} y;")) },
        { "XML in XML", View("SELECT " + string.Concat(Enumerable.Repeat("xmlelement(name a, ", 900)) + "1" + new string(')', 900)) },
        { "a file that includes itself", "\\i 0.sql\n" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void No_text_is_too_deep_or_too_long(string kind, string text)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;

        var reading = Read.All(text);

        // Far above what it takes, far below what a quadratic algorithm would take; tests run side by side.
        Assert.True(Process.GetCurrentProcess().TotalProcessorTime - before < TimeSpan.FromSeconds(30), kind);
        Assert.True(reading.Errors.Count <= 1, kind);
    }

    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> s_bombs = new(() => ReplayBombs.All().ToDictionary(bomb => bomb.Kind, bomb => bomb.Scripts));

    public static TheoryData<string> KindsOfReplay() => [.. s_bombs.Value.Keys];

    [Theory]
    [MemberData(nameof(KindsOfReplay))]
    public void No_script_is_too_long_to_replay(string kind)
    {
        var scripts = s_bombs.Value[kind];

        var errors = Read.All(scripts).Errors;

        Assert.All(errors, error => Assert.InRange(error.Place.Start + error.Place.Length, 0, scripts.Max(script => script.Length)));
    }

    [Theory]
    [MemberData(nameof(FactFiles.Names), MemberType = typeof(FactFiles))]
    public void A_file_that_ends_too_early_gives_at_most_one_error(string name) => Truncate(FactFiles.Read(name), step: TestDepth.IsDeep ? 1 : 997);

    [Theory]
    [MemberData(nameof(Corpus.Names), MemberType = typeof(Corpus))]
    public void A_script_that_ends_too_early_gives_at_most_one_error(string name) => Truncate(Corpus.Script(name), step: TestDepth.IsDeep ? 1 : 7);

    [Fact]
    public void No_soup_of_tokens_makes_the_reader_throw()
    {
        string[] words =
        [
            "CREATE", "TABLE", "ALTER", "DROP", "INDEX", "VIEW", "TYPE", "AS", "ENUM", "DOMAIN", "SCHEMA", "SEQUENCE", "FUNCTION", "TRIGGER", "RULE", "POLICY", "ON", "ADD", "COLUMN",
            "CONSTRAINT", "PRIMARY", "KEY", "UNIQUE", "CHECK", "REFERENCES", "FOREIGN", "DEFAULT", "NOT", "NULL", "GENERATED", "ALWAYS", "IDENTITY", "LIKE", "INHERITS", "PARTITION", "OF",
            "BY", "RANGE", "FOR", "VALUES", "FROM", "TO", "IN", "WITH", "SET", "search_path", "RENAME", "COMMENT", "IS", "DO", "COPY", "stdin", "SELECT", "INTO", "BEGIN", "ATOMIC", "END",
            "a", "b", "t", "public", "int", "text", "serial", "varchar", "timestamp", "interval", "numeric", "1", "2.5", "'x'", "E'\\n'", "$$x$$", "\"q\"", "U&\"\\0061\"",
            "(", ")", "[", "]", ",", ";", ".", "::", "=", "*", "%", "+", "-", "||", "->>", ":", ":=", "\n", "--c\n", "/*c*/", "\\i x\n", "\\.", "IF", "EXISTS", "CASCADE", "ONLY", "USING", "INCLUDE",
        ];
        var soup = Gen.Elements(words).NonEmptyListOf().Select(parts => string.Join(" ", parts));

        Prop.ForAll(soup.ToArbitrary(), text => IsWithin(text, Read.All(text).Errors)).Check(Config.QuickThrowOnFailure.WithMaxTest(TestDepth.Of(3000)).WithEndSize(60));
    }

    [Fact]
    public void No_characters_make_the_reader_throw() =>
        Prop.ForAll<string>(text => IsWithin(text ?? "", Read.All(text ?? "").Errors)).Check(Config.QuickThrowOnFailure.WithMaxTest(TestDepth.Of(2000)));

    [Fact]
    public void A_change_of_any_character_gives_errors_at_places_of_the_text()
    {
        var script = Corpus.Script("names");
        const string Replacements = "()[],;.'\"$ \0\n\\x";
        for (var i = 0; i < script.Length; i += 3)
        {
            var text = script.Remove(i, 1).Insert(i, Replacements[i % Replacements.Length].ToString());
            Assert.True(IsWithin(text, Read.All(text).Errors));
        }
    }

    private static string View(string query) => $"CREATE TABLE t (a int, b bool); CREATE VIEW v AS {query};";

    private static bool IsWithin(string text, IEnumerable<SqlError> errors) =>
        errors.All(error => error.Place.Start >= 0 && error.Place.Length >= 0 && error.Place.Start + error.Place.Length <= text.Length);

    private static void Truncate(string text, int step)
    {
        for (var length = 0; length < text.Length; length += step)
        {
            var reading = SchemaReader.Replay([SchemaReader.Parse(new SqlSource("cut.sql", text[..length]), default)], default);

            Assert.True(reading.Errors.Count <= 1);
            Assert.All(reading.Errors, error => Assert.InRange(error.Place.Start + error.Place.Length, 0, length));
        }
    }
}
