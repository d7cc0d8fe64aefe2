using Npgsql;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>
/// Whatever one migration changes in the schema of the clean sample is told, where it has to be told, and nothing besides: as the table of mutations
/// says. What means the same is not told.
/// </summary>
public sealed class MutationTests
{
    internal static readonly IReadOnlyList<Mutation> All =
    [
        .. CleanSample.Tables.SelectMany(table => ColumnMutations.Of(table, CleanSample.Schema)
            .Concat(IndexMutations.Of(table))
            .Concat(KeyMutations.Of(table, CleanSample.Schema))
            .Concat(TableMutations.Of(table))
            .Concat(HarmlessMutations.Of(table))),
    ];

    public static TheoryData<string> Tables => [.. CleanSample.Tables.Select(table => table.Name.ToString())];

    [Fact]
    public void The_sample_is_read_as_it_is()
    {
        AnalyzerRun.AssertCompiles(CleanSample.Compilation);
        Assert.Empty(CleanSample.LabelsAfter(""));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_mutation_is_told_as_the_table_says(string table)
    {
        var wrong = new List<string>();
        foreach (var mutation in All.Where(mutation => mutation.Table.Name.ToString() == table))
        {
            var expected = MutationPlace.Lines(MutationTable.Of(mutation), mutation).Order(StringComparer.Ordinal).ToList();
            var found = CleanSample.LabelsAfter(mutation.Sql);
            if (!expected.SequenceEqual(found))
            {
                wrong.Add($"{mutation.Kind}: {mutation.Subject}\n  expected {string.Join(", ", expected)}\n  found    {string.Join(", ", found)}\n  {mutation.Sql}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void The_table_has_no_row_for_nothing()
    {
        var used = All.Select(MutationTable.Of).ToHashSet();
        Assert.DoesNotContain(MutationTable.Rows, row => !used.Contains(row));
        Assert.Empty(MutationTable.Rows.SelectMany(row => row.Subjects.Where(subject => !All.Any(mutation => mutation.Kind == row.Kind && mutation.Subject == subject))));
    }

    /// <summary>What no server would do needs no finding.</summary>
    [Fact]
    public async Task PostgreSQL_takes_every_mutation()
    {
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await RunAsync(connection, CleanSample.SchemaText);
        var refused = new List<string>();
        foreach (var mutation in All)
        {
            await RunAsync(connection, "BEGIN");
            try
            {
                await RunAsync(connection, mutation.Sql);
            }
            catch (PostgresException refusal)
            {
                refused.Add($"{mutation.Kind}: {mutation.Subject}: {refusal.MessageText}\n  {mutation.Sql}");
            }

            await RunAsync(connection, "ROLLBACK");
        }

        Assert.True(refused.Count == 0, string.Join("\n", refused));
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
