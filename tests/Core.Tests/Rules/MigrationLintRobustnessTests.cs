using SchemaAnalyzers.Core.Tests.Sql;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Core.Tests.Rules;

/// <summary>Any text may be a migration: none throws, and none is told of what lies outside of it.</summary>
public sealed class MigrationLintRobustnessTests
{
    private const string Broken =
        """
        -- schema: ignore
        ALTER TABLE a ADD COLUMN b text NOT NULL DEFAULT nextval('s'), ALTER c TYPE numeric(1000,-5) USING (((c::text)));
        UPDATE a SET x = 'é' WHERE "y" <> E'\'' AND b = 'c'; INSERT INTO a (b, c) VALUES ('x', (SELECT 1), ARRAY['y']), (DEFAULT); DELETE FROM ONLY a;
        VACUUM (FULL, VERBOSE) a; VACUUM; REINDEX (CONCURRENTLY) TABLE a; REINDEX SYSTEM x; CLUSTER; CLUSTER VERBOSE a USING i; TRUNCATE a, ONLY b * CASCADE;
        SET LOCAL lock_timeout TO '5s'; SELECT set_config('lock_timeout', $$5s$$, true); ALTER SYSTEM SET x = 1; DROP DATABASE x; CREATE TABLESPACE t LOCATION '/';
        BEGIN; ALTER TYPE e ADD VALUE 'v'; DO $$ BEGIN EXECUTE 'ALTER TABLE a DROP COLUMN b'; END $$; ROLLBACK; DROP SCHEMA s CASCADE; ALTER DOMAIN d ADD CHECK (VALUE > 0);
        CREATE TABLE "ä€𝄞ä€𝄞ä€𝄞ä€𝄞ä€𝄞ä€𝄞ä€𝄞ä€𝄞ä€𝄞ä€𝄞" (U&"d\0061t" int); \connect x
        ALTER INDEX i SET TABLESPACE t; ALTER TABLE p DETACH PARTITION q CONCURRENTLY; ALTER TABLE a VALIDATE CONSTRAINT c; COMMIT AND CHAIN
        """;

    [Fact]
    public void Every_beginning_of_a_text_is_read()
    {
        for (var length = 0; length <= Broken.Length; length++)
        {
            Lint(Broken[..length]);
            Lint(Broken[length..]);
        }
    }

    [Fact]
    public void Schemas_and_blocks_are_read_as_migrations()
    {
        foreach (var path in FactFiles.Blocks())
        {
            var text = File.ReadAllText(path);
            Lint(text);
            Lint("-- +goose Up\n" + text);
        }

        foreach (var name in (string[])["opsconductor-after", "kubernaut-after", "oceanid-seed-after"])
        {
            Lint(FactFiles.Read(name));
        }
    }

    [Fact]
    public void A_long_chain_of_tables_takes_no_stack()
    {
        var text = string.Concat(Enumerable.Range(0, 5000).Select(i => $"ALTER TABLE t ADD COLUMN c{i} int DEFAULT {new string('(', 50)}1{new string(')', 50)}; UPDATE t SET c{i} = 1;\n"));
        Lint("BEGIN;\n" + text);
    }

    private static void Lint(string text)
    {
        var linting = MigrationLint.Check([], [new SqlSource("migration.sql", text)], path => path == "migration.sql", CancellationToken.None);
        Assert.All(linting.Findings, finding => Assert.InRange(finding.Place.Start + finding.Place.Length, 0, text.Length));
    }
}
