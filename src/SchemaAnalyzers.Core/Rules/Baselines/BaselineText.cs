using System.Globalization;
using System.Text;

namespace SchemaAnalyzers.Rules.Baselines;

/// <summary>The fields of a line as text and back. Names may hold anything: what could end a line, hide in it or be lost in it is written <c>\u0000</c>.</summary>
internal static class BaselineText
{
    private const int Digits = 4;

    public static string Escape(string field)
    {
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            var c = field[i];
            if (c is '\\' or '|')
            {
                text.Append('\\').Append(c);
            }
            else if (IsHidden(field, i))
            {
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    /// <returns>The fields; null where an escape is none.</returns>
    public static List<string>? Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var end = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '|')
            {
                fields.Add(field.ToString(0, end));
                field.Clear();
                end = 0;
            }
            else if (c == '\\')
            {
                if (Unescape(line, ref i) is not { } escaped)
                {
                    return null;
                }

                field.Append(escaped);
                end = field.Length;
            }
            else if (c is not (' ' or '\t') || field.Length > 0)
            {
                field.Append(c);
                end = c is ' ' or '\t' ? end : field.Length;
            }
        }

        fields.Add(field.ToString(0, end));
        return fields;
    }

    private static char? Unescape(string line, ref int at)
    {
        if (++at >= line.Length)
        {
            return null;
        }

        if (line[at] is '\\' or '|')
        {
            return line[at];
        }

        if (line[at] != 'u' || at + Digits >= line.Length
            || !int.TryParse(line.Substring(at + 1, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        at += Digits;
        return (char)code;
    }

    /// <summary>Spaces at the ends, characters that end a line or are not seen, halves of a pair, and a sign that would make the line a comment.</summary>
    private static bool IsHidden(string field, int i) => field[i] switch
    {
        ' ' => i == 0 || i == field.Length - 1,
        '#' => i == 0,
        var c when char.IsHighSurrogate(c) => i + 1 == field.Length || !char.IsLowSurrogate(field[i + 1]),
        var c when char.IsLowSurrogate(c) => i == 0 || !char.IsHighSurrogate(field[i - 1]),
        var c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
    };
}
