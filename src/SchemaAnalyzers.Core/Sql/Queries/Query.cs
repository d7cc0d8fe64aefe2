using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Queries;

/// <summary>Anything that gives rows.</summary>
internal abstract record Query(Span Span)
{
    public WithClause? With { get; init; }

    public EquatableArray<Expression> OrderBy { get; init; }

    /// <summary>The expressions of LIMIT, OFFSET and FETCH.</summary>
    public EquatableArray<Expression> Limits { get; init; }
}

internal sealed record SelectQuery(Span Span, EquatableArray<Target> Targets, EquatableArray<TableReference> From) : Query(Span)
{
    public bool IsDistinct { get; init; }

    public EquatableArray<Expression> DistinctOn { get; init; }

    public Expression? Where { get; init; }

    public EquatableArray<Expression> GroupBy { get; init; }

    public Expression? Having { get; init; }

    public EquatableArray<WindowDefinition> Windows { get; init; }
}

/// <param name="Alias">Null where PostgreSQL chooses the name.</param>
/// <param name="End">Where it ends, with its alias.</param>
internal sealed record Target(Expression Value, Identifier? Alias, int End);

internal sealed record ValuesQuery(Span Span, EquatableArray<EquatableArray<Expression>> Rows) : Query(Span);

internal enum SetOperator
{
    Union,
    Intersect,
    Except,
}

/// <summary>Operators of one level make a chain to the left.</summary>
internal sealed record SetQuery(Span Span, SetOperator Operator, bool IsAll, Query Left, Query Right) : Query(Span);

/// <summary>INSERT, UPDATE, DELETE or MERGE within WITH: what it returns is not read.</summary>
internal sealed record DataChangeQuery(Span Span) : Query(Span);

internal sealed record WithClause(bool IsRecursive, EquatableArray<CommonTable> Tables);

internal sealed record CommonTable(NamePart Name, EquatableArray<Identifier> Columns, Query Query)
{
    /// <summary>The columns that SEARCH and CYCLE add, with their types where these are plain.</summary>
    public EquatableArray<AddedColumn> Added { get; init; }
}

internal readonly record struct AddedColumn(Identifier Name, SqlType? Type);
