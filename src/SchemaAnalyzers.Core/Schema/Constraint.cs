namespace SchemaAnalyzers.Schema;

public abstract record Constraint(Identifier Name)
{
    public bool IsDeferrable { get; init; }

    public bool IsInitiallyDeferred { get; init; }

    /// <summary>False for a constraint that was added NOT VALID and not validated since.</summary>
    public bool IsValidated { get; init; } = true;

    /// <summary>False for a constraint that is NOT ENFORCED (PostgreSQL 18): written down, never checked.</summary>
    public bool IsEnforced { get; init; } = true;

    /// <summary>The storage parameters of the index behind it, without parentheses; null where there are none.</summary>
    public string? IndexOptions { get; init; }

    /// <summary>Whether it was added with ONLY: a key of a partitioned table whose partitions lack it.</summary>
    public bool IsOnly { get; init; }

    public string? Comment { get; init; }

    public Origin Origin { get; init; }
}

public sealed record PrimaryKey(Identifier Name, EquatableArray<Identifier> Columns) : Constraint(Name)
{
    public EquatableArray<Identifier> Included { get; init; }

    /// <summary>Whether the last column is a range that must not overlap (WITHOUT OVERLAPS, PostgreSQL 18).</summary>
    public bool WithoutOverlaps { get; init; }
}

public sealed record UniqueConstraint(Identifier Name, EquatableArray<Identifier> Columns) : Constraint(Name)
{
    public EquatableArray<Identifier> Included { get; init; }

    public bool NullsNotDistinct { get; init; }

    /// <summary>Whether the last column is a range that must not overlap (WITHOUT OVERLAPS, PostgreSQL 18).</summary>
    public bool WithoutOverlaps { get; init; }
}

/// <param name="Expression">The condition, without CHECK and its parentheses.</param>
public sealed record CheckConstraint(Identifier Name, string Expression) : Constraint(Name)
{
    public bool NoInherit { get; init; }
}

/// <param name="ReferencedColumns">As many as <paramref name="Columns"/>; the primary key of the referenced table where nothing was written.</param>
public sealed record ForeignKey(Identifier Name, EquatableArray<Identifier> Columns, QualifiedName ReferencedTable, EquatableArray<Identifier> ReferencedColumns) : Constraint(Name)
{
    public ReferentialAction OnDelete { get; init; }

    public ReferentialAction OnUpdate { get; init; }

    /// <summary>The columns after SET NULL or SET DEFAULT (PostgreSQL 15); empty where all are meant.</summary>
    public EquatableArray<Identifier> OnDeleteColumns { get; init; }

    public bool IsMatchFull { get; init; }

    /// <summary>Whether the last column is a PERIOD that the referenced rows must cover (PostgreSQL 18).</summary>
    public bool HasPeriod { get; init; }
}

public enum ReferentialAction
{
    NoAction,
    Restrict,
    Cascade,
    SetNull,
    SetDefault,
}

/// <param name="Definition">From EXCLUDE on, as <c>pg_get_constraintdef</c> prints it, without DEFERRABLE and INITIALLY DEFERRED.</param>
public sealed record ExclusionConstraint(Identifier Name, string Definition) : Constraint(Name);
