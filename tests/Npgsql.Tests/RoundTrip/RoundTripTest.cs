using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.RoundTrip;

/// <summary>What was pulled from a database, loaded by psql into an empty one, must be pulled from there byte for byte: and that twice.</summary>
internal static class RoundTripTest
{
    /// <returns>The text that was pulled first.</returns>
    public static async Task<string> RunAsync(TestDatabase source)
    {
        var first = await PullAsync(source);
        var second = await ReloadAsync(source.Server, first);
        Assert.Equal(first, second);
        Assert.Equal(first, await ReloadAsync(source.Server, second));
        return first;
    }

    public static async Task<string> PullAsync(TestDatabase database) => SchemaWriter.Write(await ReadAsync(database));

    public static async Task<Database> ReadAsync(TestDatabase database)
    {
        await using var connection = await database.OpenAsync();
        return await CatalogReader.ReadAsync(connection);
    }

    private static async Task<string> ReloadAsync(PostgresServer server, string script)
    {
        var empty = await server.CreateDatabaseAsync();
        await empty.RunScriptAsync(script);
        return await PullAsync(empty);
    }
}
