using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>Reads a type name as it stands in <c>[Column(TypeName = "...")]</c>: <c>character varying(20)</c>, <c>timestamp(3) with time zone</c>, <c>"My"."Enum"[]</c>.</summary>
/// <remarks>https://www.postgresql.org/docs/current/datatype.html</remarks>
internal static class StoreTypeName
{
    private static readonly HashSet<string> s_catalog = new(StringComparer.Ordinal)
    {
        "bit", "bool", "box", "bpchar", "bytea", "char", "cid", "cidr", "circle", "date", "datemultirange", "daterange", "float4", "float8", "inet", "int2",
        "int4", "int4multirange", "int4range", "int8", "int8multirange", "int8range", "interval", "json", "jsonb", "jsonpath", "line", "lseg", "macaddr",
        "macaddr8", "money", "name", "numeric", "nummultirange", "numrange", "oid", "path", "pg_lsn", "point", "polygon", "regclass", "regconfig",
        "regdictionary", "regnamespace", "regproc", "regprocedure", "regrole", "regtype", "text", "tid", "time", "timestamp", "timestamptz", "timetz",
        "tsmultirange", "tsquery", "tsrange", "tstzmultirange", "tstzrange", "tsvector", "uuid", "varbit", "varchar", "xid", "xid8", "xml",
    };

    /// <summary>Null for a text that is no type name, and for a type of the user without schema: where it lives depends on the search_path.</summary>
    public static SqlType? Parse(string text)
    {
        var rest = text.Trim();
        var isArray = false;
        while (rest.EndsWith("]", StringComparison.Ordinal) && rest.LastIndexOf('[') is >= 0 and var bracket)
        {
            isArray = true;
            rest = rest.Substring(0, bracket).TrimEnd();
        }

        if (rest.IndexOf('"') >= 0 || rest.IndexOf('.') >= 0)
        {
            return QualifiedType.Parse(rest) is { } name ? new SqlType(name, default, isArray) : null;
        }

        var modifiers = TakeModifiers(ref rest);
        if (modifiers is null)
        {
            return null;
        }

        var spelling = Normalise(rest);
        if (spelling.StartsWith("interval ", StringComparison.Ordinal))
        {
            return new SqlType(new QualifiedName(SqlType.Catalog, "interval"), modifiers, isArray, spelling.Substring("interval ".Length).ToUpperInvariant());
        }

        var name0 = BuiltInTypes.Resolve(spelling) ?? spelling;
        return s_catalog.Contains(name0) ? new SqlType(new QualifiedName(SqlType.Catalog, name0), Implied(name0, spelling, modifiers), isArray) : null;
    }

    /// <summary>A type that no schema is named for, and that is none of the server's own: with an empty schema. Null for any other text.</summary>
    public static SqlType? WithoutSchema(string text)
    {
        var rest = text.Trim();
        var isArray = rest.EndsWith("[]", StringComparison.Ordinal);
        rest = isArray ? rest.Substring(0, rest.Length - 2) : rest;
        return Parse(text) is null && TakeModifiers(ref rest) is { } modifiers && Normalise(rest) is { Length: > 0 } name && name.All(c => char.IsLetterOrDigit(c) || c == '_')
            ? new SqlType(new QualifiedName("", name), modifiers, isArray)
            : null;
    }

    /// <summary><c>char</c> means <c>char(1)</c>, and <c>float(24)</c> is <c>real</c>: rare, so left as written except for the first.</summary>
    private static string[] Implied(string name, string spelling, string[] modifiers) =>
        name == "bpchar" && spelling != "bpchar" && modifiers.Length == 0 ? ["1"] : modifiers;

    private static string[]? TakeModifiers(ref string text)
    {
        var open = text.IndexOf('(');
        if (open < 0)
        {
            return [];
        }

        var close = text.IndexOf(')', open);
        if (close < 0)
        {
            return null;
        }

        var inside = text.Substring(open + 1, close - open - 1);
        text = text.Substring(0, open) + " " + text.Substring(close + 1);
        return inside.Split(',').Select(modifier => modifier.Trim()).ToArray();
    }

    private static string Normalise(string text)
    {
        var words = new StringBuilder();
        foreach (var word in text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            words.Append(words.Length > 0 ? " " : "").Append(word.ToLowerInvariant());
        }

        return words.ToString();
    }
}
