using Npgsql;
using SchemaAnalyzers.Npgsql.Tests.Replay;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>Puts rows into tables, as far as their constraints take them.</summary>
internal static class SampleRows
{
    private const int Most = 3;

    /// <returns>The tables that have rows now, with how many.</returns>
    public static async Task<Dictionary<QualifiedName, int>> FillAsync(NpgsqlConnection connection, Database database)
    {
        var counts = new Dictionary<QualifiedName, int>();
        foreach (var table in database.Relations.OfType<Table>())
        {
            for (var i = 0; i < Most; i++)
            {
                await Steps.TryAsync(connection, Insert(table, i));
                await Steps.TryAsync(connection, $"INSERT INTO {SqlQuote.Name(table.Name)} DEFAULT VALUES");
            }
        }

        foreach (var table in database.Relations.OfType<Table>())
        {
            if (await CountAsync(connection, table.Name) is var count and > 0)
            {
                counts[table.Name] = count;
            }
        }

        return counts;
    }

    /// <summary>The rows of a table alone; none where it cannot be read.</summary>
    public static async Task<int> CountAsync(NpgsqlConnection connection, QualifiedName table)
    {
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM ONLY {SqlQuote.Name(table)}", connection);
        try
        {
            return (int)(long)(await command.ExecuteScalarAsync())!;
        }
        catch (PostgresException)
        {
            return 0;
        }
    }

    private static string Insert(Table table, int number)
    {
        var columns = table.Columns.Where(column => column.Generated is null && column.Identity is null).ToList();
        return $"INSERT INTO {SqlQuote.Name(table.Name)} ({SqlQuote.Identifiers(columns.Select(column => column.Name))}) VALUES ({string.Join(", ", columns.Select(column => Value(column, number)))})";
    }

    /// <summary>A text that the type of the column reads.</summary>
    private static string Value(Column column, int number) => column.Type switch
    {
        { IsArray: true } => "'{}'",
        { Name.Name.Value: "int2" or "int4" or "int8" or "numeric" or "float4" or "float8" or "text" or "varchar" or "bpchar" or "money" or "oid" or "positive" } => $"'{number + 1}'",
        { Name.Name.Value: "bool" } => "'true'",
        { Name.Name.Value: "date" or "timestamp" or "timestamptz" } => $"'2024-0{number + 1}-01'",
        { Name.Name.Value: "json" or "jsonb" } => "'{}'",
        { Name.Name.Value: "uuid" } => $"'0000000{number}-0000-0000-0000-000000000000'",
        { Name.Name.Value: "mood" } => "'happy'",
        _ => "NULL",
    };
}
