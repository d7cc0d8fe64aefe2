using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.RoundTrip;

/// <summary>A name is whatever a user of the database chose. Loading the file must make that name and do nothing else.</summary>
public sealed class HostileNamesTests
{
    private const string Sentinel = "/tmp/schema-analyzers-sentinel";

    public static TheoryData<string> Names =>
    [
        "\"; DROP TABLE sentinel; --",
        "a\n\\! touch " + Sentinel,
        "a\r\n\\! touch " + Sentinel + "\r\n",
        "x\nDROP TABLE sentinel;",
        "*/ DROP TABLE sentinel; /*",
        "-- comment",
        "$$",
        "$function$",
        "it's",
        "back\\slash",
        "\\echo",
        ":USER",
        "line\u2028separator",
        "right\u202eleft",
        "zero\u200bwidth",
        "\u0001\u001b[31m",
        "tab\tand space ",
        "U&\"\\0041\"",
        "select",
        "Täble\U0001F600",
        "日本語日本語日本語日本語日本語日本語日本語",
        " ",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_stays_a_name(string name)
    {
        File.Delete(Sentinel);
        var server = await PostgresServer.Shared;
        var source = await server.CreateDatabaseAsync();
        await source.ExecuteAsync(Script(name));

        var text = await RoundTripTest.RunAsync(source);

        var tables = (await RoundTripTest.ReadAsync(source)).Relations;
        Assert.Contains(new QualifiedName(name, name), tables.Select(table => table.Name));
        Assert.Contains(new QualifiedName("public", "sentinel"), tables.Select(table => table.Name));
        Assert.False(File.Exists(Sentinel), "psql ran a command that was in a name");
        Assert.DoesNotContain(text.Split('\n'), line => line.StartsWith('\\'));
        Assert.DoesNotContain(text, c => c != '\n' && SqlQuote.IsUnsafe(c));
    }

    // Every place in which a name can stand, the printed expressions of the server included.
    private static string Script(string name)
    {
        var n = "\"" + name.Replace("\"", "\"\"") + "\"";
        var literal = "'" + name.Replace("'", "''") + "'";
        return $"""
            CREATE TABLE public.sentinel (id integer);
            CREATE SCHEMA {n};
            CREATE TYPE {n}.{n} AS ENUM ({literal}, 'other');
            CREATE DOMAIN {n}."domain {name.Replace("\"", "\"\"")[..Math.Min(name.Length, 5)]}" AS text CONSTRAINT {n} CHECK (VALUE <> {literal}) DEFAULT {literal};
            DROP TYPE {n}.{n};
            CREATE TABLE {n}.{n} (
                {n} integer DEFAULT 1, other text DEFAULT {literal}, again text GENERATED ALWAYS AS (other || {literal}) STORED,
                CONSTRAINT {n} CHECK ({n} > 0 AND other <> {literal})
            );
            CREATE INDEX "index" ON {n}.{n} ({n}, (other || {literal})) WHERE {n} > 5;
            CREATE VIEW {n}.view AS SELECT {n}, {literal}::text AS "text" FROM {n}.{n} AS {n};
            CREATE FUNCTION {n}.function({n} integer) RETURNS integer LANGUAGE sql AS {literal.Replace(name.Replace("'", "''"), "SELECT 1")};
            CREATE FUNCTION {n}.trigger() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER {n} BEFORE INSERT ON {n}.{n} FOR EACH ROW EXECUTE FUNCTION {n}.trigger({literal});
            CREATE RULE {n} AS ON DELETE TO {n}.{n} DO INSTEAD UPDATE {n}.{n} SET {n} = 0 WHERE other = {literal};
            CREATE POLICY {n} ON {n}.{n} USING (other = {literal});
            COMMENT ON TABLE {n}.{n} IS {literal};
            COMMENT ON COLUMN {n}.{n}.{n} IS {literal};
            COMMENT ON TRIGGER {n} ON {n}.{n} IS {literal};
            """;
    }
}
