using System.Text.Json;
using SchemaAnalyzers.Core.Tests.Sql;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Drift;

/// <summary>What the models of a system expected, from tests/Facts: written as DDL and read like any other.</summary>
internal static class ModelFacts
{
    public static Database Read(string file)
    {
        var model = JsonDocument.Parse(FactFiles.ReadJson(file)).RootElement;
        var tables = model.GetProperty("tables").EnumerateArray().ToList();
        return Sql.Read.Good(string.Join("\n", model.GetProperty("enums").EnumerateArray().Select(Enum).Concat(tables.Select(Table)).Concat(tables.SelectMany(Keys)).Concat(tables.SelectMany(Indexes))));
    }

    private static string Enum(JsonElement type) =>
        $"CREATE TYPE {Text(type, "name")} AS ENUM ({string.Join(", ", type.GetProperty("labels").EnumerateArray().Select(label => $"'{label.GetString()}'"))});";

    private static string Table(JsonElement table)
    {
        var columns = table.GetProperty("columns").EnumerateArray().ToList();
        var key = columns.Where(column => Is(column, "primaryKey")).Select(Name);
        return $"CREATE TABLE {Text(table, "table")} ({string.Join(", ", columns.Select(Column))}, PRIMARY KEY ({string.Join(", ", key)}));";
    }

    /// <summary>A column that is unique and indexed has a unique index.</summary>
    private static string Column(JsonElement column) =>
        $"{Name(column)} {Text(column, "type").Replace("enum:", "", StringComparison.Ordinal)}{(Is(column, "nullable") ? "" : " NOT NULL")}{(Is(column, "unique") && !Is(column, "index") ? " UNIQUE" : "")}";

    private static IEnumerable<string> Keys(JsonElement table) =>
        from column in table.GetProperty("columns").EnumerateArray()
        let key = column.GetProperty("foreignKey")
        where key.ValueKind == JsonValueKind.Object
        let action = key.GetProperty("onDelete").GetString()
        select $"ALTER TABLE {Text(table, "table")} ADD FOREIGN KEY ({Name(column)}) REFERENCES {Text(key, "refTable")} ({Text(key, "refColumn")}){(action is null ? "" : " ON DELETE " + action)};";

    private static IEnumerable<string> Indexes(JsonElement table) =>
        from index in table.GetProperty("indexes").EnumerateArray()
        let columns = string.Join(", ", index.GetProperty("columns").EnumerateArray().Select(column => $"\"{column.GetString()}\""))
        select $"CREATE {(Is(index, "unique") ? "UNIQUE " : "")}INDEX {Text(index, "name")} ON {Text(table, "table")} ({columns});";

    private static string Name(JsonElement column) => $"\"{Text(column, "name")}\"";

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static bool Is(JsonElement element, string property) => element.GetProperty(property).GetBoolean();
}
