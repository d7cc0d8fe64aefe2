namespace SchemaAnalyzers.Schema;

public sealed record Column(Identifier Name, SqlType Type)
{
    private static readonly ColumnExtras s_none = new();

    private readonly ColumnExtras _extras = s_none;

    /// <summary>Whether the column itself admits NULL. A domain may forbid it all the same.</summary>
    public bool IsNullable { get; init; } = true;

    /// <summary>The default expression; null where there is none.</summary>
    public string? Default { get; init; }

    /// <summary>The expression of a column that is GENERATED ALWAYS AS (...); null where it is not.</summary>
    public string? Generated
    {
        get => _extras.Generated;
        init => _extras = value == Generated ? _extras : _extras with { Generated = value };
    }

    /// <summary>Whether a generated column is computed when read (VIRTUAL, PostgreSQL 18) instead of stored.</summary>
    public bool IsVirtual
    {
        get => _extras.IsVirtual;
        init => _extras = value == IsVirtual ? _extras : _extras with { IsVirtual = value };
    }

    public Identity? Identity
    {
        get => _extras.Identity;
        init => _extras = value == Identity ? _extras : _extras with { Identity = value };
    }

    /// <summary>The collation where it is not the type's own.</summary>
    public QualifiedName? Collation
    {
        get => _extras.Collation;
        init => _extras = value == Collation ? _extras : _extras with { Collation = value };
    }

    /// <summary>PLAIN, EXTERNAL, MAIN or EXTENDED where it is not the type's own; null otherwise.</summary>
    public string? Storage
    {
        get => _extras.Storage;
        init => _extras = value == Storage ? _extras : _extras with { Storage = value };
    }

    /// <summary>pglz or lz4 where it is said; null otherwise.</summary>
    public string? Compression
    {
        get => _extras.Compression;
        init => _extras = value == Compression ? _extras : _extras with { Compression = value };
    }

    /// <summary>False for a column that is only inherited from a parent table.</summary>
    public bool IsLocal { get; init; } = true;

    public string? Comment
    {
        get => _extras.Comment;
        init => _extras = value == Comment ? _extras : _extras with { Comment = value };
    }

    public Origin Origin { get; init; }
}

/// <param name="IsAlways">GENERATED ALWAYS, which refuses explicit values; else BY DEFAULT.</param>
/// <param name="Sequence">The name of the sequence behind the column.</param>
public sealed record Identity(bool IsAlways, QualifiedName Sequence, SequenceOptions Options);
