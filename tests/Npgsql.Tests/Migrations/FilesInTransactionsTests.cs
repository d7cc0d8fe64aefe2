using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.Npgsql.Tests.RoundTrip;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>
/// As a tool runs the files of a migration, each as one text in one transaction: one after another they all run, and taken back from the last to the first
/// they leave the schema as it was. Nothing validates while its transaction has a lock for which others would wait.
/// </summary>
public sealed class FilesInTransactionsTests
{
    /// <summary>Of the weakest lock that stops writes, and all that are stronger.</summary>
    private const string LocksAreFew = """
        DO $check$ BEGIN
            IF EXISTS (SELECT FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE l.pid = pg_backend_pid() AND c.relkind IN ('r', 'p')
                AND c.relnamespace::regnamespace::text NOT LIKE 'pg\_%' AND l.mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')) THEN
                RAISE EXCEPTION 'a strong lock is held while rows are read';
            END IF;
        END $check$;
        """;

    public static TheoryData<string> Mutations => MutationTests.Names;

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task Of_one_change(string name)
    {
        var (from, to) = MutationTests.Of(name);
        var server = await PostgresServer.Shared;
        var (first, second) = (await server.CreateDatabaseAsync(), await server.CreateDatabaseAsync());
        await first.ExecuteAsync(from);
        await second.ExecuteAsync(to);

        await CheckAsync(first, second);
    }

    [Theory]
    [InlineData("opsconductor-before", "opsconductor-after")]
    [InlineData("opsconductor-after", "opsconductor-models")]
    [InlineData("kubernaut-before", "kubernaut-after")]
    public async Task Of_a_real_schema(string from, string to)
    {
        var server = await PostgresServer.Shared;
        var (first, second) = (await server.CreateDatabaseAsync(), await server.CreateDatabaseAsync());
        await first.RunFileAsync(RepositoryFiles.Fact(from));
        await second.RunFileAsync(RepositoryFiles.Fact(to));

        await CheckAsync(first, second);
    }

    /// <summary>What the check is for: the statements in one file would not pass it.</summary>
    [Fact]
    public async Task The_check_sees_a_lock()
    {
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (a int)");

        var error = await Assert.ThrowsAsync<global::Npgsql.PostgresException>(() => database.ExecuteAsync(
            Checked("ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID;\nALTER TABLE t VALIDATE CONSTRAINT k;")));

        Assert.Contains("strong lock", error.MessageText, StringComparison.Ordinal);
    }

    private static async Task CheckAsync(TestDatabase first, TestDatabase second)
    {
        var (before, after) = (await RoundTripTest.ReadAsync(first), await RoundTripTest.ReadAsync(second));
        var style = MigrationStyle.Find("golang-migrate")!;
        var files = style.Write(Plan.Of(before, after, PlanOptions.Default), new("change", VersionSeries.From(style.FirstVersion, default)), []);

        await RunAsync(first, files.Where(file => file.Name.EndsWith(".up.sql", StringComparison.Ordinal)));
        await RunAsync(first, files.Where(file => file.Name.EndsWith(".down.sql", StringComparison.Ordinal)).Reverse());

        Assert.Equal(Steps.Sorted(before), Steps.Sorted(await RoundTripTest.ReadAsync(first)));
    }

    private static async Task RunAsync(TestDatabase database, IEnumerable<MigrationFile> files)
    {
        foreach (var file in files)
        {
            await database.ExecuteAsync(Checked(file.Text));
        }
    }

    private static string Checked(string text) =>
        string.Join("\n", text.Split('\n').Select(line => line.StartsWith("ALTER ", StringComparison.Ordinal) && line.Contains(" VALIDATE CONSTRAINT ", StringComparison.Ordinal) ? LocksAreFew + line : line));
}
