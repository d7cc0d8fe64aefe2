using Npgsql;
using SchemaAnalyzers.Npgsql;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.House.Tests.Harness;

/// <summary>The schema of a live database.</summary>
internal static class PulledSchema
{
    public static async Task<string> PullAsync(this TestDatabase database) => SchemaWriter.Write(await database.ReadSchemaAsync());

    public static async Task<Database> ReadSchemaAsync(this TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        return await CatalogReader.ReadAsync(source);
    }
}
