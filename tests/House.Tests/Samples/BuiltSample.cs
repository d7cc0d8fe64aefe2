using System.Collections.Concurrent;
using SchemaAnalyzers.House.Tests.Harness;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Tests.Generating;

namespace SchemaAnalyzers.House.Tests.Samples;

/// <summary>A sample as it is checked in, built once for all that ask: what it is told, and the migration that is pending in it.</summary>
internal sealed record BuiltSample(string Name, string[] Lines, Stub Stub)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<BuiltSample>>> s_built = new(StringComparer.Ordinal);

    public Migration Migration { get; } = PlanCodec.Decode(Stub.Plan);

    public static Task<BuiltSample> OfAsync(string name) => s_built.GetOrAdd(name, _ => new(() => BuildAsync(name))).Value;

    /// <summary>A database with the sample's schema.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync()
    {
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await database.RunFileAsync(Repository.PathTo($"samples/{Name}/schema.sql"));
        return database;
    }

    /// <summary>The assembly is read at once: a build beside another schema puts its own in its place.</summary>
    private static async Task<BuiltSample> BuildAsync(string name)
    {
        var lines = await SampleBuild.DiagnosticsAsync(name);
        var assembly = await File.ReadAllBytesAsync(Repository.PathTo($"samples/{name}/bin/{Repository.Configuration}/net10.0/{name}.dll"));
        return new(name, lines, Assert.Single(StubReader.Read([.. assembly])));
    }
}
