using System.Text.Json;
using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.Samples;

/// <summary>What the models of the original system expect, table by table, as the facts record it.</summary>
internal static class ModelFacts
{
    /// <summary>One line a column: <c>jobs.name character varying(255) NOT NULL</c>.</summary>
    public static IEnumerable<string> Columns(string file, Func<string, bool> hasTable) =>
        from table in Tables(file, hasTable)
        from column in table.GetProperty("columns").EnumerateArray()
        let type = column.GetProperty("type").GetString()!.Replace("enum:", "", StringComparison.Ordinal)
        let isNullable = column.GetProperty("nullable").GetBoolean()
        select $"{NameOf(table)}.{column.GetProperty("name").GetString()} {type}{(isNullable ? "" : " NOT NULL")}";

    /// <summary>One line an index: <c>jobs ix_jobs_job_uuid UNIQUE (job_uuid)</c>.</summary>
    public static IEnumerable<string> Indexes(string file, Func<string, bool> hasTable) =>
        from table in Tables(file, hasTable)
        from index in table.GetProperty("indexes").EnumerateArray()
        let columns = string.Join(", ", index.GetProperty("columns").EnumerateArray().Select(column => column.GetString()))
        select $"{NameOf(table)} {index.GetProperty("name").GetString()}{(index.GetProperty("unique").GetBoolean() ? " UNIQUE" : "")} ({columns})";

    /// <summary>One line a foreign key to a table that the sample maps: <c>job_actions.job_id -> jobs.id</c>.</summary>
    public static IEnumerable<string> ForeignKeys(string file, Func<string, bool> hasTable) =>
        from table in Tables(file, hasTable)
        from column in table.GetProperty("columns").EnumerateArray()
        let key = column.GetProperty("foreignKey")
        where key.ValueKind == JsonValueKind.Object && hasTable(key.GetProperty("refTable").GetString()!)
        select $"{NameOf(table)}.{column.GetProperty("name").GetString()} -> {key.GetProperty("refTable").GetString()}.{key.GetProperty("refColumn").GetString()}";

    /// <summary>One line a foreign key: <c>job_actions.job_id NO ACTION</c>. Where nothing is said nothing happens.</summary>
    public static IEnumerable<string> DeleteActions(string file, Func<string, bool> hasTable) =>
        from table in Tables(file, hasTable)
        from column in table.GetProperty("columns").EnumerateArray()
        let key = column.GetProperty("foreignKey")
        where key.ValueKind == JsonValueKind.Object && hasTable(key.GetProperty("refTable").GetString()!)
        select $"{NameOf(table)}.{column.GetProperty("name").GetString()} {key.GetProperty("onDelete").GetString() ?? "NO ACTION"}";

    public static IEnumerable<string> EnumLabels(string file, Func<string, bool> hasEnum) =>
        from type in Read(file).GetProperty("enums").EnumerateArray()
        where hasEnum(type.GetProperty("name").GetString()!)
        select $"{type.GetProperty("name").GetString()}: {string.Join(", ", type.GetProperty("labels").EnumerateArray().Select(label => label.GetString()).Order(StringComparer.Ordinal))}";

    private static IEnumerable<JsonElement> Tables(string file, Func<string, bool> hasTable) =>
        Read(file).GetProperty("tables").EnumerateArray().Where(table => hasTable(NameOf(table)));

    private static JsonElement Read(string file) => JsonDocument.Parse(Repository.Read($"tests/Facts/{file}.json")).RootElement;

    private static string NameOf(JsonElement table) => table.GetProperty("table").GetString()!;
}
