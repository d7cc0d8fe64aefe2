using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Equivalence;

/// <summary>Compares two expressions in the form of <see cref="Node"/>.</summary>
internal sealed class NodeComparer
{
    // Operands are tried in either order, and sets part by part.
    private const int MostSteps = 50_000;

    private readonly ConstantComparer _constants;
    private int _steps;

    public NodeComparer(ExpressionScope scope) => _constants = new(scope, this);

    /// <param name="expected">The type of both, as far as the place tells.</param>
    public Verdict Compare(Node first, Node second, SqlType? expected)
    {
        if (++_steps > MostSteps || first.Kind == NodeKind.Opaque || second.Kind == NodeKind.Opaque)
        {
            return Verdict.Unsure;
        }

        var verdict = Bare(first, second, expected);
        return verdict == Verdict.Equal && first.Notes != second.Notes ? Verdict.Unsure : verdict;
    }

    private Verdict Bare(Node first, Node second, SqlType? expected)
    {
        if (first.IsConstant && second.IsConstant)
        {
            return _constants.Compare(first, second, expected);
        }

        if (first.IsConstant || second.IsConstant)
        {
            return Mixed(first.IsConstant ? first : second, first.IsConstant ? second : first, expected);
        }

        return first.Kind != second.Kind ? Verdict.Different : first.Kind switch
        {
            NodeKind.Column => first.Text == second.Text ? Verdict.Equal : Verdict.Different,
            NodeKind.Call => Calls(first, second, expected),
            _ => Sets(first.Parts, second.Parts),
        };
    }

    /// <summary>A constant against something else: the same only where one is an array in quotes, or a function that was evaluated.</summary>
    private Verdict Mixed(Node constant, Node other, SqlType? expected)
    {
        if (other.Is("array") && constant.Kind == NodeKind.String)
        {
            return Constants.Array(constant) is { } array ? Compare(array, other, expected) : Verdict.Unsure;
        }

        return constant.Kind == NodeKind.String && other.Kind == NodeKind.Call && other.Notes.Length > 0 ? Verdict.Unsure : Verdict.Different;
    }

    private Verdict Calls(Node first, Node second, SqlType? expected)
    {
        if (first.Text != second.Text || first.Parts.Length != second.Parts.Length)
        {
            return Verdict.Different;
        }

        var inOrder = Lists(first, second.Parts, expected);
        if (inOrder == Verdict.Equal || !(first.Text is "=" or "<>" or "is distinct" or "is not distinct"))
        {
            return inOrder;
        }

        return Better(inOrder, Lists(first, [second.Parts[1], second.Parts[0]], expected));
    }

    private Verdict Lists(Node call, Node[] others, SqlType? expected)
    {
        var verdict = Verdict.Equal;
        for (var i = 0; i < others.Length && verdict != Verdict.Different; i++)
        {
            verdict = Worse(verdict, Compare(call.Parts[i], others[i], TypeOfPart(call, others, i, expected)));
        }

        return verdict;
    }

    /// <summary>What a constant in that place is taken for: in a comparison, what the other operand is.</summary>
    private static SqlType? TypeOfPart(Node call, Node[] others, int index, SqlType? expected) => call.Text switch
    {
        "=" or "<>" or "<" or "<=" or "is distinct" or "is not distinct" or "coalesce" or "nullif" or "greatest" or "least" =>
            call.Parts.Concat(others).FirstOrDefault(part => part is { IsConstant: false, Type: not null })?.Type ?? (call.Text == "coalesce" ? expected : null),
        "~~" or "~~*" or "!~~" or "!~~*" or "~" or "~*" or "!~" or "!~*" => SqlType.BuiltIn("text"),
        "case when" => index % 2 == 1 || index == others.Length - 1 ? expected : SqlType.BuiltIn("bool"),
        "case" => index > 0 && (index % 2 == 0 || index == others.Length - 1) ? expected : call.Parts[0].Type,
        "array" => expected is { IsArray: true } ? expected.ElementType() : null,
        _ => null,
    };

    private Verdict Sets(Node[] first, Node[] second)
    {
        if (first.Length != second.Length)
        {
            return Verdict.Different;
        }

        var boolean = SqlType.BuiltIn("bool");
        var ones = first.OrderBy(part => part.SortKey, StringComparer.Ordinal).ToList();
        var others = second.OrderBy(part => part.SortKey, StringComparer.Ordinal).ToList();
        for (var i = ones.Count - 1; i >= 0; i--)
        {
            if (Compare(ones[i], others[i], boolean) == Verdict.Equal)
            {
                ones.RemoveAt(i);
                others.RemoveAt(i);
            }
        }

        return Matched(ones, others, boolean);
    }

    /// <summary>Finds for each part an equal one; else one that may be equal.</summary>
    private Verdict Matched(List<Node> ones, List<Node> others, SqlType boolean)
    {
        var verdict = Verdict.Equal;
        foreach (var one in ones)
        {
            var verdicts = others.ConvertAll(other => Compare(one, other, boolean));
            var match = verdicts.IndexOf(Verdict.Equal);
            if (match >= 0)
            {
                others.RemoveAt(match);
            }
            else if (verdicts.Contains(Verdict.Unsure))
            {
                verdict = Verdict.Unsure;
            }
            else
            {
                return Verdict.Different;
            }
        }

        return verdict;
    }

    private static Verdict Worse(Verdict one, Verdict other) =>
        one == Verdict.Different || other == Verdict.Different ? Verdict.Different : one == Verdict.Equal ? other : one;

    private static Verdict Better(Verdict one, Verdict other) =>
        one == Verdict.Equal || other == Verdict.Equal ? Verdict.Equal : one == Verdict.Unsure || other == Verdict.Unsure ? Verdict.Unsure : Verdict.Different;
}
