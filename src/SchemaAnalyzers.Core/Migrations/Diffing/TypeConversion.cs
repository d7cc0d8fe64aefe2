using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations;

/// <summary>How the values of one type become values of another.</summary>
internal static class TypeConversion
{
    /// <summary>The expression that makes the new value of a column of its old one; null where the assignment of one type to the other does, and checks that it fits.</summary>
    /// <param name="isReplaced">Whether the type is one of the same name that is made anew.</param>
    public static string? Using(Column from, Column to, bool isReplaced)
    {
        var column = SqlQuote.Identifier(to.Name);
        if (!isReplaced && (from.Type.Name == to.Type.Name && from.Type.IsArray == to.Type.IsArray))
        {
            return null;
        }

        return isReplaced || !CastsDirectly(from.Type, to.Type)
            ? $"{column}::text::{SqlQuote.Type(to.Type)}"
            : IsBounded(to.Type) ? $"{column}::{SqlQuote.Type(to.Type with { Modifiers = default })}" : $"{column}::{SqlQuote.Type(to.Type)}";
    }

    /// <summary>Whether values change or go without the server saying so.</summary>
    public static bool Loses(SqlType from, SqlType to)
    {
        if (from.IsArray || to.IsArray || !from.IsBuiltIn || !to.IsBuiltIn)
        {
            return false;
        }

        var (old, wanted) = (from.Name.Name.Value, to.Name.Name.Value);
        return (old, wanted) switch
        {
            ("numeric", "numeric") => LosesDigits(from, to),
            ("numeric" or "float4" or "float8", "int2" or "int4" or "int8") => true,
            ("float8" or "numeric", "float4") or ("numeric", "float8") => true,
            ("int8" or "int4", "float4") or ("int8", "float8") => true,
            ("timestamp" or "timestamptz", "date") => true,
            ("timestamp" or "timestamptz" or "time" or "timetz" or "interval", _) when old == wanted => LosesDigits(from, to),
            ("json", "jsonb") => true,
            _ => false,
        };
    }

    /// <summary>The storage that a type has by itself.</summary>
    public static string UsualStorage(SqlType type) => type.Is("numeric") || type.Is("inet") || type.Is("cidr") ? "MAIN"
        : type.IsArray || !type.IsBuiltIn || type.Name.Name.Value is "text" or "varchar" or "bpchar" or "bytea" or "json" or "jsonb" or "xml" or "tsvector" or "tsquery" or "path" or "polygon" or "bit" or "varbit" or "txid_snapshot" ? "EXTENDED"
        : type.Name.Name.Value.EndsWith("range", StringComparison.Ordinal) ? "EXTENDED" : "PLAIN";

    private static bool CastsDirectly(SqlType from, SqlType to)
    {
        if (from.IsArray != to.IsArray)
        {
            return false;
        }

        return TypeFamily.AreOfOneKind(from, to)
            || (IsText(from) && IsText(to))
            || (!to.IsArray && TypeFamily.NameOf(to) == "text")
            || (TypeFamily.NameOf(from), TypeFamily.NameOf(to)) is ("time", "interval");
    }

    /// <summary>Whether values are texts, whatever their type is called.</summary>
    private static bool IsText(SqlType type) => TypeFamily.IsCharacters(type) || type.Name.Name.Value is "name" or "citext";

    /// <summary>Whether a cast to the type cuts texts that are too long, where an assignment refuses them.</summary>
    private static bool IsBounded(SqlType type) => type is { IsArray: false, Modifiers.IsEmpty: false } && (type.Is("varchar") || type.Is("bpchar"));

    private static bool LosesDigits(SqlType from, SqlType to)
    {
        var last = to.Modifiers.Count - 1;
        if (last < 0)
        {
            return false;
        }

        return from.Modifiers.Count == 0 || Number(from, from.Modifiers.Count - 1) > Number(to, last) || (from.Modifiers.Count == 2 && last == 0);
    }

    private static int Number(SqlType type, int index) => int.TryParse(type.Modifiers[index], out var number) ? number : 0;
}
