using System.Globalization;
using System.Text;

namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>The backslash sequences of <c>E'...'</c>.</summary>
/// <remarks>https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS-ESCAPE</remarks>
internal static class EscapeSequences
{
    public static string Decode(string value)
    {
        if (value.IndexOf('\\') < 0)
        {
            return value;
        }

        var result = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                result.Append(value[i]);
                continue;
            }

            i++;
            i += value[i] switch
            {
                'u' => Code(result, value, i + 1, 4, 16),
                'U' => Code(result, value, i + 1, 8, 16),
                'x' => Code(result, value, i + 1, 2, 16),
                >= '0' and <= '7' => Code(result, value, i, 3, 8) - 1,
                _ => Simple(result, value[i]),
            };
        }

        return result.ToString();
    }

    private static int Simple(StringBuilder result, char c)
    {
        result.Append(c switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c });
        return 0;
    }

    /// <summary>Appends the character of up to so many digits, and gives how many there were.</summary>
    private static int Code(StringBuilder result, string value, int start, int most, int numberBase)
    {
        var count = 0;
        var code = 0;
        while (count < most && start + count < value.Length && DigitOf(value[start + count]) is var digit && digit >= 0 && digit < numberBase)
        {
            code = unchecked((code * numberBase) + digit);
            count++;
        }

        if (code is > 0 and <= 0x10FFFF)
        {
            _ = code is >= 0xD800 and <= 0xDFFF || code <= 0xFFFF ? result.Append((char)code) : result.Append(char.ConvertFromUtf32(code));
        }

        return count;
    }

    private static int DigitOf(char c) =>
        int.TryParse(c.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var digit) ? digit : -1;
}
