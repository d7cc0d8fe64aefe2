using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Statements;

internal sealed record CreateTableStatement(ObjectName Name, EquatableArray<TableElement> Elements) : Statement
{
    public bool IfNotExists { get; init; }

    public Persistence Persistence { get; init; }

    public EquatableArray<ObjectName> Inherits { get; init; }

    public string? PartitionKey { get; init; }

    public ObjectName? PartitionOf { get; init; }

    /// <summary>The bound of a partition: <c>FOR VALUES ...</c> or <c>DEFAULT</c>.</summary>
    public string? Bound { get; init; }

    /// <summary>The composite type after OF.</summary>
    public ObjectName? OfType { get; init; }

    public string? ForeignServer { get; init; }

    /// <summary>ON COMMIT DROP.</summary>
    public bool DropsOnCommit { get; init; }

    /// <summary>The storage parameters after WITH.</summary>
    public string? Options { get; init; }

    /// <summary>The canonical writer says so in a comment, where it could not tell what the table is.</summary>
    public string? Uncertainty { get; init; }
}

/// <summary>CREATE TABLE AS, SELECT INTO.</summary>
/// <param name="Query">Null where we cannot read it.</param>
internal sealed record CreateTableAsStatement(ObjectName Name, EquatableArray<Identifier> ColumnNames, Query? Query) : Statement
{
    public bool IfNotExists { get; init; }

    public Persistence Persistence { get; init; }

    /// <summary>ON COMMIT DROP.</summary>
    public bool DropsOnCommit { get; init; }

    /// <summary>The storage parameters after WITH.</summary>
    public string? Options { get; init; }
}

/// <summary>ALTER TABLE, and the same forms of ALTER VIEW, ALTER INDEX, ALTER SEQUENCE, ALTER FOREIGN TABLE.</summary>
internal sealed record AlterTableStatement(ObjectName Name, EquatableArray<TableAction> Actions) : Statement
{
    /// <summary>What stands after ALTER.</summary>
    public ObjectKind Kind { get; init; }

    public bool IfExists { get; init; }

    public bool IsOnly { get; init; }
}
