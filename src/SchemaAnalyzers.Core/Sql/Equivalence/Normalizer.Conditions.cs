using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Equivalence;

internal sealed partial class Normalizer
{
    /// <summary>Pairs of which one denies the other, also where NULL is compared.</summary>
    private static readonly Dictionary<string, string> s_opposites = Opposites(
        ("=", "<>"), ("~~", "!~~"), ("~~*", "!~~*"), ("~", "!~"), ("~*", "!~*"), ("is null", "is not null"), ("is distinct", "is not distinct"),
        ("is true", "is not true"), ("is false", "is not false"));

    private static Dictionary<string, string> Opposites(params (string One, string Other)[] pairs)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (one, other) in pairs)
        {
            all[one] = other;
            all[other] = one;
        }

        return all;
    }

    private static Node Negate(Node node)
    {
        switch (node.Kind)
        {
            case var _ when node.Notes.Length > 0:
                return Node.Call("not", node);
            case NodeKind.All or NodeKind.Any:
                return Node.Set(node.Kind == NodeKind.All ? NodeKind.Any : NodeKind.All, node.Parts.Select(Negate));
            case NodeKind.Boolean:
                return Node.Boolean(node.Text == "false");
            case NodeKind.Call when s_opposites.TryGetValue(node.Text, out var opposite):
                return Node.Call(opposite, node.Parts);
            case NodeKind.Call when node.Text is "<" or "<=" && node.Parts.Length == 2:
                return Node.Call(node.Text == "<" ? "<=" : "<", node.Parts[1], node.Parts[0]);
            case NodeKind.Call when node.Text == "not":
                return node.Parts[0];
            default:
                return Node.Call("not", node);
        }
    }

    /// <summary>Two operands and an operator between. Rows are compared column by column.</summary>
    private Node Comparison(string symbol, Node left, Node right)
    {
        if (symbol is "=" or "<>")
        {
            if (left.Is("row") && right.Is("row") && left.Parts.Length == right.Parts.Length)
            {
                return Node.Set(symbol == "=" ? NodeKind.All : NodeKind.Any, left.Parts.Select((part, i) => Comparison(symbol, part, right.Parts[i])));
            }

            return Truth(symbol == "=", left, right) ?? Truth(symbol == "=", right, left) ?? Node.Call(symbol, left, right);
        }

        return symbol switch
        {
            ">" => Node.Call("<", right, left),
            ">=" => Node.Call("<=", right, left),
            _ => Node.Call(symbol, left, right),
        };
    }

    /// <summary><c>x = true</c> is x itself.</summary>
    private Node? Truth(bool isEqual, Node value, Node constant)
    {
        if (constant.Kind == NodeKind.Boolean)
        {
            return isEqual == (constant.Text == "true") ? value : Negate(value);
        }

        if (constant.Kind != NodeKind.String || constant.Type is not null || Constants.Truth(constant.Text) is not { } truth)
        {
            return null;
        }

        if (value.Type is null)
        {
            // 't' may be a truth value, a text, or a label.
            IsUncertain = true;
            return null;
        }

        return value.Type.Is("bool") ? (isEqual == truth ? value : Negate(value)) : null;
    }

    private Node Test(TestExpression test)
    {
        var operands = Each(test.Operands);
        var node = test.Kind switch
        {
            TestKind.Null => Node.Call("is null", operands),
            TestKind.Truth => TruthTest(test, operands[0]),
            TestKind.DistinctFrom => Distinct(operands[0], operands[1]),
            TestKind.Between => Between(operands, test.Variant == Word.Symmetric),
            TestKind.In => Node.Set(NodeKind.Any, operands.Skip(1).Select(item => Comparison("=", operands[0], item))),
            TestKind.Like => Like(test.Variant, operands),
            _ => Opaque(),
        };
        return test.IsNegated && test.Kind != TestKind.Truth ? Negate(node) : node;
    }

    private static Node TruthTest(TestExpression test, Node operand) => (test.Variant, test.IsNegated) switch
    {
        (Word.Unknown, var isNegated) => Node.Call(isNegated ? "is not null" : "is null", operand),
        (Word.True, false) => operand.WithNote(" is true"),
        (Word.False, false) => Negate(operand).WithNote(" is true"),
        (var variant, _) => Node.Call(variant == Word.True ? "is not true" : "is not false", operand),
    };

    private static Node Distinct(Node left, Node right) =>
        right.Kind == NodeKind.Null ? Node.Call("is not null", left)
        : left.Kind == NodeKind.Null ? Node.Call("is not null", right)
        : Node.Call("is distinct", left, right);

    private Node Between(Node[] operands, bool isSymmetric)
    {
        var (value, low, high) = (operands[0], operands[1], operands[2]);
        var ascending = Node.Set(NodeKind.All, [Comparison(">=", value, low), Comparison("<=", value, high)]);
        return isSymmetric ? Node.Set(NodeKind.Any, [ascending, Node.Set(NodeKind.All, [Comparison(">=", value, high), Comparison("<=", value, low)])]) : ascending;
    }

    private static Node Like(Word variant, Node[] operands) => variant switch
    {
        Word.Similar => Node.Call("~", operands[0], Node.Call("f:similar_to_escape", operands.Skip(1).ToArray())),
        _ => Node.Call(variant == Word.Ilike ? "~~*" : "~~", operands[0], operands.Length == 2 ? operands[1] : Node.Call("f:like_escape", operands[1], operands[2])),
    };

    /// <summary><c>x = ANY (ARRAY[a, b])</c> is how a server prints <c>x IN (a, b)</c>.</summary>
    private Node Quantified(QuantifiedExpression quantified)
    {
        var (left, right) = (Of(quantified.Left), Of(quantified.Right));
        var symbol = quantified.Operator.Symbol;
        var array = right.Kind == NodeKind.String && right.Type is not { IsArray: false } ? Constants.Array(right) : right;
        if (array?.Is("array") == true && array.Parts.Length > 0 && !array.Parts[0].Is("array"))
        {
            return Node.Set(quantified.IsAll ? NodeKind.All : NodeKind.Any, array.Parts.Select(item => Comparison(symbol, left, item)));
        }

        return Node.Call($"{symbol} {(quantified.IsAll ? "all" : "any")}", left, right);
    }
}
