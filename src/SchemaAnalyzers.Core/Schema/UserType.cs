namespace SchemaAnalyzers.Schema;

/// <summary>A type that the schema itself creates.</summary>
public abstract record UserType(QualifiedName Name) : INamed
{
    public string? Comment { get; init; }

    public Origin Origin { get; init; }
}

/// <param name="Labels">In the order of the type.</param>
public sealed record EnumType(QualifiedName Name, EquatableArray<string> Labels) : UserType(Name);

/// <param name="Underlying">The type below the domain.</param>
public sealed record DomainType(QualifiedName Name, SqlType Underlying) : UserType(Name)
{
    public bool IsNotNull { get; init; }

    public string? Default { get; init; }

    public QualifiedName? Collation { get; init; }

    public EquatableArray<CheckConstraint> Checks { get; init; }
}

public sealed record CompositeType(QualifiedName Name, EquatableArray<CompositeField> Fields) : UserType(Name);

public sealed record CompositeField(Identifier Name, SqlType Type, QualifiedName? Collation = null)
{
    public string? Comment { get; init; }
}

/// <param name="Options">The parenthesised options of CREATE TYPE ... AS RANGE, in the order of the manual, without parentheses.</param>
public sealed record RangeType(QualifiedName Name, SqlType Subtype, string Options) : UserType(Name);
