using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>A property as EF's conventions classify it.</summary>
/// <param name="Symbol">The property of the class, or the field that the fluent API maps; null where no member of the class holds the value.</param>
/// <param name="Target">The entity, owned or complex type it leads to; null for a column.</param>
internal sealed record Member(string Name, ITypeSymbol Type, ISymbol? Symbol, MemberKind Kind, Mapping Mapping, INamedTypeSymbol? Target)
{
    public Member(IPropertySymbol property, MemberKind kind, Mapping mapping, INamedTypeSymbol? target)
        : this(property.Name, property.Type, property, kind, mapping, target)
    {
    }

    /// <summary>Why the member cannot be read.</summary>
    public Touch? Touch { get; init; }

    /// <summary>The call that maps it, where no property of the class is mapped.</summary>
    public Place? Call { get; init; }

    /// <summary>Why its nullability is not known; null where it is.</summary>
    public Touch? NullabilityTouch { get; init; }

    public bool IsNavigation => Kind is MemberKind.Reference or MemberKind.Collection;
}

internal enum MemberKind
{
    Column,
    Reference,
    Collection,
    Owned,
    OwnedCollection,
    Complex,
    ComplexCollection,

    /// <summary>It may stand for columns, but which ones is not read.</summary>
    Opaque,
}
