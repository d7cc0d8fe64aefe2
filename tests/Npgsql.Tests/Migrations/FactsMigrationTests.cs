using SchemaAnalyzers.Npgsql.Tests.RoundTrip;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>From one real schema to a later one, and back.</summary>
public sealed class FactsMigrationTests
{
    [Theory]
    [InlineData("opsconductor-before", "opsconductor-models")]
    [InlineData("opsconductor-after", "opsconductor-models")]
    [InlineData("opsconductor-models-before", "opsconductor-models")]
    [InlineData("opsconductor-before", "opsconductor-after")]
    [InlineData("opsconductor-after", "opsconductor-after-minus18")]
    [InlineData("kubernaut-before", "kubernaut-after")]
    [InlineData("oceanid-seed-before", "oceanid-seed-after")]
    [InlineData("pyairtable-saga", "kubernaut-before")]
    public async Task Up_gives_the_later_schema_and_Down_the_earlier_one(string from, string to)
    {
        var server = await PostgresServer.Shared;
        var (first, second) = (await server.CreateDatabaseAsync(), await server.CreateDatabaseAsync());
        await first.RunFileAsync(RepositoryFiles.Fact(from));
        await second.RunFileAsync(RepositoryFiles.Fact(to));

        await using var connection = await first.OpenAsync();
        var difference = await MigrationOracle.DifferenceAsync(connection, await RoundTripTest.ReadAsync(first), await RoundTripTest.ReadAsync(second));
        Assert.True(difference is null, difference);
    }
}
