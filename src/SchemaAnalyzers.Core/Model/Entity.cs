using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Model;

/// <summary>A class that is mapped to a table or view, with all that the code says about it.</summary>
/// <param name="Name">The class name as written, for messages.</param>
/// <param name="FullName">The namespace-qualified metadata name.</param>
/// <param name="Context">The name of the DbContext that maps it; null for a class that is mapped without one (Dapper, linq2db).</param>
/// <param name="Place">
/// The class identifier (its first declaration by path); where the class lies in another assembly: the DbSet property, else the
/// <c>Entity&lt;T&gt;()</c> call, else the context's name.
/// </param>
public sealed record Entity(string Name, string FullName, string? Context, Place Place)
{
    /// <summary>The namespace-qualified name of the context: two contexts may share a name.</summary>
    public string? ContextFullName { get; init; }

    public Fact<TableTarget> Target { get; init; }

    public EquatableArray<MappedProperty> Properties { get; init; }

    /// <summary>Every column that any entity of the context maps on this entity's table; Unknown where that list may be incomplete.</summary>
    public Fact<EquatableArray<Identifier>> TableColumns { get; init; }

    /// <summary>The primary key; a Known null for a keyless entity.</summary>
    public Fact<ModelKey?> PrimaryKey { get; init; }

    /// <summary>The keys besides the primary one: unique constraints that foreign keys may reference.</summary>
    public EquatableArray<ModelKey> AlternateKeys { get; init; }

    public EquatableArray<ModelIndex> Indexes { get; init; }

    public EquatableArray<Relationship> Relationships { get; init; }

    /// <summary>The CHECK constraints that the code declares.</summary>
    public EquatableArray<ModelCheck> Checks { get; init; }

    /// <summary>Whether <see cref="Indexes"/> and <see cref="AlternateKeys"/> are all that the code declares.</summary>
    public bool HasAllIndexes { get; init; }

    /// <summary>Whether <see cref="Relationships"/> are all that the code declares.</summary>
    public bool HasAllRelationships { get; init; }

    public Fact<string?> Comment { get; init; } = Fact.Known<string?>(null);

    /// <summary>The same entity as EF Core's own model snapshot describes it; null where none is in sight, or none that speaks of it.</summary>
    public Entity? Recorded { get; init; }

    /// <summary>Whether the model snapshot of its context is in sight and does not have it, by name or by table.</summary>
    public bool IsUnrecorded { get; init; }

    /// <summary>Whether Npgsql's old way of storing moments is turned on: a DateTime is then a timestamp without time zone.</summary>
    public bool HasLegacyTimestamps { get; init; }

    /// <summary>Whether the mapper writes column names unquoted, so that they fold to lower case and match loosely (Dapper and its kin).</summary>
    public bool NamesMatchLoosely { get; init; }
}

/// <param name="Name">With the schema resolved: EF's null schema is <c>public</c>.</param>
public sealed record TableTarget(QualifiedName Name, TargetKind Kind)
{
    /// <summary>Whether the code itself names the schema.</summary>
    public bool IsSchemaExplicit { get; init; }

    /// <summary>Whether the code itself names the table; else the name comes from a convention.</summary>
    public bool IsNameExplicit { get; init; }
}

public enum TargetKind
{
    Table,
    View,

    /// <summary>A query or function: nothing to compare with.</summary>
    None,
}

/// <param name="Properties">Property names, in key order.</param>
public sealed record ModelKey(EquatableArray<string> Properties)
{
    public Fact<Identifier> Name { get; init; }
}

/// <param name="Properties">Property names, in index order.</param>
/// <param name="Place">The attribute or call that declares the index; the entity for one by convention.</param>
public sealed record ModelIndex(EquatableArray<string> Properties, Place Place)
{
    public Fact<Identifier> Name { get; init; }

    /// <summary>Whether the code itself names the index.</summary>
    public bool IsNameExplicit { get; init; }

    public Fact<bool> IsUnique { get; init; }

    /// <summary>One flag a property; empty where all ascend.</summary>
    public Fact<EquatableArray<bool>> IsDescending { get; init; }

    /// <summary>The predicate of a partial index; null where there is none.</summary>
    public Fact<string?> Filter { get; init; } = Fact.Known<string?>(null);

    /// <summary>The access method; null where none is said, which means btree.</summary>
    public Fact<string?> Method { get; init; } = Fact.Known<string?>(null);

    /// <summary>The properties that are stored in the index beside its own.</summary>
    public Fact<EquatableArray<string>> Includes { get; init; } = Fact.Known<EquatableArray<string>>(default);

    public Fact<bool> AreNullsDistinct { get; init; } = Fact.Known(true);

    /// <summary>The operator class of each property, empty for the type's own; none at all where nothing is said. Unknown, too, where its parts are said to differ otherwise.</summary>
    public Fact<EquatableArray<string>> Operators { get; init; } = Fact.Known<EquatableArray<string>>(default);
}

/// <param name="Expression">The condition, in SQL.</param>
/// <param name="Place">The call that declares it.</param>
public sealed record ModelCheck(Identifier Name, Fact<string> Expression, Place Place);

/// <summary>A foreign key of the model, seen from the dependent entity.</summary>
/// <param name="Properties">The foreign key properties of the dependent entity.</param>
/// <param name="Principal">The full name of the principal entity.</param>
/// <param name="Place">Where it is declared: attribute, call, or navigation.</param>
public sealed record Relationship(EquatableArray<string> Properties, string Principal, Place Place)
{
    /// <summary>The principal's class name without its namespace, for messages.</summary>
    public string PrincipalName => Principal.Substring(Principal.LastIndexOf('.') + 1);

    public Fact<TableTarget> PrincipalTarget { get; init; }

    /// <summary>The columns that the foreign key references.</summary>
    public Fact<EquatableArray<Identifier>> PrincipalColumns { get; init; }

    public Fact<ReferentialAction> OnDelete { get; init; }

    public Fact<bool> IsRequired { get; init; }

    public Fact<bool> IsUnique { get; init; }

    public Fact<Identifier> Name { get; init; }
}
