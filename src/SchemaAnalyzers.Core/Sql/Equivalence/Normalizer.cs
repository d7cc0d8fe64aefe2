using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Equivalence;

/// <summary>Brings one expression into the form of <see cref="Node"/>.</summary>
internal sealed partial class Normalizer(string text, ExpressionScope scope)
{
    private const int MaximumDepth = 300;

    private int _depth;

    /// <summary>Whether something is understood only in part, so that nothing is different for certain.</summary>
    public bool IsUncertain { get; private set; }

    public Node Root(Expression expression)
    {
        var node = Of(expression);
        return scope.BaseOf(scope.Result) is { IsArray: true } type && node.Kind == NodeKind.String ? Constants.Typed(node, type) : node;
    }

    private Node Of(Expression expression)
    {
        if (_depth >= MaximumDepth || !StackGuard.HasRoom())
        {
            return Opaque();
        }

        _depth++;
        var node = expression is BinaryExpression binary ? Chain(binary) : Other(expression);
        _depth--;
        return node;
    }

    private Node[] Each(IEnumerable<Expression> expressions) => expressions.Select(Of).ToArray();

    /// <summary>A chain of operators, from its left end.</summary>
    private Node Chain(BinaryExpression binary)
    {
        var links = new Stack<BinaryExpression>();
        Expression first = binary;
        for (; first is BinaryExpression link; first = link.Left)
        {
            links.Push(link);
        }

        if (links.Count + _depth > MaximumDepth)
        {
            return Opaque();
        }

        var node = Of(first);
        foreach (var link in links)
        {
            node = Comparison(link.Operator.Symbol, node, Of(link.Right));
        }

        return node;
    }

    private Node Other(Expression expression)
    {
        switch (expression)
        {
            case ConstantExpression constant:
                return Constant(constant);
            case ColumnExpression { IsStar: false } column:
                return Column(column.Parts[column.Parts.Count - 1].Name);
            case CastExpression cast:
                return Cast(Of(cast.Operand), cast.Type.Type);
            case CallExpression call:
                return Call(call);
            case UnaryExpression unary:
                return Unary(unary.Operator.Symbol, Of(unary.Operand));
            case LogicalExpression { Kind: LogicalKind.Not } not:
                return Negate(Of(not.Operands[0]));
            case LogicalExpression logical:
                return Node.Set(logical.Kind == LogicalKind.And ? NodeKind.All : NodeKind.Any, Each(logical.Operands));
            case TestExpression test:
                return Test(test);
            case QuantifiedExpression quantified:
                return Quantified(quantified);
            default:
                return Composed(expression);
        }
    }

    private Node Composed(Expression expression)
    {
        switch (expression)
        {
            case CaseExpression @case:
                return Case(@case);
            case ChoiceExpression choice:
                return Node.Call(choice.Kind.ToString().ToLowerInvariant(), Each(choice.Items));
            case ArrayExpression array:
                return Node.Call("array", Each(array.Items));
            case RowExpression row:
                return Node.Call("row", Each(row.Items));
            case FieldExpression { Field: { } field } source:
                return Field(source.Source, field.Name);
            case SubscriptExpression subscript when !subscript.IsSlice || subscript.Subscripts.Count == 2:
                return Node.Call(subscript.IsSlice ? "slice" : "item", [Of(subscript.Source), .. Each(subscript.Subscripts)]);
            case CollateExpression collate:
                return Node.Call("collate " + collate.Collation.Name.Value, Of(collate.Operand));
            case ValueFunctionExpression value:
                return ValueFunction(value);
            default:
                return Opaque();
        }
    }

    private Node Opaque()
    {
        IsUncertain = true;
        return Node.Opaque;
    }

    private Node Constant(ConstantExpression constant)
    {
        var written = text.Substring(constant.Span.Start, constant.Span.Length);
        switch (constant.Kind)
        {
            case ConstantKind.Null:
                return Node.Null;
            case ConstantKind.Boolean:
                return Node.Boolean((written[0] | 0x20) == 't');
            case ConstantKind.String:
                return new Node(NodeKind.String, constant.Value ?? "");
            case ConstantKind.Bits:
                return Constants.Bits(written) ?? Opaque();
            default:
                // SUBSTRING(x FOR 2) begins at 1, which nobody wrote.
                return Constants.Number(written.Length == 0 ? "1" : written) is { } number ? new Node(NodeKind.Number, number) : Opaque();
        }
    }

    private Node Column(Identifier name) => new(NodeKind.Column, name.Value) { Type = scope.BaseOf(scope.Relation?.FindColumn(name)?.Type) };

    /// <summary><c>(t).a</c> is a column of table t.</summary>
    private Node Field(Expression source, Identifier name)
    {
        var row = source is ColumnExpression { IsStar: false, Parts.Count: 1 } column ? column.Parts[0].Name : default;
        if (!row.IsEmpty && row == scope.Relation?.Name.Name && scope.Relation.FindColumn(row) is null)
        {
            return Column(name);
        }

        IsUncertain |= !row.IsEmpty && scope.Relation is null;
        return Node.Call("field " + name.Value, Of(source));
    }

    private static Node Unary(string symbol, Node operand) => (symbol, operand) switch
    {
        ("+", _) => operand,
        ("-", { Kind: NodeKind.Number }) => new Node(NodeKind.Number, Constants.Minus(operand.Text)) { Type = operand.Type },
        _ => Node.Call(symbol, operand),
    };

    private Node Case(CaseExpression expression)
    {
        var parts = new List<Node>();
        if (expression.Operand is { } operand)
        {
            parts.Add(Of(operand));
        }

        foreach (var branch in expression.Branches)
        {
            parts.Add(Of(branch.Condition));
            parts.Add(Of(branch.Result));
        }

        parts.Add(expression.Else is { } otherwise ? Of(otherwise) : Node.Null);
        return Node.Call(expression.Operand is null ? "case when" : "case", [.. parts]);
    }
}
