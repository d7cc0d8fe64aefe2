using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Catalogs;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>Computes expressions, by the three-valued logic of SQL and a fourth value for what is not known.</summary>
internal sealed partial class Evaluator(Session session, Scope scope)
{
    /// <summary>More than the text of any statement that a script puts together, and more than any list: a loop may make both without end.</summary>
    private const int LongestText = 100_000;
    private const int LongestList = 10_000;

    /// <summary>The rows that the query under evaluation is at, innermost last.</summary>
    private readonly List<(Identifier Alias, Row Row)> _rows = [];

    public Value Of(Expression expression) => Scalar(Evaluate(expression)) switch
    {
        Text { Content.Length: > LongestText } or Items { Elements.Count: > LongestList } => Value.Unknown,
        var value => value,
    };

    /// <summary>As a condition: true, not true, or unknown. One operand of AND that is NULL is enough for the whole not to be true.</summary>
    public Value Condition(Expression expression)
    {
        if (expression is not LogicalExpression logical)
        {
            return Of(expression) switch { Truth truth => truth, { IsNull: true } => Value.False, _ => Value.Unknown };
        }

        var result = Value.Of(logical.IsAnd);
        foreach (var operand in logical.Operands)
        {
            var value = Condition(operand);
            if (value is Truth { IsTrue: var isTrue } && isTrue != logical.IsAnd)
            {
                return value;
            }

            result = value is Truth ? result : Value.Unknown;
        }

        return result;
    }

    /// <summary>For one row of a table.</summary>
    public Value Of(Expression expression, Identifier alias, Row row)
    {
        _rows.Add((alias, row));
        var value = Of(expression);
        _rows.RemoveAt(_rows.Count - 1);
        return value;
    }

    private Value Evaluate(Expression expression)
    {
        switch (expression)
        {
            case ConstantExpression constant:
                return constant.Value;
            case NameExpression name:
                return Named(name);
            case NotExpression not:
                return Not(Of(not.Operand));
            case LogicalExpression logical:
                return Logical(logical);
            case OperatorExpression @operator:
                return Operators.Apply(@operator.Symbol, Of(@operator.Left), Of(@operator.Right));
            case IsExpression test:
                return Is(Of(test.Operand), test.Tested);
            case AnyExpression any:
                return Any(Of(any.Left), Evaluate(any.Items));
            case ArrayExpression array:
                return new Items(array.Items.Select(Of).ToEquatableArray());
            case RowsExpression rows:
                return Rows(rows.Query) is { } found ? new Items(found.Select(Scalar).ToEquatableArray()) : Value.Unknown;
            case CallExpression call when _count is { } count && Aggregates.In(call):
                return Aggregates.Apply(call, count);
            case CallExpression call:
                return Functions.Call(session, call.Function, call.Arguments.Select(Of).ToList());
            case CastExpression cast:
                return Casts.Apply(session, Of(cast.Operand), cast.Type);
            case ExistsExpression exists:
                return Exists(exists.Query);
            case ScalarExpression scalar:
                return Rows(scalar.Query) is { Count: <= 1 } only ? only.Count == 0 ? Value.Null : Scalar(only[0]) : Value.Unknown;
            default:
                return Value.Unknown;
        }
    }

    public static Value Not(Value value) => value switch
    {
        Truth truth => Value.Of(!truth.IsTrue),
        { IsNull: true } => Value.Null,
        _ => Value.Unknown,
    };

    /// <summary>A record where one value is wanted.</summary>
    private static Value Scalar(Value value) => value is RowValue { Columns.Count: > 0 } row ? row.Columns[0].Value : value;

    private Value Logical(LogicalExpression logical)
    {
        var decisive = Value.Of(!logical.IsAnd);
        var result = Value.Of(logical.IsAnd);
        foreach (var operand in logical.Operands)
        {
            var value = Of(operand);
            if (value == decisive)
            {
                return decisive;
            }

            result = value is Truth || result.IsUnknown ? result : value.IsNull ? Value.Null : Value.Unknown;
        }

        return result;
    }

    private static Value Is(Value value, Value tested) => value.IsUnknown || (tested is Truth && value is not (Truth or { IsNull: true }))
        ? Value.Unknown
        : Value.Of(value == tested);

    private static Value Any(Value left, Value items)
    {
        if (items is not Items { Elements: var elements })
        {
            return items.IsNull ? Value.Null : Value.Unknown;
        }

        var result = Value.False;
        foreach (var element in elements)
        {
            var equal = Operators.Apply("=", left, element);
            if (equal == Value.True)
            {
                return Value.True;
            }

            result = equal is Truth || result.IsUnknown ? result : equal;
        }

        return result;
    }

    private Value Named(NameExpression name)
    {
        for (var i = _rows.Count - 1; i >= 0; i--)
        {
            var (alias, row) = _rows[i];
            if (name.Qualifier is { } qualifier ? qualifier == alias : row.Has(name.Name.Value))
            {
                return row.Find(name.Name.Value);
            }
        }

        if (name.Qualifier is { } record && scope.Find(record) is { } holder)
        {
            return holder is RowValue fields ? fields.Find(name.Name.Value) : Value.Unknown;
        }

        // What is behind a dot may also be a variable behind the label of its block.
        return scope.Find(name.Name) ?? Value.Unknown;
    }
}
