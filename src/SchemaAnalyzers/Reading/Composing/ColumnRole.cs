using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>What keys and relationships make of a property.</summary>
internal readonly record struct ColumnRole
{
    public bool IsKey { get; init; }

    /// <summary>Whether it is part of a key besides the primary one.</summary>
    public bool IsAlternateKey { get; init; }

    /// <summary>Whether it would be part of the key, had the fluent API not named another.</summary>
    public bool WasKey { get; init; }

    /// <summary>What makes it uncertain whether it is part of the key.</summary>
    public Touch? KeyTouch { get; init; }

    /// <summary>Whether it is the whole key and no foreign key, so that EF lets the database or itself supply it.</summary>
    public bool IsGeneratedKey { get; init; }

    /// <summary>Whether it belongs to a foreign key that must have a value.</summary>
    public bool IsRequiredByNavigation { get; init; }

    /// <summary>The property it references: a foreign key takes over the type of the key.</summary>
    public Member? Principal { get; init; }

    public INamedTypeSymbol? PrincipalEntity { get; init; }

    /// <summary>Why it may belong to a foreign key that is not known, and take over its type or nullability; null where it does not.</summary>
    public string? MayBeForeignKey { get; init; }

    /// <summary>Why the key may reference another one, and not be generated; null where it does not.</summary>
    public string? MayReference { get; init; }

    public bool IsOfDerived { get; init; }

    /// <summary>Whether it tells the entities of a hierarchy apart.</summary>
    public bool IsDiscriminator { get; init; }

    /// <summary>The length that a discriminator has by convention.</summary>
    public int? Length { get; init; }

    public bool IsLengthUnknown { get; init; }
}
