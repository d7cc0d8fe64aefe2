using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Queries;

/// <summary>An item of FROM.</summary>
internal abstract record TableReference(Span Span)
{
    public TableAlias? Alias { get; init; }
}

/// <param name="NameEnd">Where the name ends, and the list of columns begins or could be put.</param>
internal sealed record TableAlias(Identifier Name, EquatableArray<Identifier> Columns, int NameEnd);

internal sealed record NamedTable(Span Span, ObjectName Name) : TableReference(Span)
{
    public EquatableArray<Expression> Sample { get; init; }
}

internal sealed record QueryTable(Span Span, Query Query, bool IsLateral) : TableReference(Span);

/// <summary>One function, or several side by side in ROWS FROM.</summary>
internal sealed record FunctionTable(Span Span, EquatableArray<TableFunction> Functions, bool HasOrdinality) : TableReference(Span);

/// <param name="Columns">The column definition list, which says what a function that returns <c>record</c> gives.</param>
internal sealed record TableFunction(Expression Call, EquatableArray<ColumnDefinition> Columns);

internal sealed record ColumnDefinition(Identifier Name, TypeSyntax Type);

/// <summary>XMLTABLE or JSON_TABLE: the columns are defined inside of it, and not read.</summary>
internal sealed record ConstructTable(Span Span, EquatableArray<Expression> Items) : TableReference(Span);

internal enum JoinKind
{
    Inner,
    Left,
    Right,
    Full,
}

/// <summary>Joins make a chain to the left.</summary>
internal sealed record JoinedTable(Span Span, JoinKind Kind, TableReference Left, TableReference Right) : TableReference(Span)
{
    public bool IsNatural { get; init; }

    public EquatableArray<NamePart> Using { get; init; }

    public Identifier? UsingAlias { get; init; }

    public Expression? On { get; init; }
}
