using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Types;

/// <summary>From which PostgreSQL types Npgsql reads a CLR type. Not typed by hand: a test asks EF Core and Npgsql on a real server, pair by pair.</summary>
public static class ReadableTypes
{
    private static readonly ClrMapping[] s_mappings =
    [
        new("System.Boolean", "bool", "bool", "bit varbit"),
        new("System.Byte", "byte", "char int2", "int4 int8 numeric"),
        new("System.Int16", "short", "int2", "int4 int8 numeric"),
        new("System.Int32", "int", "int4", "date int2 int8 numeric"),
        new("System.Int64", "long", "int8", "int2 int4 numeric time timestamp timestamptz"),
        new("System.Single", "float", "float4 numeric", "float8 int2 int4 int8"),
        new("System.Double", "double", "float8 numeric", "float4 int2 int4 int8"),
        new("System.Decimal", "decimal", "numeric money", "int2 int4 int8"),
        new("System.Numerics.BigInteger", "BigInteger", "numeric", ""),
        new("System.Char", "char", "bpchar char json jsonb name", "text varchar xml"),
        new("System.String", "string", "text varchar bpchar name json jsonb xml", "bit varbit"),
        new("System.Guid", "Guid", "uuid", ""),
        new("System.Byte[]", "byte[]", "bytea bpchar name", "json jsonb text varchar xml"),
        new("System.Collections.BitArray", "BitArray", "bit varbit", ""),
        new("System.DateTime", "DateTime", "timestamptz timestamp date", ""),
        new("System.DateTimeOffset", "DateTimeOffset", "timestamptz timetz", ""),
        new("System.DateOnly", "DateOnly", "date", ""),
        new("System.TimeOnly", "TimeOnly", "time", ""),
        new("System.TimeSpan", "TimeSpan", "interval time", ""),
        new("System.Net.IPAddress", "IPAddress", "inet", ""),
        new("System.Net.NetworkInformation.PhysicalAddress", "PhysicalAddress", "macaddr macaddr8", ""),
        new("System.Text.Json.JsonDocument", "JsonDocument", "json jsonb", ""),
        new("System.Text.Json.JsonElement", "JsonElement", "json jsonb", ""),
    ];

    /// <summary>The PostgreSQL types, by internal name, that the verdicts cover.</summary>
    private static readonly HashSet<string> s_sqlTypes =
    [
        "bit", "bool", "bpchar", "bytea", "char", "cid", "cidr", "date", "float4", "float8", "inet", "int2", "int4", "int8", "interval", "json",
        "jsonb", "macaddr", "macaddr8", "money", "name", "numeric", "oid", "text", "time", "timestamp", "timestamptz", "timetz", "tsvector",
        "uuid", "varbit", "varchar", "xid", "xml",
    ];

    /// <summary>The C# type to read a column with, where one is better than all others.</summary>
    private static readonly Dictionary<string, string> s_preferred = new()
    {
        ["bool"] = "bool",
        ["bpchar"] = "string",
        ["bytea"] = "byte[]",
        ["date"] = "DateOnly",
        ["float4"] = "float",
        ["float8"] = "double",
        ["inet"] = "IPAddress",
        ["int2"] = "short",
        ["int4"] = "int",
        ["int8"] = "long",
        ["interval"] = "TimeSpan",
        ["json"] = "string",
        ["jsonb"] = "string",
        ["macaddr"] = "PhysicalAddress",
        ["macaddr8"] = "PhysicalAddress",
        ["money"] = "decimal",
        ["name"] = "string",
        ["numeric"] = "decimal",
        ["text"] = "string",
        ["time"] = "TimeOnly",
        ["timestamp"] = "DateTime",
        ["timestamptz"] = "DateTime",
        ["timetz"] = "DateTimeOffset",
        ["uuid"] = "Guid",
        ["varchar"] = "string",
        ["xml"] = "string",
    };

    public static IReadOnlyList<ClrMapping> Mappings => s_mappings;

    public static IReadOnlyCollection<string> SqlTypes => s_sqlTypes;

    /// <summary>The mapping of a CLR type; null for one whose verdicts are not known.</summary>
    public static ClrMapping? Of(ClrType type) => s_mappings.FirstOrDefault(mapping => mapping.FullName == NameOf(type));

    /// <summary>Whether the verdicts cover the element type of a column.</summary>
    public static bool Covers(SqlType type) => type.IsBuiltIn && s_sqlTypes.Contains(type.Name.Name.Value);

    /// <summary>The C# type to declare for a column; null where there is no best one.</summary>
    public static string? Preferred(SqlType type) =>
        s_preferred.TryGetValue(type.Name.Name.Value, out var name) ? name + (type.IsArray ? "[]" : "") : null;

    /// <summary>An array of bytes is one value to Npgsql, whatever way the reader describes it.</summary>
    public static bool IsCollection(ClrType type) => type.Kind is ClrKind.Array or ClrKind.List && NameOf(type) != "System.Byte[]";

    private static string NameOf(ClrType type) =>
        type is { Kind: ClrKind.Array, Element.FullName: "System.Byte" } ? "System.Byte[]" : type.FullName;
}
