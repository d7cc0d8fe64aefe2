using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Catalogs;
using SchemaAnalyzers.Sql.Blocks.Syntax;

namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>Comparisons, concatenation and sums.</summary>
internal static class Operators
{
    public static Value Apply(string symbol, Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
        {
            return left.IsUnknown || right.IsUnknown ? Value.Unknown : Value.Null;
        }

        return symbol switch
        {
            "=" => AreEqual(left, right),
            "<>" => Evaluator.Not(AreEqual(left, right)),
            "||" => Joined(left, right),
            "~~" => Like(left, right),
            _ => Numeric(symbol, left, right),
        };
    }

    private static Value AreEqual(Value left, Value right) => (left, right) switch
    {
        (Text a, Text b) => Value.Of(a.Content == b.Content),
        (Number a, Number b) => Value.Of(a.Amount == b.Amount),
        (Truth a, Truth b) => Value.Of(a.IsTrue == b.IsTrue),
        (Oid a, Oid b) => Value.Of(a.Equals(b)),
        (SystemName, Text b) => SystemNames.MayBe(b.Content) ? Value.Unknown : Value.False,
        (Text a, SystemName) => SystemNames.MayBe(a.Content) ? Value.Unknown : Value.False,
        _ => Value.Unknown,
    };

    private static Value Joined(Value left, Value right)
    {
        if (left is Items a && right is Items b)
        {
            return new Items(a.Elements.Concat(b.Elements).ToEquatableArray());
        }

        return left.Print() is { } first && right.Print() is { } second && (left is Text || right is Text) ? new Text(first + second) : Value.Unknown;
    }

    /// <summary>LIKE with a percent sign at the end, or at the beginning, or none.</summary>
    private static Value Like(Value left, Value right)
    {
        if (left is not Text { Content: var text } || right is not Text { Content: var pattern })
        {
            return Value.Unknown;
        }

        var inner = pattern.Trim('%');
        if (inner.IndexOfAny(['%', '_', '\\']) >= 0 || pattern.Length - inner.Length > 2)
        {
            return Value.Unknown;
        }

        var isOpenBefore = pattern.StartsWith("%", StringComparison.Ordinal);
        var isOpenAfter = pattern.EndsWith("%", StringComparison.Ordinal);
        return Value.Of((isOpenBefore, isOpenAfter) switch
        {
            (true, true) => text.Contains(inner),
            (true, false) => text.EndsWith(inner, StringComparison.Ordinal),
            (false, true) => text.StartsWith(inner, StringComparison.Ordinal),
            _ => text == inner,
        });
    }

    private static Value Numeric(string symbol, Value left, Value right)
    {
        if (left is PositiveNumber && right is Number { Amount: <= 0 })
        {
            return symbol is ">" or ">=" ? Value.True : symbol is "<" or "<=" ? Value.False : Value.Unknown;
        }

        if (left is not Number { Amount: var a } || right is not Number { Amount: var b })
        {
            return Value.Unknown;
        }

        return symbol switch
        {
            "<" => Value.Of(a < b),
            ">" => Value.Of(a > b),
            "<=" => Value.Of(a <= b),
            ">=" => Value.Of(a >= b),
            "+" => new Number(unchecked(a + b)),
            "-" => new Number(unchecked(a - b)),
            "*" => new Number(unchecked(a * b)),
            "%" when b > 0 && a >= 0 => new Number(a % b),
            _ => Value.Unknown,
        };
    }
}
