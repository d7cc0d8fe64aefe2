using System.Text.RegularExpressions;
using SchemaAnalyzers.House.Tests.Harness;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.House.Tests.Samples;

/// <summary>The whole line: what the sample's code lacks in its schema becomes SQL, PostgreSQL runs it, and the schema that is pulled then satisfies the code.</summary>
[Collection(nameof(SampleBuild))]
public sealed partial class SampleMigration
{
    private const string Sample = "OpsConductorJobs";

    /// <summary>The chapters that the sample leaves for later, as far as they speak of the new columns.</summary>
    private const string Wanted = "is_global = true\nglobal_level = 1000\n"
        + "dotnet_diagnostic.SCH2003.severity = warning\ndotnet_diagnostic.SCH3008.severity = warning\ndotnet_diagnostic.SCH3011.severity = warning\n";

    private static readonly string[] s_columns = ["branch_serial", "branch_uuid", "execution_serial", "execution_uuid", "job_serial", "job_uuid", "target_serial_ref"];

    [Fact]
    public async Task An_empty_database_takes_all_of_it_and_gives_it_back()
    {
        var sample = await BuiltSample.OfAsync(Sample);
        var database = await sample.CreateDatabaseAsync();
        var before = await database.PullAsync();

        await database.RunScriptAsync(sample.Stub.Up);
        await database.RunScriptAsync(Suggested(sample.Migration.Up));

        Assert.Empty(await ToldOfColumnsAsync(await database.PullAsync()));
        Assert.Equal(7, (await NewTablesAsync(database)).SelectMany(table => table.Indexes).Count(index => index.Keys.All(key => s_columns.Contains(key.Column?.Value))));

        await database.RunScriptAsync(sample.Stub.Down);
        Assert.Equal(before, await database.PullAsync());
    }

    [Fact]
    public async Task A_filled_database_keeps_its_rows_and_waits_for_the_backfill()
    {
        var sample = await BuiltSample.OfAsync(Sample);
        var database = await sample.CreateDatabaseAsync();
        await RowFiller.FillAsync(database, await database.ReadSchemaAsync());

        await database.RunScriptAsync(sample.Stub.Up);

        var columns = (await NewTablesAsync(database)).SelectMany(table => table.Columns).Where(column => s_columns.Contains(column.Name.Value)).ToList();
        Assert.Equal(7, columns.Count);
        Assert.All(columns, column => Assert.True(column.IsNullable));
        var told = await ToldOfColumnsAsync(await database.PullAsync());
        Assert.Equal(6, told.Count(line => line.StartsWith("SCH2003 ", StringComparison.Ordinal)));
        Assert.DoesNotContain(told, line => line.StartsWith("SCH1002 ", StringComparison.Ordinal));

        await database.ExecuteAsync("""
            UPDATE jobs SET job_uuid = gen_random_uuid(), job_serial = 'J' || id;
            UPDATE job_executions SET execution_uuid = gen_random_uuid(), execution_serial = 'E' || id;
            UPDATE job_execution_branches SET branch_uuid = gen_random_uuid(), branch_serial = 'B' || id;
            """);
        await database.RunScriptAsync(Suggested(sample.Migration.Up));

        Assert.Empty(await ToldOfColumnsAsync(await database.PullAsync()));
        foreach (var table in (await database.ReadSchemaAsync()).Relations.OfType<Table>())
        {
            Assert.Equal((long)RowFiller.Rows, await database.QueryAsync($"SELECT count(*) FROM {SqlQuote.Name(table.Name)}"));
        }
    }

    [Fact]
    public async Task What_the_rows_would_break_stands_commented_out_after_the_backfill()
    {
        var sample = await BuiltSample.OfAsync(Sample);
        var backfill = sample.Stub.Up.IndexOf("-- backfill here\n", StringComparison.Ordinal);
        var (statements, suggestions) = (sample.Stub.Up[..backfill], sample.Stub.Up[backfill..]);

        Assert.Equal(s_columns, AddedColumn().Matches(statements).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Single(CreatedIndex().Matches(statements));
        Assert.All(suggestions.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("-- ", line, StringComparison.Ordinal));
        Assert.Equal(6, NotNull().Matches(suggestions).Count);
        Assert.Equal(6, CreatedIndex().Matches(suggestions).Count(match => match.Value.Contains("UNIQUE", StringComparison.Ordinal)));
        Assert.Equal(1 + 7 + 1, sample.Migration.Up.Count(step => step.Kind == StepKind.Statement));
    }

    /// <summary>What the rebuild beside the pulled schema tells of the seven columns, and of indexes on them.</summary>
    private static async Task<IReadOnlyList<string>> ToldOfColumnsAsync(string schema)
    {
        using var directory = new TemporaryDirectory();
        var told = await SampleBuild.DiagnosticsAsync(
            Sample,
            $"-p:SampleSnapshot={directory.Write("pulled.sql", schema)}",
            $"-p:SampleGlobalConfig={directory.Write("wanted.globalconfig", Wanted)}");
        return [.. told.Where(line => line.StartsWith("SCH1002 ", StringComparison.Ordinal) || s_columns.Any(column => line.Contains(column, StringComparison.Ordinal)))];
    }

    /// <summary>The statements that are left to the reader.</summary>
    private static string Suggested(EquatableArray<MigrationStep> steps) =>
        PlainSql.Write(steps.Where(step => step.Kind == StepKind.Suggestion).Select(step => step with { Kind = StepKind.Statement }).ToEquatableArray());

    /// <summary>The tables that get new columns: others may have columns of the same names.</summary>
    private static async Task<IEnumerable<Table>> NewTablesAsync(TestDatabase database) =>
        (await database.ReadSchemaAsync()).Relations.OfType<Table>().Where(table => table.Name.Name.Value is "jobs" or "job_executions" or "job_execution_branches");

    [GeneratedRegex(@"ADD COLUMN (\w+) ")]
    private static partial Regex AddedColumn();

    [GeneratedRegex(@"CREATE (UNIQUE )?INDEX ")]
    private static partial Regex CreatedIndex();

    [GeneratedRegex("SET NOT NULL;")]
    private static partial Regex NotNull();
}
