using System.Text;

namespace SchemaAnalyzers.Schema;

/// <summary>The built-in types whose names in SQL differ from their internal names.</summary>
/// <remarks>https://www.postgresql.org/docs/current/datatype.html, and format_type.c for the display names.</remarks>
public static class BuiltInTypes
{
    private static readonly Dictionary<string, string> s_display = new()
    {
        ["bit"] = "bit",
        ["bool"] = "boolean",
        ["bpchar"] = "character",
        ["char"] = "\"char\"",
        ["float4"] = "real",
        ["float8"] = "double precision",
        ["int2"] = "smallint",
        ["int4"] = "integer",
        ["int8"] = "bigint",
        ["time"] = "time without time zone",
        ["timestamp"] = "timestamp without time zone",
        ["timestamptz"] = "timestamp with time zone",
        ["timetz"] = "time with time zone",
        ["varbit"] = "bit varying",
        ["varchar"] = "character varying",
    };

    private static readonly Dictionary<string, string> s_aliases = new()
    {
        ["bigint"] = "int8",
        ["bit varying"] = "varbit",
        ["boolean"] = "bool",
        ["char"] = "bpchar",
        ["char varying"] = "varchar",
        ["character"] = "bpchar",
        ["character varying"] = "varchar",
        ["dec"] = "numeric",
        ["decimal"] = "numeric",
        ["double precision"] = "float8",
        ["float"] = "float8",
        ["int"] = "int4",
        ["integer"] = "int4",
        ["national char"] = "bpchar",
        ["national char varying"] = "varchar",
        ["national character"] = "bpchar",
        ["national character varying"] = "varchar",
        ["nchar"] = "bpchar",
        ["nchar varying"] = "varchar",
        ["real"] = "float4",
        ["smallint"] = "int2",
        ["time with time zone"] = "timetz",
        ["time without time zone"] = "time",
        ["timestamp with time zone"] = "timestamptz",
        ["timestamp without time zone"] = "timestamp",
    };

    /// <summary>The name that <c>format_type</c> prints for an internal name.</summary>
    public static string Display(string internalName) => s_display.TryGetValue(internalName, out var display) ? display : internalName;

    /// <summary>The internal name for a spelling that the grammar treats as a keyword type (<c>integer</c>, <c>character varying</c>, ...), or null.</summary>
    /// <param name="spelling">Lower case, words separated by one space, without modifiers.</param>
    public static string? Resolve(string spelling) => s_aliases.TryGetValue(spelling, out var internalName) ? internalName : null;

    /// <summary>Puts modifiers where PostgreSQL prints them: <c>timestamp(3) with time zone</c>, else at the end.</summary>
    internal static void InsertModifiers(StringBuilder display, string modifiers)
    {
        var name = display.ToString();
        var zone = name.StartsWith("time", StringComparison.Ordinal) ? name.IndexOf(' ') : -1;
        display.Insert(zone < 0 ? display.Length : zone, modifiers);
    }
}
