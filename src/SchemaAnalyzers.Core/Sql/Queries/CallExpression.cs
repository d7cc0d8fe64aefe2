using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Queries;

/// <summary>The call of a function, an aggregate or a window function; or a cast that is written like one.</summary>
/// <param name="Name">Of the function that is meant, also where the syntax is a special one.</param>
internal sealed record CallExpression(Span Span, ObjectName Name, EquatableArray<Argument> Arguments) : Expression(Span)
{
    /// <summary>Whether the function is named by key words: <c>EXTRACT(... FROM ...)</c>, <c>AT TIME ZONE</c>.</summary>
    public bool IsSyntax { get; init; }

    /// <summary><c>count(*)</c></summary>
    public bool IsStar { get; init; }

    public EquatableArray<Expression> OrderBy { get; init; }

    /// <summary>What stands in WITHIN GROUP (ORDER BY ...): further arguments.</summary>
    public EquatableArray<Expression> WithinGroup { get; init; }

    public Expression? Filter { get; init; }

    public WindowDefinition? Over { get; init; }
}

/// <param name="Name">Of <c>name => value</c>; else null.</param>
internal sealed record Argument(Expression Value, Identifier? Name = null, bool IsVariadic = false);

/// <param name="Base">The window that this one goes out from, or that is named after OVER.</param>
/// <param name="Expressions">Those of PARTITION BY and ORDER BY.</param>
internal sealed record WindowDefinition(Identifier? Base, EquatableArray<Expression> Expressions);
