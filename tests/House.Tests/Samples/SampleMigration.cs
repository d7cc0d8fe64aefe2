using System.Collections.Immutable;
using Npgsql;
using SchemaAnalyzers.House.Tests.Harness;
using SchemaAnalyzers.Npgsql;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tests.Generating;

namespace SchemaAnalyzers.House.Tests.Samples;

/// <summary>The whole line: what the sample's code lacks in its schema becomes SQL, PostgreSQL runs it, and the schema that is pulled then satisfies the code.</summary>
[Collection(nameof(SampleBuild))]
public sealed class SampleMigration
{
    private const string Sample = "OpsConductorJobs";

    [Fact]
    public async Task The_generated_migration_adds_the_seven_columns_and_its_revert_takes_them_away()
    {
        var told = await SampleBuild.DiagnosticsAsync(Sample);
        Assert.Equal(7, told.Length);
        var stub = Assert.Single(ReadStubs());
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await database.RunFileAsync(Repository.PathTo($"samples/{Sample}/schema.sql"));
        var before = await PullAsync(database);

        await database.RunScriptAsync(stub.Up);

        var after = await PullAsync(database);
        using var directory = new TemporaryDirectory();
        Assert.Empty(await SampleBuild.DiagnosticsAsync(Sample, $"-p:SampleSnapshot={directory.Write("pulled.sql", after)}"));
        Assert.Equal(7, after.Split('\n').Except(before.Split('\n')).Count(IsColumn));

        await database.RunScriptAsync(stub.Down);
        Assert.Equal(before, await PullAsync(database));
    }

    private static bool IsColumn(string line) => line.StartsWith("    ", StringComparison.Ordinal) && !line.Contains("CONSTRAINT", StringComparison.Ordinal);

    private static IReadOnlyList<Stub> ReadStubs() =>
        StubReader.Read([.. File.ReadAllBytes(Repository.PathTo($"samples/{Sample}/bin/{Repository.Configuration}/net10.0/{Sample}.dll"))]);

    private static async Task<string> PullAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        return SchemaWriter.Write(await CatalogReader.ReadAsync(source));
    }
}
