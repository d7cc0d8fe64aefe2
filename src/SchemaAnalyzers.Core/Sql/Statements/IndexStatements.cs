using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Statements;

internal sealed record CreateIndexStatement(ObjectName? Name, ObjectName Table, EquatableArray<IndexKeySyntax> Keys) : Statement
{
    public bool IfNotExists { get; init; }

    public bool IsConcurrent { get; init; }

    /// <summary>The comment that LIKE ... INCLUDING COMMENTS copies.</summary>
    public string? Comment { get; init; }

    public bool IsUnique { get; init; }

    /// <summary>The canonical writer says so in a comment, as SQL cannot.</summary>
    public bool IsInvalid { get; init; }

    public bool IsOnly { get; init; }

    public string Method { get; init; } = "btree";

    public EquatableArray<Identifier> Included { get; init; }

    public bool NullsNotDistinct { get; init; }

    public string? Options { get; init; }

    public string? Predicate { get; init; }
}

/// <summary>A key as written: a column or an expression.</summary>
/// <param name="NameHint">What PostgreSQL calls the expression where it makes a name for the index; null where it says <c>expr</c>.</param>
internal sealed record IndexKeySyntax(Identifier? Column, string? Expression, Identifier? NameHint)
{
    public ObjectName? Collation { get; init; }

    public string? OperatorClass { get; init; }

    public bool IsDescending { get; init; }

    /// <summary>Whether ASC or DESC is written.</summary>
    public bool IsOrdered { get; init; }

    public bool? NullsFirst { get; init; }
}

/// <summary>ALTER INDEX ... ATTACH PARTITION.</summary>
internal sealed record AttachIndexStatement(ObjectName Index, ObjectName Partition) : Statement;
