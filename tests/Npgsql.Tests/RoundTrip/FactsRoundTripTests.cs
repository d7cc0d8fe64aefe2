using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Npgsql.Tests.RoundTrip;

public sealed class FactsRoundTripTests
{
    public static TheoryData<string> Files => new(RepositoryFiles.FactFiles.Select(path => Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_is_pulled_reloads_to_the_same(string name)
    {
        var server = await PostgresServer.Shared;
        var database = await server.CreateDatabaseAsync();
        await database.RunFileAsync(RepositoryFiles.Fact(name));

        await RoundTripTest.RunAsync(database);
    }
}
