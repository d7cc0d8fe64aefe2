using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.House.Tests.Samples;

/// <summary>Puts rows into every table of a schema, so that a migration meets data.</summary>
internal static class RowFiller
{
    public const int Rows = 3;

    public static async Task FillAsync(TestDatabase database, Database schema)
    {
        var inserts = schema.Relations.OfType<Table>().SelectMany(table => Enumerable.Range(1, Rows).Select(row => Insert(table, row, schema)));

        // Foreign keys are triggers: which row refers to which is no matter here.
        await database.ExecuteAsync("SET session_replication_role = replica;\n" + string.Join("\n", inserts));
    }

    private static string Insert(Table table, int row, Database schema)
    {
        var columns = table.Columns.Where(column => column.Generated is null && column.Identity?.IsAlways != true).ToList();
        return $"INSERT INTO {SqlQuote.Name(table.Name)} ({string.Join(", ", columns.Select(column => SqlQuote.Identifier(column.Name)))}) "
            + $"VALUES ({string.Join(", ", columns.Select(column => Value(column.Type, row, schema)))});";
    }

    private static string Value(SqlType type, int row, Database schema) => type switch
    {
        { IsArray: true } => "'{}'",
        _ when schema.Types.Find(type.Name) is EnumType labels => SqlQuote.Literal(labels.Labels[0]),
        _ when type.Is("int2") || type.Is("int4") || type.Is("int8") || type.Is("numeric") || type.Is("float4") || type.Is("float8") => $"{row}",
        _ when type.Is("bool") => "true",
        _ when type.Is("uuid") => $"'00000000-0000-0000-0000-{row:D12}'",
        _ when type.Is("json") || type.Is("jsonb") => "'{}'",
        _ when type.Is("inet") => $"'10.0.0.{row}'",
        _ when type.Is("bytea") => $"'\\x0{row}'",
        _ when type.Is("time") => $"'10:0{row}'",
        _ when type.Is("date") || type.Is("timestamp") || type.Is("timestamptz") => $"'2020-01-0{row}'",
        _ => $"'{row}'",
    };
}
