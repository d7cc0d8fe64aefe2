using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Binding;

internal sealed partial class Binder
{
    private static ExpressionType Boolean => new(BuiltIns.Boolean);

    private ExpressionType Type(Expression expression, Scope scope)
    {
        if (IsTooDeep())
        {
            return default;
        }

        _depth++;
        var type = expression is BinaryExpression binary ? Binary(binary, scope) : Other(expression, scope);
        _depth--;
        return type;
    }

    /// <summary>Walks a chain of operators from its left end.</summary>
    private ExpressionType Binary(BinaryExpression binary, Scope scope)
    {
        var chain = new Stack<BinaryExpression>();
        Expression first = binary;
        while (first is BinaryExpression link)
        {
            chain.Push(link);
            first = link.Left;
        }

        var type = Type(first, scope);
        foreach (var link in chain)
        {
            type = IsRowComparison(link) ? Visited(link.Right, scope, Boolean) : _resolver.Operator(new(link.Operator.Schema, link.Operator.Symbol), type, Type(link.Right, scope)).Type;
        }

        return type;
    }

    private static bool IsRowComparison(BinaryExpression binary) => binary.Left is RowExpression && binary.Right is RowExpression or QueryExpression;

    private ExpressionType Visited(Expression expression, Scope scope, ExpressionType type)
    {
        Type(expression, scope);
        return type;
    }

    private ExpressionType Other(Expression expression, Scope scope)
    {
        switch (expression)
        {
            case ConstantExpression constant:
                return Constant(constant);
            case ColumnExpression column:
                return Column(column, scope);
            case CallExpression call:
                return Call(call, scope).Type;
            case CastExpression cast:
                return Cast(cast, scope);
            case UnaryExpression unary:
                return _resolver.Operator(new(unary.Operator.Schema, unary.Operator.Symbol), Type(unary.Operand, scope)).Type;
            case LogicalExpression logical:
                VisitAll(logical.Operands, scope);
                return Boolean;
            case TestExpression test:
                VisitAll(test.Operands, scope);
                return Boolean;
            case QuantifiedExpression quantified:
                Type(quantified.Left, scope);
                Type(quantified.Right, scope);
                return Boolean;
            case QueryExpression query:
                return Subquery(query, scope);
            case CollateExpression collate:
                var operand = Type(collate.Operand, scope);
                Uses.Collations.Add(collate.Collation);
                operand = operand.IsLiteral ? new ExpressionType(BuiltIns.Text) : operand;
                return operand with { Collation = new(CollationStrength.Explicit, _schema.Collation(collate.Collation)) };
            default:
                return Composed(expression, scope);
        }
    }

    private ExpressionType Composed(Expression expression, Scope scope)
    {
        switch (expression)
        {
            case CaseExpression @case:
                return Case(@case, scope);
            case ChoiceExpression choice:
                return Choice(choice, scope);
            case ArrayExpression array:
                return ArrayOf(array, scope);
            case FieldExpression field:
                return Field(field, scope);
            case SubscriptExpression subscript:
                return Subscript(subscript, scope);
            case RowExpression row:
                VisitAll(row.Items, scope);
                return new ExpressionType(BuiltIns.Record);
            case ValueFunctionExpression value:
                return ValueFunction(value);
            case GroupingExpression grouping:
                VisitAll(grouping.Items, scope);
                return new ExpressionType(BuiltIns.Type("int4"));
            case ConstructExpression construct:
                VisitAll(construct.Items, scope);
                return construct.Type is { } type ? TypeOf(type) : default;
            default:
                return default;
        }
    }

    private static ExpressionType Constant(ConstantExpression constant) => constant.Kind switch
    {
        ConstantKind.Boolean => Boolean,
        ConstantKind.Integer => new ExpressionType(BuiltIns.Type("int4")),
        ConstantKind.BigInteger => new ExpressionType(BuiltIns.Type("int8")),
        ConstantKind.Numeric => new ExpressionType(BuiltIns.Type("numeric")),
        ConstantKind.Bits => new ExpressionType(BuiltIns.Type("bit")),
        _ => new ExpressionType(BuiltIns.Literal),
    };

    private ExpressionType Cast(CastExpression cast, Scope scope)
    {
        var operand = Type(cast.Operand, scope);
        var target = TypeOf(cast.Type);
        if (target.Type is { } type && type.Is("regclass") && cast.Operand is ConstantExpression { Kind: ConstantKind.String })
        {
            Uses.RelationLiterals.Add(cast.Operand.Span);
        }

        // The collation of the operand lives on, unless the domain that it is cast to has one of its own.
        var hasOwn = target.Type is { Kind: TypeKind.Domain, Collation: not null };
        return target.Type is null || hasOwn ? target : target with { Collation = operand.Collation.For(target.Type) };
    }

    private ExpressionType Subquery(QueryExpression query, Scope scope)
    {
        var columns = Resolved(Columns(query.Query, scope, scope.CommonTables));
        if (query.Use == QueryUse.Exists)
        {
            return Boolean;
        }

        if (columns is not { Count: > 0 } || !columns[0].Type.IsKnown)
        {
            return default;
        }

        var first = columns[0].Type;
        if (query.Use == QueryUse.Array)
        {
            first = first with { Type = PromotedArray(first.Type!) };
        }

        return first with { Collation = first.Collation.Strength == CollationStrength.Explicit ? first.Collation with { Strength = CollationStrength.Implicit } : first.Collation };
    }
}
