using System.Text;

namespace SchemaAnalyzers.Benchmarks;

/// <summary>The same facts as a table of the snapshot, for the comparison with JSON.</summary>
public sealed record JsonTable(string Schema, string Name, JsonColumn[] Columns, string PrimaryKeyName, string[] PrimaryKey)
{
    private static readonly string[] s_types =
        ["integer", "text", "character varying(200)", "timestamp with time zone", "numeric(10,2)", "boolean", "uuid", "jsonb", "bigint", "text[]", "date", "double precision"];

    public static JsonTable Create(int number)
    {
        var columns = s_types.Select((type, i) => new JsonColumn(i == 0 ? "id" : $"column_{i}", type, i > 4, type == "boolean" ? "false" : null)).ToArray();
        return new("public", $"table_{number}", columns, $"table_{number}_pkey", ["id"]);
    }

    public void AppendTo(StringBuilder sql)
    {
        sql.Append($"CREATE TABLE {Schema}.{Name} (\n");
        foreach (var column in Columns)
        {
            sql.Append($"    {column.Name} {column.Type}{(column.Default is null ? "" : " DEFAULT " + column.Default)}{(column.IsNullable ? "" : " NOT NULL")},\n");
        }

        sql.Append($"    CONSTRAINT {PrimaryKeyName} PRIMARY KEY ({string.Join(", ", PrimaryKey)})\n);\n\n");
    }
}

public sealed record JsonColumn(string Name, string Type, bool IsNullable, string? Default);
