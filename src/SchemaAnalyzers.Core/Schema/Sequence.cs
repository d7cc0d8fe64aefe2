namespace SchemaAnalyzers.Schema;

/// <summary>A sequence. One that belongs to an identity column is not listed on its own: it is part of that column.</summary>
public sealed record Sequence(QualifiedName Name) : INamed
{
    public SequenceOptions Options { get; init; } = SequenceOptions.BigInt;

    /// <summary>The column that owns the sequence (OWNED BY), or null.</summary>
    public ColumnReference? OwnedBy { get; init; }

    public bool IsUnlogged { get; init; }

    public string? Comment { get; init; }

    public Origin Origin { get; init; }
}

/// <summary>What CREATE SEQUENCE and GENERATED AS IDENTITY set, with PostgreSQL's defaults filled in.</summary>
/// <param name="Type">Internal name: int2, int4 or int8.</param>
public sealed record SequenceOptions(string Type, long Start, long Increment, long Minimum, long Maximum, long Cache, bool Cycle)
{
    public static readonly SequenceOptions BigInt = Ascending("int8");

    /// <summary>The options of an ascending sequence where nothing is said.</summary>
    /// <param name="type">int2, int4 or int8.</param>
    public static SequenceOptions Ascending(string type) => new(type, 1, 1, 1, MaximumOf(type), 1, false);

    public static long MaximumOf(string type) => type switch
    {
        "int2" => short.MaxValue,
        "int4" => int.MaxValue,
        _ => long.MaxValue,
    };

    public static long MinimumOf(string type) => -MaximumOf(type) - 1;
}

public sealed record ColumnReference(QualifiedName Relation, Identifier Column);
