using SchemaAnalyzers.House.Tests.Harness;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.House.Tests.Samples;

/// <summary>All that code and schema of a whole system differ in, as one migration: PostgreSQL runs it, the code is content, and it can be taken back.</summary>
[Collection(nameof(SampleBuild))]
public sealed class DriftedSample
{
    private const string Sample = "OpsConductor";

    /// <summary>Told of a schema whatever the code says, or of what the code lacks: no migration ends them.</summary>
    private static readonly string[] s_notOfTheModel = ["SCH1003", "SCH1004", "SCH2010", "SCH3004", "SCH3007", "SCH3012", "SCH3013", "SCH3015", "SCH3016", "SCH3017", "SCH4002", "SCH4003", "SCH4004"];

    [Fact]
    public async Task One_migration_ends_the_drift_and_can_be_taken_back()
    {
        var sample = await BuiltSample.OfAsync(Sample);
        Assert.NotEmpty(sample.Lines);
        var database = await sample.CreateDatabaseAsync();
        var before = await database.PullAsync();

        await database.RunScriptAsync(Whole(sample.Migration.Up));

        using var directory = new TemporaryDirectory();
        var told = await SampleBuild.DiagnosticsAsync(Sample, $"-p:SampleSnapshot={directory.Write("pulled.sql", await database.PullAsync())}");
        var left = told.Where(line => line.StartsWith("SCH", StringComparison.Ordinal) && !s_notOfTheModel.Contains(line[..7])).ToList();
        Assert.True(left.Count == 0, string.Join("\n", left));

        await database.RunScriptAsync(Whole(sample.Migration.Down));
        Assert.Equal(before, await database.PullAsync());
    }

    /// <summary>With what is left to the reader: the tables are empty.</summary>
    private static string Whole(EquatableArray<MigrationStep> steps) =>
        PlainSql.Write(steps.Select(step => step.Kind == StepKind.Suggestion ? step with { Kind = StepKind.Statement } : step).ToEquatableArray());
}
