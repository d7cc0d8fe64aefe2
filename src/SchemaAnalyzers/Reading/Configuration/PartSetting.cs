using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>A member that OwnsOne, OwnsMany, ComplexProperty or ComplexCollection makes a part of its entity.</summary>
/// <param name="Type">The type argument; null where the member tells.</param>
internal sealed record PartSetting(bool IsOwned, bool IsCollection, INamedTypeSymbol? Type, Place Place);
