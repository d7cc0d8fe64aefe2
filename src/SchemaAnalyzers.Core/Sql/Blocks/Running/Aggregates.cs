using SchemaAnalyzers.Sql.Blocks.Syntax;

namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>Aggregate functions: only <c>count</c> is followed.</summary>
internal static class Aggregates
{
    private static readonly HashSet<string> s_names = ["count", "max", "min", "sum", "avg", "string_agg", "array_agg", "bool_or", "bool_and", "every", "json_agg", "jsonb_agg"];

    /// <summary>Whether it makes one row of all.</summary>
    public static bool In(Expression expression) => expression switch
    {
        CallExpression call => s_names.Contains(call.Function) || call.Arguments.Any(In),
        NotExpression not => In(not.Operand),
        LogicalExpression logical => logical.Operands.Any(In),
        OperatorExpression @operator => In(@operator.Left) || In(@operator.Right),
        IsExpression test => In(test.Operand),
        CastExpression cast => In(cast.Operand),
        AnyExpression any => In(any.Left) || In(any.Items),
        _ => false,
    };

    public static Value Apply(CallExpression call, long count) =>
        call is { Function: "count", Arguments.Count: 1 } && call.Arguments[0] is UnknownExpression or ConstantExpression ? new Number(count) : Value.Unknown;
}
