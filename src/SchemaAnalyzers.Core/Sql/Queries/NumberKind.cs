using System.Globalization;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Queries;

/// <summary>The type of a number follows from its size: the smallest of integer, bigint and numeric that holds it.</summary>
/// <remarks>https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS-NUMERIC</remarks>
internal static class NumberKind
{
    public static ConstantKind Of(string text, Token token) => Of(text.Substring(token.Start, token.Length));

    public static ConstantKind Of(string number)
    {
        var digits = number.Replace("_", "");
        var radix = digits.Length > 2 && digits[0] == '0' ? digits[1] switch { 'x' or 'X' => 16, 'o' or 'O' => 8, 'b' or 'B' => 2, _ => 10 } : 10;
        if (radix != 10)
        {
            return OfRadix(digits.Substring(2), radix);
        }

        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return ConstantKind.Numeric;
        }

        return value is >= int.MinValue and <= int.MaxValue ? ConstantKind.Integer : value is >= long.MinValue and <= long.MaxValue ? ConstantKind.BigInteger : ConstantKind.Numeric;
    }

    private static ConstantKind OfRadix(string digits, int radix)
    {
        var value = 0m;
        foreach (var digit in digits)
        {
            value = (value * radix) + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
            if (value > long.MaxValue)
            {
                return ConstantKind.Numeric;
            }
        }

        return value <= int.MaxValue ? ConstantKind.Integer : ConstantKind.BigInteger;
    }
}
