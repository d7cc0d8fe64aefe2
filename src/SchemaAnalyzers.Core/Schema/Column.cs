namespace SchemaAnalyzers.Schema;

public sealed record Column(Identifier Name, SqlType Type)
{
    /// <summary>Whether the column itself admits NULL. A domain may forbid it all the same.</summary>
    public bool IsNullable { get; init; } = true;

    /// <summary>The default expression; null where there is none.</summary>
    public string? Default { get; init; }

    /// <summary>The expression of a column that is GENERATED ALWAYS AS (...); null where it is not.</summary>
    public string? Generated { get; init; }

    /// <summary>Whether a generated column is computed when read (VIRTUAL, PostgreSQL 18) instead of stored.</summary>
    public bool IsVirtual { get; init; }

    public Identity? Identity { get; init; }

    /// <summary>The collation where it is not the type's own.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>False for a column that is only inherited from a parent table.</summary>
    public bool IsLocal { get; init; } = true;

    public string? Comment { get; init; }

    public Origin Origin { get; init; }
}

/// <param name="IsAlways">GENERATED ALWAYS, which refuses explicit values; else BY DEFAULT.</param>
/// <param name="Sequence">The name of the sequence behind the column.</param>
public sealed record Identity(bool IsAlways, QualifiedName Sequence, SequenceOptions Options);
