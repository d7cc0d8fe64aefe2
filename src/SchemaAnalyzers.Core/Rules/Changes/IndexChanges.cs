using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Changes;

/// <param name="Name">Null where PostgreSQL chooses it.</param>
internal sealed record IndexCreated(Identifier? Name, bool IsConcurrent) : Change
{
    /// <summary>Whether it is made of a partitioned table alone, without its partitions: nothing is read.</summary>
    public bool IsOnly { get; init; }
}

/// <summary>REINDEX without CONCURRENTLY.</summary>
/// <param name="What">What it names: <c>INDEX "i"</c>.</param>
internal sealed record IndexesRebuilt(string What) : Change;

internal enum ConstraintKind
{
    ForeignKey,
    Check,
    Unique,
    PrimaryKey,
    Exclusion,

    /// <summary>CHECK of a domain.</summary>
    Domain,
}

internal sealed record ConstraintAdded(ConstraintKind Kind, Identifier? Name) : Change
{
    /// <summary>Whether the rows that are there are not looked at: NOT VALID, USING INDEX, NOT ENFORCED.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Of a foreign key.</summary>
    public TableUse? Referenced { get; init; }
}

internal sealed record ConstraintValidated(Identifier Name) : Change;
