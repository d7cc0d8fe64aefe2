using Npgsql;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations.Changes;

/// <summary>The locks of which the rules speak are those that the server takes.</summary>
public sealed class LockTests
{
    private const string Schema = """
        CREATE TABLE c (id integer PRIMARY KEY);
        CREATE TABLE t (id integer PRIMARY KEY, c integer, s text);
        CREATE INDEX i ON t (s);
        CREATE UNIQUE INDEX u ON t (s);
        INSERT INTO c VALUES (1);
        INSERT INTO t VALUES (1, 1, 'a'), (2, 1, 'b');

        """;

    /// <summary>Whether readers wait, whether writers wait, and whether a rule tells that of the statement.</summary>
    [Theory]
    [InlineData("CREATE INDEX j ON t (c)", "ShareLock", "SCH6003")]
    [InlineData("REINDEX TABLE t", "ShareLock", "SCH6003")]
    [InlineData("REINDEX INDEX i", "ShareLock", "SCH6003")]
    [InlineData("ALTER TABLE t ADD FOREIGN KEY (c) REFERENCES c", "ShareRowExclusiveLock", "SCH6005")]
    [InlineData("ALTER TABLE t ADD CHECK (id > 0)", "AccessExclusiveLock", "SCH6005")]
    [InlineData("ALTER TABLE t ADD UNIQUE (c, id)", "AccessExclusiveLock", "SCH6005")]
    [InlineData("ALTER TABLE t ALTER COLUMN c SET NOT NULL", "AccessExclusiveLock", "SCH6005")]
    [InlineData("ALTER TABLE t ALTER COLUMN c TYPE bigint", "AccessExclusiveLock", "SCH6002")]
    [InlineData("ALTER TABLE t ADD COLUMN n serial", "AccessExclusiveLock", "SCH6002")]
    [InlineData("ALTER TABLE t SET UNLOGGED", "AccessExclusiveLock", "SCH6002")]
    [InlineData("CLUSTER t USING i", "AccessExclusiveLock", "SCH6002")]
    [InlineData("TRUNCATE t", "AccessExclusiveLock", "SCH6001")]
    [InlineData("DROP INDEX i", "AccessExclusiveLock", "SCH6009")]
    [InlineData("ALTER TABLE t ADD COLUMN n integer", "AccessExclusiveLock", "SCH6009")]
    [InlineData("ALTER TABLE t RENAME COLUMN c TO d", "AccessExclusiveLock", "SCH6009")]
    [InlineData("ALTER TABLE t ADD CHECK (id > 0) NOT VALID", "AccessExclusiveLock", "SCH6009")]
    [InlineData("ALTER TABLE t ALTER COLUMN s SET DEFAULT 'x'", "AccessExclusiveLock", "SCH6009")]
    [InlineData("UPDATE t SET s = 'x' WHERE id = 1", "RowExclusiveLock", null)]
    [InlineData("COMMENT ON TABLE t IS 'x'", "ShareUpdateExclusiveLock", null)]
    [InlineData("ALTER TABLE t ALTER COLUMN s SET STATISTICS 100", "ShareUpdateExclusiveLock", null)]
    [InlineData("ALTER TABLE t SET (fillfactor = 90)", "ShareUpdateExclusiveLock", null)]
    [InlineData("SET lock_timeout = '5s'; ALTER TABLE t ADD COLUMN n integer", "AccessExclusiveLock", null)]
    public async Task Lock_is_as_told(string statement, string expected, string? rule)
    {
        await using var connection = await DatabaseAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await RunAsync(connection, statement);

        await using var command = new NpgsqlCommand("SELECT mode FROM pg_locks WHERE relation = 't'::regclass AND pid = pg_backend_pid()", connection);
        var modes = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                modes.Add(reader.GetString(0));
            }
        }

        Assert.Contains(expected, modes);
        var findings = Linted.Of(Schema, statement + ";").Where(finding => rule is not null || finding.Rule.Id != "SCH6001").ToList();
        Assert.Equal(rule is not null, rule is null ? findings.Count > 0 : findings.Has(rule));
    }

    private static async Task<NpgsqlConnection> DatabaseAsync()
    {
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await database.RunScriptAsync(Schema);
        return await database.OpenAsync();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
