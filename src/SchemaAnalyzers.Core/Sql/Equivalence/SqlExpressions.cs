using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Equivalence;

/// <summary>
/// Compares expressions of SQL by what they mean: a default, CHECK or predicate as somebody wrote it, and as a server prints it. The server adds
/// casts and parentheses, names types and operators its own way, and evaluates constants; none of this is a difference.
/// </summary>
/// <remarks>ruleutils.c and parse_expr.c of the server.</remarks>
public static class SqlExpressions
{
    public static Verdict Compare(string first, string second, ExpressionScope scope)
    {
        if (first == second)
        {
            return Verdict.Equal;
        }

        if (Parse(first, scope) is not { } one || Parse(second, scope) is not { } other)
        {
            return Verdict.Unsure;
        }

        var verdict = new NodeComparer(scope).Compare(one.Root, other.Root, scope.Result);
        return verdict == Verdict.Different && (one.IsUncertain || other.IsUncertain) ? Verdict.Unsure : verdict;
    }

    /// <summary>
    /// Whether some conditions that hold together may say all that one says: each of its parts, as AND joins them, equals one of theirs, or may.
    /// </summary>
    public static bool MaySay(IEnumerable<string> conditions, string condition, ExpressionScope scope)
    {
        var parsed = conditions.Select(text => Parse(text, scope)).ToList();
        if (Parse(condition, scope) is not { IsUncertain: false } wanted || parsed.Any(other => other is not { IsUncertain: false }))
        {
            return true;
        }

        var comparer = new NodeComparer(scope);
        var said = parsed.SelectMany(other => Parts(other!.Value.Root)).ToList();
        return Parts(wanted.Root).All(part => said.Exists(other => comparer.Compare(part, other, scope.Result) != Verdict.Different));
    }

    /// <summary>The names of the columns of which an expression speaks; null where it cannot be read.</summary>
    public static IReadOnlyCollection<string>? Columns(string expression, ExpressionScope scope) => Parse(expression, scope) is { } parsed ? Columns(parsed.Root) : null;

    internal static IReadOnlyCollection<string>? Columns(Node root)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Node>([root]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node.Kind == NodeKind.Opaque)
            {
                return null;
            }

            if (node.Kind == NodeKind.Column)
            {
                names.Add(node.Text);
            }

            foreach (var part in node.Parts)
            {
                open.Push(part);
            }
        }

        return names;
    }

    /// <summary>What AND joins.</summary>
    internal static IEnumerable<Node> Parts(Node node) => node.Kind == NodeKind.All ? node.Parts : [node];

    internal static (Node Root, bool IsUncertain)? Parse(string text, ExpressionScope scope)
    {
        if (QueryParser.TryParseExpression(text) is not { } expression)
        {
            return null;
        }

        var normalizer = new Normalizer(text, scope);
        var root = normalizer.Root(expression);
        return (root, normalizer.IsUncertain);
    }
}
