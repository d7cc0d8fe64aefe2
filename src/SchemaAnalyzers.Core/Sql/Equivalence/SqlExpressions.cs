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

    private static (Node Root, bool IsUncertain)? Parse(string text, ExpressionScope scope)
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
