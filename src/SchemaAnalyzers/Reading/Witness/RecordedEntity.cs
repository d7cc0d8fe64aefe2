using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>An entity type, owned type or complex type as EF wrote it down.</summary>
/// <param name="Name">EF's name of the type: <c>Shop.Orders.Order</c>, <c>Shop.Outer+Inner</c>, <c>Shop.Box&lt;int&gt;</c>, or any name for a shared type.</param>
/// <param name="Place">Where the name stands.</param>
internal sealed record RecordedEntity(string Name, Place Place)
{
    public string? BaseType { get; init; }

    /// <summary>What ToTable says; null where it is not called, which means the table of the base type.</summary>
    public RecordedTable? Table { get; init; }

    public RecordedTable? View { get; init; }

    /// <summary>Whether its rows come from a query or a function.</summary>
    public bool IsOfQuery { get; init; }

    /// <summary>Whether each type that derives from it has all of its columns in a table of its own.</summary>
    public bool HasWholeTables { get; init; }

    /// <summary>Whether its columns are spread over several tables, or have other names in one of them.</summary>
    public bool IsSplit { get; init; }

    /// <summary>The column that holds all of it as JSON; null where it has columns of its own.</summary>
    public string? JsonColumn { get; init; }

    /// <summary>The type of that column; null for the default, <c>jsonb</c>.</summary>
    public string? JsonType { get; init; }

    /// <summary>Whether a complex type always has a value.</summary>
    public bool IsRequired { get; init; }

    public string? Comment { get; init; }

    public EquatableArray<RecordedProperty> Properties { get; init; }

    public EquatableArray<RecordedPart> Parts { get; init; }

    public RecordedKey? Key { get; init; }

    public EquatableArray<RecordedIndex> Indexes { get; init; }

    public EquatableArray<RecordedKey> AlternateKeys { get; init; }

    public EquatableArray<RecordedForeignKey> ForeignKeys { get; init; }

    /// <summary>The navigations, owned ones included; not those of a many-to-many relationship.</summary>
    public EquatableArray<string> Navigations { get; init; }
}

/// <param name="Name">Null for an entity that has none.</param>
internal sealed record RecordedTable(string? Name, string? Schema);

/// <summary>An owned or complex type below its owner.</summary>
internal sealed record RecordedPart(string Navigation, RecordedPartKind Kind, RecordedEntity Type)
{
    /// <summary>Whether no row leaves it empty.</summary>
    public bool IsRequired { get; init; }
}

internal enum RecordedPartKind
{
    Owned,
    OwnedCollection,
    Complex,
    ComplexCollection,
}

internal sealed record RecordedKey(EquatableArray<string> Properties)
{
    public string? Name { get; init; }
}

internal sealed record RecordedIndex(EquatableArray<string> Properties)
{
    /// <summary>The name in the model, which is that in the database unless another is said.</summary>
    public string? ModelName { get; init; }

    public string? Name { get; init; }

    public string? Filter { get; init; }

    public string? Method { get; init; }

    public EquatableArray<string> Includes { get; init; }

    public bool AreNullsDistinct { get; init; } = true;

    public bool IsUnique { get; init; }

    /// <summary>One flag a property; empty where all ascend.</summary>
    public EquatableArray<bool> IsDescending { get; init; }
}

/// <param name="Principal">EF's name of the principal entity.</param>
internal sealed record RecordedForeignKey(string Principal, EquatableArray<string> Properties)
{
    public string? Name { get; init; }

    /// <summary>The alternate key it references; empty for the primary key.</summary>
    public EquatableArray<string> PrincipalKey { get; init; }

    public bool IsUnique { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>A member of DeleteBehavior; null for the default, ClientSetNull.</summary>
    public string? OnDelete { get; init; }
}
