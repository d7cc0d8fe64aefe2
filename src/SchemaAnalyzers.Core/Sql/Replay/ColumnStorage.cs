using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>How the values of a column are stored, as far as that is not the type's own way.</summary>
/// <remarks>typstorage in pg_type.dat</remarks>
internal static class ColumnStorage
{
    private static readonly HashSet<string> s_variableLength = new("""
        text varchar bpchar bytea json jsonb jsonpath xml numeric varbit bit path polygon tsvector tsquery inet cidr refcursor pg_node_tree txid_snapshot pg_snapshot
        int4range int8range numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The storage to keep; null where it is the type's own.</summary>
    /// <param name="written">Upper case; null for DEFAULT.</param>
    public static string? Written(SqlType type, string? written, Span span)
    {
        if (written is null)
        {
            return null;
        }

        if (written is not ("PLAIN" or "EXTERNAL" or "EXTENDED" or "MAIN"))
        {
            throw new SqlFailure("22023", $"invalid storage type \"{written.ToLowerInvariant()}\"", span);
        }

        if (IsFixed(type) && written != "PLAIN")
        {
            throw new SqlFailure("0A000", $"column data type {type} can only have storage PLAIN", span);
        }

        return written == Usual(type) ? null : written;
    }

    public static string? Compression(SqlType type, string? method, Span span)
    {
        if (method is null)
        {
            return null;
        }

        if (method is not ("pglz" or "lz4"))
        {
            throw new SqlFailure("22023", $"invalid compression method \"{method}\"", span);
        }

        return !IsFixed(type) ? method : throw new SqlFailure("0A000", $"column data type {type} does not support compression", span);
    }

    private static bool IsFixed(SqlType type) => type.IsBuiltIn && !type.IsArray && !s_variableLength.Contains(type.Name.Name.Value) && type.Name.Name.Value is not ("int2vector" or "oidvector" or "aclitem");

    private static string? Usual(SqlType type)
    {
        if (!type.IsBuiltIn)
        {
            return type.IsArray ? "EXTENDED" : null;
        }

        return type switch
        {
            { IsArray: true } => "EXTENDED",
            { Name.Name.Value: "numeric" or "inet" or "cidr" } => "MAIN",
            { Name.Name.Value: "tsquery" or "int2vector" or "oidvector" } => "PLAIN",
            _ => IsFixed(type) ? "PLAIN" : "EXTENDED",
        };
    }
}
