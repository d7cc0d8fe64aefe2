using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Model;

/// <summary>A property that is stored in one column, as the mapper of the code (EF Core, Dapper, ...) understands it.</summary>
/// <param name="Name">The property's name; for one of an owned or complex type the path to it: <c>Address.Street</c>.</param>
/// <param name="Place">The property's identifier; where it lies outside the compilation, the fallback of its entity.</param>
public sealed record MappedProperty(string Name, Place Place)
{
    public Fact<Identifier> Column { get; init; }

    /// <summary>Whether the code itself names the column; else the name comes from a convention.</summary>
    public bool IsColumnExplicit { get; init; }

    public Fact<ClrType> ClrType { get; init; }

    /// <summary>The column type that the model asks for, declared or by convention.</summary>
    public Fact<SqlType> StoreType { get; init; }

    /// <summary>The type that is declared without its schema, so that <see cref="StoreType"/> is Unknown: the search_path of the server decides which one is meant.</summary>
    public SqlType? TypeWithoutSchema { get; init; }

    /// <summary>Whether the model's column admits NULL.</summary>
    public Fact<bool> IsNullable { get; init; }

    /// <summary>Whether nullability comes from a reference type in code without nullable annotations: the model calls it nullable, but nobody said so.</summary>
    public bool IsNullabilityOblivious { get; init; }

    /// <summary>Whether the property is part of the primary key.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether the column exists in the model only, without a property in the class.</summary>
    public bool IsShadow { get; init; }

    /// <summary>When the database, or a generator of the mapper, supplies the value.</summary>
    public Fact<ValueGeneration> ValueGeneration { get; init; } = Fact.Known(Model.ValueGeneration.Never);

    /// <summary>By which means the database numbers its rows, where the code says it.</summary>
    public Fact<ValueStrategy> Strategy { get; init; } = Fact.Known(ValueStrategy.Default);

    /// <summary>How its identity column counts, where it is one.</summary>
    public Fact<SequenceSettings> IdentityOptions { get; init; } = Fact.Known(SequenceSettings.None);

    /// <summary>The sequence from which its numbers come, where the code names one; null where it names none.</summary>
    public Fact<QualifiedName?> Sequence { get; init; } = Fact.Known<QualifiedName?>(null);

    /// <summary>The collation that the code names; null for none.</summary>
    public Fact<string?> Collation { get; init; } = Fact.Known<string?>(null);

    /// <summary>Whether a value converter or type handler stands between the property and the column.</summary>
    public Fact<bool> HasConverter { get; init; } = Fact.Known(false);

    public Fact<int?> MaxLength { get; init; } = Fact.Known<int?>(null);

    public Fact<int?> Precision { get; init; } = Fact.Known<int?>(null);

    public Fact<int?> Scale { get; init; } = Fact.Known<int?>(null);

    /// <summary>The texts as which the members of its enum are stored; empty where they are not stored as texts.</summary>
    public Fact<EquatableArray<string>> StoredLabels { get; init; } = Fact.Known<EquatableArray<string>>(default);

    /// <summary>The numbers that <c>[Range]</c> admits; null where nothing limits them.</summary>
    public Fact<ValueRange?> Range { get; init; } = Fact.Known<ValueRange?>(null);

    /// <summary>The regular expression of <c>[RegularExpression]</c>, which a text must match as a whole; null where there is none.</summary>
    public Fact<string?> Pattern { get; init; } = Fact.Known<string?>(null);

    public Fact<bool> IsConcurrencyToken { get; init; } = Fact.Known(false);

    public Fact<string?> Default { get; init; } = Fact.Known<string?>(null);

    public Fact<string?> Computed { get; init; } = Fact.Known<string?>(null);

    public Fact<string?> Comment { get; init; } = Fact.Known<string?>(null);

    /// <summary>Whether the property belongs to an entity that shares its table with a base entity, so that other rows leave the column empty.</summary>
    public bool IsOfDerivedEntity { get; init; }
}

public enum ValueGeneration
{
    Never,
    OnAdd,
    OnUpdate,
    OnAddOrUpdate,
}
