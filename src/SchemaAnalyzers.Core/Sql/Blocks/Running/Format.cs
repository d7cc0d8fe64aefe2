using System.Text;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;

namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>The function format.</summary>
/// <remarks>https://www.postgresql.org/docs/current/functions-string.html#FUNCTIONS-STRING-FORMAT. Widths are not followed.</remarks>
internal static class Format
{
    public static Value Apply(IReadOnlyList<Value> arguments)
    {
        if (arguments[0] is not Syntax.Text { Content: var pattern })
        {
            return arguments[0].IsNull ? Value.Null : Value.Unknown;
        }

        var result = new StringBuilder();
        var next = 1;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%')
            {
                result.Append(pattern[i]);
                continue;
            }

            i++;
            var position = Position(pattern, ref i);
            if (i >= pattern.Length)
            {
                return Value.Unknown;
            }

            if (pattern[i] == '%')
            {
                result.Append('%');
                continue;
            }

            next = position ?? next;
            if (next >= arguments.Count || Printed(pattern[i], arguments[next++]) is not { } printed)
            {
                return Value.Unknown;
            }

            result.Append(printed);
        }

        return new Syntax.Text(result.ToString());
    }

    /// <summary>The <c>1$</c> of <c>%1$I</c>.</summary>
    private static int? Position(string pattern, ref int i)
    {
        const int Most = 100;
        var end = i;
        var number = 0;
        while (end < pattern.Length && pattern[end] is >= '0' and <= '9' && number < Most)
        {
            number = (number * 10) + pattern[end++] - '0';
        }

        if (end == i || end >= pattern.Length || pattern[end] != '$')
        {
            return null;
        }

        i = end + 1;
        return number;
    }

    private static string? Printed(char kind, Value value) => kind switch
    {
        's' => value.IsNull ? "" : value.Output(),
        'I' => value.IsNull ? null : value.Output() is { } name ? SqlQuote.Identifier(new Identifier(name)) : null,
        'L' => value.IsNull ? "NULL" : value.Output() is { } text ? SqlQuote.Literal(text) : null,
        _ => null,
    };
}
