using System.Globalization;
using System.Text;

namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>What a token means: the name or the string without quotes and escapes.</summary>
internal static class TokenText
{
    /// <summary>The most bytes of a name; the rest is cut off silently, as PostgreSQL does.</summary>
    public const int MaximumNameBytes = 63;

    public static string Name(string text, Token token, NamePool pool, char escape = '\\')
    {
        var name = token.Kind switch
        {
            TokenKind.Word => pool.Folded(text, token),
            TokenKind.UnicodeIdentifier => Unescape(Inner(text, token.Start + 3, token.Length - 4, "\"\""), escape, token),
            _ when text.IndexOf('"', token.Start + 1, token.Length - 2) < 0 => pool.Exact(text, token.Start + 1, token.Length - 2),
            _ => Inner(text, token.Start + 1, token.Length - 2, "\"\""),
        };
        return Cut(name, MaximumNameBytes);
    }

    /// <summary>The value of a string constant.</summary>
    public static string String(string text, Token token, char escape = '\\') => token.Kind switch
    {
        TokenKind.DollarString => DollarBody(text, token),
        TokenKind.EscapeString => EscapeSequences.Decode(Joined(text, token, text[token.Start] == '\'' ? 1 : 2, keepsBackslashes: true)),
        TokenKind.UnicodeString => Unescape(Joined(text, token, 3, keepsBackslashes: false), escape, token),
        TokenKind.BitString => Joined(text, token, 2, keepsBackslashes: false),
        _ => Joined(text, token, text[token.Start] == '\'' ? 1 : 2, keepsBackslashes: false),
    };

    /// <summary>Cuts a name to so many bytes of UTF-8, at the border of a character.</summary>
    public static string Cut(string name, int bytes)
    {
        if (name.Length * 3 <= bytes || Encoding.UTF8.GetByteCount(name) <= bytes)
        {
            return name;
        }

        var length = 0;
        for (var used = 0; length < name.Length;)
        {
            var units = char.IsSurrogatePair(name, length) ? 2 : 1;
            used += units == 2 ? 4 : name[length] < 0x80 ? 1 : name[length] < 0x800 ? 2 : 3;
            if (used > bytes)
            {
                break;
            }

            length += units;
        }

        return name.Substring(0, length);
    }

    public static string DollarBody(string text, Token token)
    {
        var tag = text.IndexOf('$', token.Start + 1) - token.Start + 1;
        return text.Substring(token.Start + tag, token.Length - (2 * tag));
    }

    private static string Inner(string text, int start, int length, string doubled)
    {
        var inner = text.Substring(start, length);
        return inner.IndexOf(doubled[0]) < 0 ? inner : inner.Replace(doubled, doubled.Substring(1));
    }

    /// <summary>The parts of a constant that goes on over several lines, without the quotes between.</summary>
    private static string Joined(string text, Token token, int prefix, bool keepsBackslashes)
    {
        var value = new StringBuilder();
        for (var i = token.Start + prefix; i < token.End; i++)
        {
            if (text[i] == '\\' && keepsBackslashes)
            {
                value.Append(text[i++]).Append(text[i]);
            }
            else if (text[i] != '\'')
            {
                value.Append(text[i]);
            }
            else if (i + 1 < token.End && text[i + 1] == '\'')
            {
                value.Append('\'');
                i++;
            }
            else
            {
                i = NextPart(text, i + 1, token.End);
            }
        }

        return value.ToString();
    }

    /// <summary>The offset of the quote that opens the next part: between parts stand white space and line comments only.</summary>
    private static int NextPart(string text, int from, int end)
    {
        while (from < end && text[from] != '\'')
        {
            from = text[from] == '-' ? text.IndexOf('\n', from, end - from) + 1 : from + 1;
        }

        return from;
    }

    /// <summary>Decodes <c>\0061</c> and <c>\+000061</c>.</summary>
    private static string Unescape(string value, char escape, Token token)
    {
        if (value.IndexOf(escape) < 0)
        {
            return value;
        }

        var result = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != escape)
            {
                result.Append(value[i]);
            }
            else if (i + 1 < value.Length && value[i + 1] == escape)
            {
                result.Append(value[i++]);
            }
            else
            {
                var isLong = i + 1 < value.Length && value[i + 1] == '+';
                var digits = isLong ? 6 : 4;
                i += isLong ? 1 : 0;
                AppendCode(result, value, i + 1, digits, token);
                i += digits;
            }
        }

        return result.ToString();
    }

    private static void AppendCode(StringBuilder result, string value, int start, int digits, Token token)
    {
        if (start + digits > value.Length
            || !int.TryParse(value.Substring(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is 0 or > 0x10FFFF)
        {
            throw new SqlFailure("42601", "invalid Unicode escape value", new Span(token.Start, token.Length));
        }

        // Two halves of a surrogate pair may be written as two escapes.
        _ = code is >= 0xD800 and <= 0xDFFF ? result.Append((char)code) : result.Append(char.ConvertFromUtf32(code));
    }
}
