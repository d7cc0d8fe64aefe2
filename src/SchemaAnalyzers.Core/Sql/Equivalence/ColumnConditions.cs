using System.Globalization;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Equivalence;

/// <summary>What conditions say of one column, where that is simple: limits, or a regular expression.</summary>
public static class ColumnConditions
{
    /// <summary>The values that satisfy all conditions on the column; null where one of them says anything else of it.</summary>
    public static ValueRange? Range(IEnumerable<string> conditions, Identifier column, ExpressionScope scope)
    {
        var range = ValueRange.All;
        foreach (var part in Parts(conditions, column, scope) ?? [Node.Opaque])
        {
            if (Limit(part, column) is not { } limit)
            {
                return null;
            }

            range = range.And(limit);
        }

        return range;
    }

    /// <summary>The one regular expression, with regard to case, that the column must match; null where there is none, or more is said.</summary>
    public static string? Pattern(IEnumerable<string> conditions, Identifier column, ExpressionScope scope) =>
        Parts(conditions, column, scope) is { Count: 1 } parts && parts[0] is { Kind: NodeKind.Call, Text: "~", Notes: "", Parts: { Length: 2 } sides } && IsColumn(sides[0], column) && sides[1].Kind == NodeKind.String
            ? sides[1].Text
            : null;

    /// <summary>The parts that speak of the column, but for those that only forbid NULL; null where one cannot be read.</summary>
    private static List<Node>? Parts(IEnumerable<string> conditions, Identifier column, ExpressionScope scope)
    {
        var parts = new List<Node>();
        foreach (var condition in conditions)
        {
            if (SqlExpressions.Parse(condition, scope) is not { } parsed || SqlExpressions.Columns(parsed.Root) is not { } names || (names.Contains(column.Value) && parsed.IsUncertain))
            {
                return null;
            }

            parts.AddRange(names.Contains(column.Value) ? SqlExpressions.Parts(parsed.Root).Select(part => OrNull(part, column)).Where(part => !(part.Is("is not null") && IsColumn(part.Parts[0], column))) : []);
        }

        return parts;
    }

    /// <summary><c>x IS NULL OR x > 0</c> says no more than <c>x > 0</c>: CHECK passes what is NULL.</summary>
    private static Node OrNull(Node part, Identifier column) =>
        part is not { Kind: NodeKind.Any, Parts: { Length: 2 } either } ? part
        : IsNullTest(either[0], column) ? either[1]
        : IsNullTest(either[1], column) ? either[0]
        : part;

    private static bool IsNullTest(Node node, Identifier column) => node.Is("is null") && IsColumn(node.Parts[0], column);

    private static ValueRange? Limit(Node part, Identifier column)
    {
        if (part is { Kind: NodeKind.All, Notes: "" })
        {
            return part.Parts.Select(inner => Limit(inner, column)).Aggregate((ValueRange?)ValueRange.All, (all, next) => all is null || next is null ? null : all.And(next));
        }

        if (part is not { Kind: NodeKind.Call, Text: "<" or "<=", Notes: "", Parts: { Length: 2 } sides })
        {
            return null;
        }

        var (left, right) = (sides[0], sides[1]);
        var isIncluded = part.Text == "<=";
        return IsColumn(left, column) && Number(right) is { } upper ? new(null, new(upper, isIncluded))
            : IsColumn(right, column) && Number(left) is { } lower ? new(new(lower, isIncluded), null)
            : null;
    }

    private static bool IsColumn(Node node, Identifier column) => node is { Kind: NodeKind.Column, Notes: "" } && node.Text == column.Value;

    private static decimal? Number(Node node) =>
        node.Kind is NodeKind.Number or NodeKind.String && decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
