using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Statements;

/// <summary>Something between the parentheses of CREATE TABLE.</summary>
internal abstract record TableElement
{
    /// <summary>Set once more when the element is read to its end: see <see cref="Statement.Span"/>.</summary>
    public Span Span { get; set; }
}

/// <param name="Type">Null where only a column of the parent or the type is adjusted (PARTITION OF, OF type).</param>
internal sealed record ColumnSyntax(Identifier Name, TypeSyntax? Type) : TableElement
{
    public string? Default { get; init; }

    /// <summary>True after NOT NULL, false after NULL, null where nothing is said.</summary>
    public bool? NotNull { get; init; }

    /// <summary>What most columns do not say; null where this one does not either.</summary>
    public ColumnClauses? Clauses { get; init; }

    public ObjectName? Collation => Clauses?.Collation;

    public string? Generated => Clauses?.Generated;

    public bool IsVirtual => Clauses is { IsVirtual: true };

    public IdentitySyntax? Identity => Clauses?.Identity;

    public string? Storage => Clauses?.Storage;

    public string? Compression => Clauses?.Compression;

    public SqlFailure? Conflict => Clauses?.Conflict;

    public EquatableArray<ConstraintSyntax> Constraints => Clauses?.Constraints ?? default;
}

/// <summary>The clauses of a column beside NOT NULL and DEFAULT, kept apart: a schema has more columns than anything else.</summary>
internal sealed record ColumnClauses
{
    public ObjectName? Collation { get; init; }

    public string? Generated { get; init; }

    public bool IsVirtual { get; init; }

    public IdentitySyntax? Identity { get; init; }

    /// <summary>Upper case; null where nothing or DEFAULT is said.</summary>
    public string? Storage { get; init; }

    public string? Compression { get; init; }

    public EquatableArray<ConstraintSyntax> Constraints { get; init; }

    /// <summary>The name before NOT NULL.</summary>
    public Identifier? NotNullName { get; init; }

    /// <summary>Whether NOT NULL is not for the tables that inherit the column.</summary>
    public bool IsNotNullForItself { get; init; }

    /// <summary>Two parts that contradict each other: an error once the column is made, which IF NOT EXISTS may prevent.</summary>
    public SqlFailure? Conflict { get; init; }
}

internal sealed record IdentitySyntax(bool IsAlways, SequenceSyntax Options);

/// <summary>LIKE other INCLUDING ...</summary>
internal sealed record LikeSyntax(ObjectName Source, LikeParts Parts) : TableElement;

[Flags]
internal enum LikeParts
{
    None = 0,
    Comments = 1,
    Constraints = 2,
    Defaults = 4,
    Generated = 8,
    Identity = 16,
    Indexes = 32,
    Storage = 64,
    Compression = 128,
    All = 255,
}
