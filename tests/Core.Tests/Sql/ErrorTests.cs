namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>What PostgreSQL refuses is refused with its words, at the place. The expected texts are those of psql.</summary>
public sealed class ErrorTests
{
    private const string Tables = "CREATE TABLE a (id int PRIMARY KEY, n int); CREATE TABLE b (a int REFERENCES a, x int UNIQUE); CREATE TYPE e AS ENUM ('x'); CREATE INDEX i ON a (n);\n";

    [Theory]
    [InlineData("CREATE TABEL t (id int);", "42601", "syntax error at or near \"TABEL\"", "TABEL")]
    [InlineData("CREATE TABLE t (id int,);", "42601", "syntax error at or near \")\"", ")")]
    [InlineData("CREATE TABLE t (id int", "42601", "syntax error at end of input", "")]
    [InlineData("CREATE TABLE t (id int;", "42601", "syntax error at or near \";\"", ";")]
    [InlineData("CREATE TABLE t (id int DEFAULT);", "42601", "syntax error at or near \")\"", ")")]
    [InlineData("CREATE TABLE user (id int);", "42601", "syntax error at or near \"user\"", "user")]
    [InlineData("FOO BAR;", "42601", "syntax error at or near \"FOO\"", "FOO")]
    [InlineData("ALTER TABLE a FOO;", "42601", "syntax error at or near \"FOO\"", "FOO")]
    [InlineData("ALTER TABLE a ADD COLUMN;", "42601", "syntax error at or near \";\"", ";")]
    [InlineData("INSERT INTO a VALUES (1;", "42601", "syntax error at or near \";\"", ";")]
    [InlineData("CREATE TABLE t (\"\" int);", "42601", "zero-length delimited identifier at or near \"\"\"\"", "\"\"")]
    [InlineData("CREATE TABLE t (id int DEFAULT 'x);", "42601", "unterminated quoted string at or near \"'x);\"", "'x);")]
    [InlineData("CREATE TABLE t (x integr);", "42704", "type \"integr\" does not exist", "integr")]
    [InlineData("CREATE TABLE a (id int);", "42P07", "relation \"a\" already exists", "a")]
    [InlineData("CREATE TABLE s.t (id int);", "3F000", "schema \"s\" does not exist", "s.t")]
    [InlineData("CREATE TABLE t (id int, id text);", "42701", "column \"id\" specified more than once", "id text")]
    [InlineData("CREATE TABLE t (id int, PRIMARY KEY (x));", "42703", "column \"x\" named in key does not exist", "PRIMARY KEY (x)")]
    [InlineData("CREATE TABLE t (id int PRIMARY KEY, x int PRIMARY KEY);", "42P16", "multiple primary keys for table \"t\" are not allowed", "PRIMARY KEY")]
    [InlineData("CREATE TABLE t (x int REFERENCES nope);", "42P01", "relation \"nope\" does not exist", "nope")]
    [InlineData("CREATE TABLE t (x int REFERENCES a (n));", "42830", "there is no unique constraint matching given keys for referenced table \"a\"", "REFERENCES a (n)")]
    [InlineData("CREATE TABLE t (x int REFERENCES b);", "42704", "there is no primary key for referenced table \"b\"", "REFERENCES b")]
    [InlineData("ALTER TABLE nope ADD x int;", "42P01", "relation \"nope\" does not exist", "nope")]
    [InlineData("ALTER TABLE a ADD id int;", "42701", "column \"id\" of relation \"a\" already exists", "id int")]
    [InlineData("ALTER TABLE a DROP COLUMN nope;", "42703", "column \"nope\" of relation \"a\" does not exist", "DROP COLUMN nope")]
    [InlineData("ALTER TABLE a DROP CONSTRAINT nope;", "42704", "constraint \"nope\" of relation \"a\" does not exist", "DROP CONSTRAINT nope")]
    [InlineData("ALTER TABLE a ADD CONSTRAINT a_pkey CHECK (n > 0);", "42710", "constraint \"a_pkey\" for relation \"a\" already exists", "CONSTRAINT a_pkey CHECK (n > 0)")]
    [InlineData("ALTER TABLE a ALTER id DROP NOT NULL;", "42P16", "column \"id\" is in a primary key", "ALTER id DROP NOT NULL")]
    [InlineData("CREATE INDEX i ON a (id);", "42P07", "relation \"i\" already exists", "i")]
    [InlineData("CREATE INDEX ON a (nope);", "42703", "column \"nope\" does not exist", "CREATE INDEX ON a (nope)")]
    [InlineData("DROP TABLE nope;", "42P01", "table \"nope\" does not exist", "nope")]
    [InlineData("DROP TABLE a;", "2BP01", "cannot drop table a because other objects depend on it", "a")]
    [InlineData("DROP INDEX a_pkey;", "2BP01", "cannot drop index a_pkey because constraint a_pkey on table a requires it", "a_pkey")]
    [InlineData("DROP VIEW a;", "42809", "\"a\" is not a view", "a")]
    [InlineData("CREATE TYPE e AS ENUM ();", "42710", "type \"e\" already exists", "e")]
    [InlineData("ALTER TYPE e ADD VALUE 'x';", "42710", "enum label \"x\" already exists", "ALTER TYPE e ADD VALUE 'x'")]
    [InlineData("COMMENT ON COLUMN a.nope IS 'x';", "42703", "column \"nope\" of relation \"a\" does not exist", "a.nope")]
    [InlineData("\\i missing.sql", "58P01", "missing.sql: No such file or directory", "\\i missing.sql")]
    public void A_statement_is_refused_in_the_words_of_the_server(string statement, string sqlState, string message, string place)
    {
        var error = Read.Bad(Tables + statement);

        Assert.Equal((sqlState, message), (error.SqlState, error.Message));
        Assert.Equal(place, (Tables + statement).Substring(error.Place.Start, error.Place.Length));
        Assert.Equal(1, error.Place.Line);
    }

