using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql;

/// <summary>The one way by which names and texts get into SQL.</summary>
public static class SqlQuote
{
    /// <summary>An identifier, quoted unless PostgreSQL would read the bare word as the same name.</summary>
    public static string Identifier(Identifier name) =>
        IsPlain(name.Value) && !Keywords.NeedQuotes(name.Value) ? name.Value : "\"" + name.Value.Replace("\"", "\"\"") + "\"";

    public static string Name(QualifiedName name) =>
        name.Schema.IsEmpty ? Identifier(name.Name) : Identifier(name.Schema) + "." + Identifier(name.Name);

    /// <summary>A string constant. Backslashes make it an escape string, so that it means the same under any standard_conforming_strings.</summary>
    public static string Literal(string text)
    {
        var quoted = "'" + text.Replace("'", "''").Replace("\\", "\\\\") + "'";
        return text.IndexOf('\\') < 0 ? quoted : "E" + quoted;
    }

    private static bool IsPlain(string name)
    {
        if (name.Length == 0 || name[0] is not ((>= 'a' and <= 'z') or '_'))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
