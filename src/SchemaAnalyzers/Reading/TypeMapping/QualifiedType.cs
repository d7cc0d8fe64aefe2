using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>Reads <c>schema.name</c> with quotes as PostgreSQL does: unquoted parts fold to lower case.</summary>
internal static class QualifiedType
{
    /// <summary>Null unless there are exactly two parts.</summary>
    public static QualifiedName? Parse(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var inQuotes = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"')
            {
                var isEscaped = inQuotes && i + 1 < text.Length && text[i + 1] == '"';
                inQuotes = isEscaped || !inQuotes;
                part.Append(isEscaped ? "\"" : "");
                i += isEscaped ? 1 : 0;
            }
            else if (c == '.' && !inQuotes)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else if (!inQuotes && !char.IsLetterOrDigit(c) && c != '_' && c != '$')
            {
                return null;
            }
            else
            {
                part.Append(inQuotes ? c : char.ToLowerInvariant(c));
            }
        }

        parts.Add(part.ToString());
        return parts.Count == 2 && !inQuotes ? new QualifiedName(parts[0], parts[1]) : null;
    }
}
