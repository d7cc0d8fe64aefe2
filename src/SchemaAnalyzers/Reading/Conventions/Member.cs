using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>A property as EF's conventions classify it.</summary>
/// <param name="Target">The entity, owned or complex type it leads to; null for a column.</param>
internal sealed record Member(IPropertySymbol Property, MemberKind Kind, Mapping Mapping, INamedTypeSymbol? Target)
{
    public string Name => Property.Name;

    /// <summary>Why the member cannot be read.</summary>
    public Touch? Touch { get; init; }

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

    /// <summary>It may stand for columns, but which ones is not read.</summary>
    Opaque,
}
