namespace SchemaAnalyzers.Schema;

/// <summary>What few columns have, kept apart: a schema has more columns than anything else.</summary>
internal sealed record ColumnExtras
{
    public string? Generated { get; init; }

    public bool IsVirtual { get; init; }

    public Identity? Identity { get; init; }

    public QualifiedName? Collation { get; init; }

    public string? Storage { get; init; }

    public string? Compression { get; init; }

    public string? Comment { get; init; }
}
