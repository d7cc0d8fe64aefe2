using System.Globalization;
using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql;

/// <summary>The one way by which names and texts get into SQL.</summary>
/// <remarks>
/// The result is always on one line and shows what it is: control characters, line separators and characters that turn the
/// direction of writing are escaped. So a name can stand in a comment of one line, where a line break in it would
/// start a line of its own, and with it a statement or a command of psql.
/// </remarks>
public static class SqlQuote
{
    private static readonly int[] s_none = [];

    /// <summary>An identifier, quoted unless PostgreSQL would read the bare word as the same name.</summary>
    public static string Identifier(Identifier name)
    {
        var value = name.Value;
        if (IsPlain(value) && !Keywords.NeedQuotes(value))
        {
            return value;
        }

        return NeedsEscape(value) ? "U&\"" + Escape(value, s_none).Replace("\"", "\"\"") + "\"" : "\"" + value.Replace("\"", "\"\"") + "\"";
    }

    public static string Name(QualifiedName name) =>
        name.Schema.IsEmpty ? Identifier(name.Name) : Identifier(name.Schema) + "." + Identifier(name.Name);

    /// <summary>Identifiers with commas between.</summary>
    public static string Identifiers(IEnumerable<Identifier> names) => string.Join(", ", names.Select(Identifier));

    /// <summary>The same with further characters escaped, by their offsets.</summary>
    internal static string Identifier(Identifier name, ICollection<int> escaped) =>
        escaped.Count == 0 ? Identifier(name) : "U&\"" + Escape(name.Value, escaped).Replace("\"", "\"\"") + "\"";

    /// <summary>A string constant. Backslashes make it an escape string, so that it means the same under any standard_conforming_strings.</summary>
    public static string Literal(string text) => Literal(text, s_none);

    /// <summary>The same with further characters escaped, by their offsets.</summary>
    internal static string Literal(string text, ICollection<int> escaped)
    {
        if (escaped.Count == 0 && text.IndexOf('\\') < 0 && !NeedsEscape(text))
        {
            return "'" + text.Replace("'", "''") + "'";
        }

        var quoted = new StringBuilder("E'");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '\'' => quoted.Append("''"),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when IsUnsafe(c) || escaped.Contains(i) => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('\'').ToString();
    }

    /// <summary>A type, as <c>format_type</c> prints it with an empty search_path.</summary>
    public static string Type(SqlType type) => TypeName.Write(type);

    /// <summary>Whether a character breaks a line, hides, or changes how its neighbours are shown.</summary>
    internal static bool IsUnsafe(char c) => c < ' ' || (c >= '\u007F' && char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    internal static bool NeedsEscape(string text)
    {
        foreach (var c in text)
        {
            if (IsUnsafe(c))
            {
                return true;
            }
        }

        return false;
    }

    private static string Escape(string name, ICollection<int> offsets)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            _ = c switch
            {
                '\\' => escaped.Append("\\\\"),
                _ when IsUnsafe(c) || offsets.Contains(i) => escaped.Append('\\').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
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