    [Fact]
    public void Every_statement_that_cannot_be_read_is_told() =>
        Assert.Equal(["FOO", "BAR", "BAZ"], Read.All("CREATE TABLE a (id int); FOO; BAR;", "BAZ;").Errors.Select(error => error.Message.Split('"')[1]));

    [Theory]
    [InlineData("CREATE TABLE a (id int x y); CREATE INDEX ON a (id); DROP TABLE a; ALTER TABLE a ADD b int;")]
    [InlineData("CREATE TABLE a (id nothing); CREATE TABLE b (id int REFERENCES a); CREATE INDEX i ON b (id); DROP INDEX i;")]
    [InlineData("CREATE TABLE a (id int); CREATE INDEX i ON a (b); DROP INDEX i; COMMENT ON INDEX i IS 'x';")]
    [InlineData("CREATE TYPE t AS ENUM ('a', 'a'); CREATE TABLE a (t t); CREATE VIEW v AS SELECT t FROM a; DROP TYPE t CASCADE; DROP VIEW v;")]
    [InlineData("CREATE TABLE a (id int); ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES b; ALTER TABLE a DROP CONSTRAINT f;")]
    [InlineData("CREATE TABLE a (id int); ALTER TABLE a DROP COLUMN b, ADD COLUMN c int; CREATE INDEX ON a (c); ALTER TABLE a RENAME c TO d;")]
    public void What_follows_from_an_error_is_none(string text) => Read.Bad(text);

    [Fact]
    public void A_statement_that_fails_leaves_nothing_behind()
    {
        var reading = Read.All("CREATE TABLE a (id serial, x nothing);", "CREATE TABLE a (id serial); CREATE SEQUENCE a_id_seq1;");

        Assert.Equal(["42704"], reading.Errors.Select(error => error.SqlState));
        Assert.Null(reading.Database.Table("a").Uncertainty);
        Assert.Equal(["a_id_seq", "a_id_seq1"], reading.Database.Sequences.Select(sequence => sequence.Name.Name.Value));
    }

    [Fact]
    public void Tables_of_another_database_are_of_another_schema()
    {
        var database = Read.Good("CREATE TABLE users (id int); CREATE DATABASE other;\n\\connect other\nCREATE TABLE users (name text); CREATE TABLE orders (id int);", "CREATE TABLE more (id int);");

        Assert.Equal(["more", "orders", "users"], database.Relations.Select(relation => relation.Name.Name.Value));
        Assert.NotNull(database.Table("users").Uncertainty);
        Assert.Null(database.Table("orders").Uncertainty);
    }
}
