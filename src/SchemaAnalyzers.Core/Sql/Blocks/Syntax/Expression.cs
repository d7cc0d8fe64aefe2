using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Blocks.Syntax;

/// <summary>An expression of a block: what a condition needs, and <see cref="UnknownExpression"/> for all others.</summary>
internal abstract record Expression;

/// <summary>An expression that is not understood here.</summary>
internal sealed record UnknownExpression : Expression
{
    public static readonly UnknownExpression Instance = new();
}

internal sealed record ConstantExpression(Value Value) : Expression;

/// <summary>A variable, or a column: <c>name</c> or <c>qualifier.name</c>.</summary>
internal sealed record NameExpression(Identifier? Qualifier, Identifier Name) : Expression;

internal sealed record NotExpression(Expression Operand) : Expression;

/// <summary>AND and OR of any number of operands.</summary>
internal sealed record LogicalExpression(bool IsAnd, EquatableArray<Expression> Operands) : Expression;

internal sealed record OperatorExpression(string Symbol, Expression Left, Expression Right) : Expression;

/// <summary>IS NULL, IS TRUE, IS FALSE.</summary>
internal sealed record IsExpression(Expression Operand, Value Tested) : Expression;

/// <summary><c>x = ANY (array)</c> and <c>x IN (query)</c>.</summary>
internal sealed record AnyExpression(Expression Left, Expression Items) : Expression;

internal sealed record ArrayExpression(EquatableArray<Expression> Items) : Expression;

/// <summary>All rows of the first column of a query, as an array.</summary>
internal sealed record RowsExpression(Query Query) : Expression;

/// <param name="Function">The name without its schema.</param>
internal sealed record CallExpression(string Function, EquatableArray<Expression> Arguments) : Expression;

/// <param name="Type">The name without schema and modifiers; that of an array ends in <c>[]</c>.</param>
internal sealed record CastExpression(Expression Operand, string Type) : Expression;

internal sealed record ExistsExpression(Query Query) : Expression;

/// <summary>The value of a query of one row and one column.</summary>
internal sealed record ScalarExpression(Query Query) : Expression;
