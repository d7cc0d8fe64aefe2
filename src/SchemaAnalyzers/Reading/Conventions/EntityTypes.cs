using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>Which types may be entities at all.</summary>
internal static class EntityTypes
{
    public static bool CanBe(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsStatic: false, IsUnboundGenericType: false } &&
        type.SpecialType is SpecialType.None &&
        !HasInherited(type, AttributeNames.NotMapped) &&
        !HasInherited(type, AttributeNames.Owned) &&
        !HasInherited(type, AttributeNames.ComplexType);

    /// <summary>Whether the type or a base has an attribute: EF asks with inheritance.</summary>
    public static bool HasInherited(INamedTypeSymbol type, string attribute) => FindInherited(type, attribute) is not null;

    public static AttributeData? FindInherited(INamedTypeSymbol type, string attribute) =>
        ClassLevels.Of(type).Select(level => level.Find(attribute)).FirstOrDefault(found => found is not null);
}
