using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Npgsql.Tests;

public sealed class FactsLoadTests
{
    public static TheoryData<string> Files => new(RepositoryFiles.FactFiles.Select(path => Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Psql_loads_the_file_without_error(string name)
    {
        var server = await PostgresServer.Shared;
        var database = await server.CreateDatabaseAsync();

        await database.RunFileAsync(RepositoryFiles.Fact(name));
    }
}
