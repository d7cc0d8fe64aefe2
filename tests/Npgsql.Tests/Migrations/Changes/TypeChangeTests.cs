using Npgsql;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations.Changes;

/// <summary>For each pair of types the server says whether it writes the table again: whether the table is in another file afterwards.</summary>
public sealed class TypeChangeTests
{
    private const string Types = """
        CREATE TYPE mood AS ENUM ('sad', 'ok');
        CREATE TYPE colour AS ENUM ('red');
        CREATE DOMAIN plain AS varchar(20);
        CREATE DOMAIN number AS integer;
        CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
        CREATE DOMAIN required AS text NOT NULL;
        CREATE TYPE pair AS (a integer, b text);

        """;

    private static readonly string[] s_types =
    [
        "smallint", "integer", "bigint", "numeric", "numeric(10,2)", "numeric(12,2)", "numeric(12,4)", "numeric(8)", "real", "double precision", "money",
        "text", "varchar", "varchar(10)", "varchar(20)", "char(3)", "char(5)", "name", "bytea", "uuid", "xml", "json", "jsonb", "boolean",
        "date", "time", "time(3)", "timetz", "timestamp", "timestamp(3)", "timestamp(6)", "timestamptz", "timestamptz(3)", "interval", "interval(3)", "interval day to second",
        "inet", "cidr", "macaddr", "macaddr8", "bit(4)", "bit(8)", "varbit", "varbit(8)", "varbit(16)", "oid", "regclass", "int4range", "point", "tsvector",
        "integer[]", "bigint[]", "text[]", "varchar[]", "varchar(10)[]", "varchar(20)[]", "numeric(10,2)[]",
        "mood", "mood[]", "colour", "plain", "number", "positive", "required", "pair",
    ];

    [Theory]
    [InlineData("Europe/Berlin", "")]
    [InlineData("UTC", "")]
    [InlineData("Europe/Berlin", " USING c::")]
    public async Task What_rewrites_the_table_is_what_is_told(string zone, string cast)
    {
        await using var connection = await (await (await PostgresServer.Shared).CreateDatabaseAsync()).OpenAsync();
        await RunAsync(connection, Types);
        await RunAsync(connection, Judge);
        await RunAsync(connection, $"SET timezone = '{zone}'");

        var differences = new List<string>();
        var counts = new Dictionary<string, int>();
        foreach (var from in s_types)
        {
            await using var command = new NpgsqlCommand("SELECT t, judge($1, t, $2) FROM unnest($3) t", connection)
            {
                Parameters = { new() { Value = from }, new() { Value = cast }, new() { Value = s_types } },
            };
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var (to, server) = (reader.GetString(0), reader.GetString(1));
                var ours = Ours(from, to, cast, zone);
                counts[server] = counts.GetValueOrDefault(server) + 1;
                if (ours != server && !(ours == "nothing" && cast.Length > 0 && (server == "42846" || IsNewCast(from, to))))
                {
                    differences.Add($"{from} -> {to}: server {server}, ours {ours}");
                }
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {s_types.Length * s_types.Length}\n{string.Join("\n", differences)}");
        Assert.True(counts["rewrite"] > 100 && counts["nothing"] > 100, string.Join(", ", counts));
    }

    /// <summary>PostgreSQL 18 brought casts between integers and bytea: nothing is said of what hangs on the version.</summary>
    private static bool IsNewCast(string from, string to) => from == "bytea" || to == "bytea";

    private static string Ours(string from, string to, string cast, string zone)
    {
        var findings = Linted.Of($"{Types}CREATE TABLE t (c {from});", $"ALTER TABLE t ALTER COLUMN c TYPE {to}{(cast.Length > 0 ? cast + to : "")};");
        return findings.FirstOrDefault(finding => finding.Rule.Id is "SCH6002" or "SCH6012") is not { } found ? "nothing"
            : found.Rule.Id == "SCH6012" ? "42804"
            : zone == "UTC" && found.Message.Contains("UTC", StringComparison.Ordinal) ? "nothing"
            : "rewrite";
    }

    /// <summary>Everything it does is taken back when it raises its answer.</summary>
    private const string Judge = """
        CREATE FUNCTION judge(source text, target text, conversion text) RETURNS text LANGUAGE plpgsql AS $$
        DECLARE before oid; said text;
        BEGIN
            BEGIN
                EXECUTE 'CREATE TABLE t (c ' || source || ')';
                before := pg_relation_filenode('t');
                EXECUTE 'ALTER TABLE t ALTER COLUMN c TYPE ' || target || CASE WHEN conversion = '' THEN '' ELSE conversion || target END;
                said := CASE WHEN pg_relation_filenode('t') = before THEN 'nothing' ELSE 'rewrite' END;
                RAISE EXCEPTION USING ERRCODE = 'P0001';
            EXCEPTION WHEN OTHERS THEN
                IF SQLSTATE <> 'P0001' THEN said := SQLSTATE; END IF;
            END;
            RETURN said;
        END $$
        """;

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
