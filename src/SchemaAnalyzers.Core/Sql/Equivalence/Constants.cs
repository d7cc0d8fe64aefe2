using System.Globalization;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Equivalence;

/// <summary>Constants in one form, whichever way they are written.</summary>
internal static class Constants
{
    public static bool IsNumeric(SqlType type) => !type.IsArray && type.IsBuiltIn && type.Name.Name.Value is "int2" or "int4" or "int8" or "numeric" or "float4" or "float8" or "oid";

    /// <summary>The constant as a value of that type. A type that is said already is nearer to it, and stays.</summary>
    public static Node Typed(Node constant, SqlType type)
    {
        if (constant.Type is not null || constant.Kind == NodeKind.Null)
        {
            return constant;
        }

        if (constant.Kind != NodeKind.String)
        {
            return constant.WithType(type);
        }

        if (type.IsArray)
        {
            var typed = constant.WithType(type);
            return Array(typed) ?? typed;
        }

        if (IsNumeric(type) && Number(constant.Text) is { } number)
        {
            return new Node(NodeKind.Number, number) { Type = type };
        }

        return type.Is("bool") && Truth(constant.Text) is { } truth ? Node.Boolean(truth) : constant.WithType(type);
    }

    /// <summary>A number without superfluous digits; null where it is none, or too large.</summary>
    public static string? Number(string written)
    {
        var digits = new string([.. written.Where(c => c is not ('_' or ' ' or '(' or ')'))]);
        if (digits.Length > 2 && digits[0] == '0' && (digits[1] | 0x20) == 'x')
        {
            return long.TryParse(digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hexadecimal) ? hexadecimal.ToString(CultureInfo.InvariantCulture) : null;
        }

        if (digits.Length > 2 && digits[0] == '0' && (digits[1] | 0x20) is 'o' or 'b')
        {
            return null;
        }

        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (value != 0 || IsZero(digits))
            ? value.ToString("0.############################", CultureInfo.InvariantCulture)
            : null;
    }

    public static string Minus(string number) => number[0] == '-' ? number.Substring(1) : number == "0" ? number : "-" + number;

    /// <summary>All spellings of true and false that the input of boolean takes; null for others.</summary>
    public static bool? Truth(string text)
    {
        var word = text.Trim().ToLowerInvariant();
        return word.Length == 0 ? null
            : word is "1" or "on" || IsPrefix(word, "true") || IsPrefix(word, "yes") ? true
            : word is "0" or "of" or "off" || IsPrefix(word, "false") || IsPrefix(word, "no") ? false
            : null;
    }

    /// <summary><c>B'101'</c>, <c>X'5'</c>; null where it is no bit string.</summary>
    public static Node? Bits(string written)
    {
        if (written.Length < 3 || written[1] != '\'' || written.IndexOf('\'', 2) != written.Length - 1)
        {
            return null;
        }

        var digits = written.Substring(2, written.Length - 3);
        var bits = (written[0] | 0x20) == 'b' ? digits : string.Concat(digits.Select(BitsOf));
        return new Node(NodeKind.String, bits) { Type = SqlType.BuiltIn("bit") };
    }

    /// <summary>The elements of <c>'{a,b}'</c>; null for an array with more dimensions or with quotes that hide something.</summary>
    public static Node? Array(Node constant)
    {
        var text = constant.Text.Trim();
        if (text.Length < 2 || text[0] != '{' || text[text.Length - 1] != '}')
        {
            return null;
        }

        var inner = text.Substring(1, text.Length - 2);
        if (inner.IndexOfAny(['{', '}', '\\']) >= 0)
        {
            return null;
        }

        return inner.Trim().Length == 0 ? Node.Call("array") : Elements(inner, constant.Type?.ElementType());
    }

    private static Node? Elements(string inner, SqlType? type)
    {
        var elements = new List<Node>();
        for (var at = 0; at <= inner.Length;)
        {
            var isQuoted = at < inner.Length && inner[at] == '"';
            var end = isQuoted ? inner.IndexOf('"', at + 1) : inner.IndexOf(',', at);
            end = end < 0 ? isQuoted ? -1 : inner.Length : end;
            if (end < 0)
            {
                return null;
            }

            var text = isQuoted ? inner.Substring(at + 1, end - at - 1) : inner.Substring(at, end - at).Trim();
            at = isQuoted ? end + 1 : end;
            if ((at < inner.Length && inner[at] != ',') || (!isQuoted && text.IndexOf('"') >= 0))
            {
                return null;
            }

            at++;
            var element = !isQuoted && text.Equals("null", StringComparison.OrdinalIgnoreCase) ? Node.Null : new Node(NodeKind.String, text);
            elements.Add(type is null ? element : Typed(element, type));
        }

        return Node.Call("array", [.. elements]);
    }

    private static bool IsPrefix(string text, string word) => word.StartsWith(text, StringComparison.Ordinal);

    private static bool IsZero(string digits) => digits.TakeWhile(c => (c | 0x20) != 'e').All(c => c is < '1' or > '9');

    private static string BitsOf(char digit) => Convert.ToString(Convert.ToInt32(digit.ToString(), 16), 2).PadLeft(4, '0');
}
