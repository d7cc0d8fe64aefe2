using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Queries;

/// <summary>An expression as written: no name is resolved yet.</summary>
/// <remarks>Operators of one level make chains to the left that may be very long; all other nesting is limited by <see cref="QueryParser.MaximumDepth"/>.</remarks>
internal abstract record Expression(Span Span);

internal enum ConstantKind
{
    /// <summary>A string, whose type follows from where it stands.</summary>
    String,
    Null,
    Boolean,
    Integer,
    BigInteger,
    Numeric,
    Bits,
}

internal sealed record ConstantExpression(Span Span, ConstantKind Kind) : Expression(Span)
{
    /// <summary>The value of a string, and of a field name that is written like one; null for others.</summary>
    public string? Value { get; init; }
}

/// <summary><c>$1</c></summary>
internal sealed record ParameterExpression(Span Span) : Expression(Span);

internal readonly record struct NamePart(Identifier Name, Span Span);

/// <summary><c>a</c>, <c>t.a</c>, <c>s.t.a</c>, and with a star at the end <c>t.*</c>, <c>*</c>.</summary>
internal sealed record ColumnExpression(Span Span, EquatableArray<NamePart> Parts, bool IsStar) : Expression(Span);

/// <param name="Field">Null for <c>(x).*</c>.</param>
internal sealed record FieldExpression(Span Span, Expression Source, NamePart? Field) : Expression(Span);

/// <summary>All subscripts that follow each other: one slice makes them all slices.</summary>
internal sealed record SubscriptExpression(Span Span, Expression Source, EquatableArray<Expression> Subscripts, bool IsSlice) : Expression(Span);

/// <summary><c>x::t</c>, <c>CAST(x AS t)</c>, <c>t 'x'</c></summary>
internal sealed record CastExpression(Span Span, Expression Operand, TypeSyntax Type) : Expression(Span);

internal sealed record CollateExpression(Span Span, Expression Operand, ObjectName Collation) : Expression(Span);

/// <param name="Schema">Of <c>OPERATOR(schema.+)</c>; else empty.</param>
internal readonly record struct OperatorName(Identifier Schema, string Symbol, Span Span);

internal sealed record UnaryExpression(Span Span, OperatorName Operator, Expression Operand) : Expression(Span);

internal sealed record BinaryExpression(Span Span, OperatorName Operator, Expression Left, Expression Right) : Expression(Span);

internal enum LogicalKind
{
    And,
    Or,
    Not,
}

internal sealed record LogicalExpression(Span Span, LogicalKind Kind, EquatableArray<Expression> Operands) : Expression(Span);

internal enum TestKind
{
    Null,
    Truth,
    DistinctFrom,
    Between,
    In,
    Like,
    Other,
}

/// <summary>Whatever is true or false by its syntax alone: <c>x IS NULL</c>, <c>x BETWEEN a AND b</c>, <c>x IN (a, b)</c>, <c>x LIKE a</c>.</summary>
internal sealed record TestExpression(Span Span, TestKind Kind, bool IsNegated, EquatableArray<Expression> Operands) : Expression(Span)
{
    /// <summary>The word that tells tests of one kind apart: TRUE, FALSE, UNKNOWN; LIKE, ILIKE, SIMILAR; SYMMETRIC.</summary>
    public Word Variant { get; init; }
}

/// <summary><c>x = ANY (...)</c>, <c>x IN (SELECT ...)</c>, over an array or a query.</summary>
internal sealed record QuantifiedExpression(Span Span, Expression Left, OperatorName Operator, bool IsAll, Expression Right) : Expression(Span);

internal sealed record CaseBranch(Expression Condition, Expression Result);

internal sealed record CaseExpression(Span Span, Expression? Operand, EquatableArray<CaseBranch> Branches, Expression? Else) : Expression(Span);

internal sealed record ArrayExpression(Span Span, EquatableArray<Expression> Items) : Expression(Span);

/// <summary><c>ROW(a, b)</c>, <c>(a, b)</c></summary>
internal sealed record RowExpression(Span Span, EquatableArray<Expression> Items) : Expression(Span);

internal enum QueryUse
{
    Value,
    Exists,
    Array,
}

internal sealed record QueryExpression(Span Span, QueryUse Use, Query Query) : Expression(Span);

internal enum ChoiceKind
{
    Coalesce,
    Greatest,
    Least,
    NullIf,
}

internal sealed record ChoiceExpression(Span Span, ChoiceKind Kind, EquatableArray<Expression> Items) : Expression(Span);

/// <summary>CURRENT_DATE and its sisters: functions that are called without parentheses.</summary>
internal sealed record ValueFunctionExpression(Span Span, Word Function, EquatableArray<string> Modifiers) : Expression(Span);

internal sealed record GroupingExpression(Span Span, EquatableArray<Expression> Items) : Expression(Span);

/// <summary>A construct of SQL/XML or SQL/JSON, of which only the expressions in it are read.</summary>
/// <param name="Name">What a column of it is called.</param>
/// <param name="Type">What it gives, or null where that follows from what is not read.</param>
internal sealed record ConstructExpression(Span Span, Identifier Name, TypeSyntax? Type, EquatableArray<Expression> Items) : Expression(Span);
