using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Statements;

/// <summary>A constraint of a table, column or domain. A column's constraint lists that column.</summary>
internal abstract record ConstraintSyntax : TableElement
{
    /// <summary>Null where PostgreSQL chooses the name.</summary>
    public Identifier? Name { get; set; }

    public bool IsDeferrable { get; init; }

    public bool IsInitiallyDeferred { get; init; }

    public bool IsNotValid { get; init; }

    public bool NoInherit { get; init; }

    public bool IsNotEnforced { get; init; }
}

/// <summary>PRIMARY KEY or UNIQUE.</summary>
internal sealed record KeySyntax(bool IsPrimary, EquatableArray<Identifier> Columns) : ConstraintSyntax
{
    public EquatableArray<Identifier> Included { get; init; }

    public bool NullsNotDistinct { get; init; }

    public bool WithoutOverlaps { get; init; }

    /// <summary>The storage parameters of the index.</summary>
    public string? IndexOptions { get; init; }

    /// <summary>The index after USING INDEX.</summary>
    public Identifier? UsingIndex { get; init; }
}

internal sealed record CheckSyntax(string Expression) : ConstraintSyntax
{
    /// <summary>The comment that LIKE ... INCLUDING COMMENTS copies.</summary>
    public string? Comment { get; init; }
}

internal sealed record ForeignKeySyntax(EquatableArray<Identifier> Columns, ObjectName Referenced, EquatableArray<Identifier> ReferencedColumns) : ConstraintSyntax
{
    public ReferentialAction OnDelete { get; init; }

    public ReferentialAction OnUpdate { get; init; }

    public EquatableArray<Identifier> OnDeleteColumns { get; init; }

    public bool IsMatchFull { get; init; }

    public bool HasPeriod { get; init; }
}

internal sealed record ExclusionSyntax(string Definition, EquatableArray<IndexKeySyntax> Keys) : ConstraintSyntax
{
    public EquatableArray<Identifier> Included { get; init; }

    public string? Predicate { get; init; }
}

/// <summary>NOT NULL as a constraint of the table (PostgreSQL 18).</summary>
internal sealed record NotNullSyntax(Identifier Column) : ConstraintSyntax;
