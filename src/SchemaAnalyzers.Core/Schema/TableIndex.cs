namespace SchemaAnalyzers.Schema;

/// <summary>An index that stands on its own. The index behind a primary key, unique or exclusion constraint is part of that constraint.</summary>
public sealed record TableIndex(Identifier Name, EquatableArray<IndexKey> Keys)
{
    /// <summary>The access method: btree, hash, gin, gist, ...</summary>
    public string Method { get; init; } = "btree";

    public bool IsUnique { get; init; }

    public bool NullsNotDistinct { get; init; }

    public EquatableArray<Identifier> Included { get; init; }

    /// <summary>The condition of a partial index, without WHERE; null where there is none.</summary>
    public string? Predicate { get; init; }

    /// <summary>The storage parameters after WITH, without parentheses; null where there are none.</summary>
    public string? Options { get; init; }

    /// <summary>False for an index that a failed CREATE INDEX CONCURRENTLY left behind.</summary>
    public bool IsValid { get; init; } = true;

    /// <summary>Whether it was created with ONLY: an index of a partitioned table whose partitions have none yet.</summary>
    public bool IsOnly { get; init; }

    public string? Comment { get; init; }

    public Origin Origin { get; init; }
}

/// <summary>One key of an index: either a column or an expression.</summary>
public sealed record IndexKey(Identifier? Column, string? Expression)
{
    public QualifiedName? Collation { get; init; }

    /// <summary>The operator class where it is not the type's default, with its options as printed; null otherwise.</summary>
    public string? OperatorClass { get; init; }

    public bool IsDescending { get; init; }

    /// <summary>Whether NULLs come first: the default for DESC, not for ASC.</summary>
    public bool NullsFirst { get; init; }
}
