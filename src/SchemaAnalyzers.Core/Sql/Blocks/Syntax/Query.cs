using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Blocks.Syntax;

/// <summary>A query of the kind that asks a catalog whether something is there.</summary>
internal sealed record Query(EquatableArray<SelectedItem> Items, EquatableArray<FromItem> From, Expression? Where)
{
    public EquatableArray<Expression> OrderBy { get; init; }

    public bool IsDistinct { get; init; }

    /// <summary>LIMIT, where it is a constant.</summary>
    public long? Limit { get; init; }
}

/// <param name="Value">Null for <c>*</c>.</param>
internal sealed record SelectedItem(Expression? Value, Identifier? Alias);

/// <param name="Condition">What follows ON.</param>
internal sealed record FromItem(ObjectName Name, Identifier Alias, Expression? Condition)
{
    /// <summary>A function in FROM, as in <c>FROM unnest(...) AS name</c>.</summary>
    public CallExpression? Call { get; init; }
}
