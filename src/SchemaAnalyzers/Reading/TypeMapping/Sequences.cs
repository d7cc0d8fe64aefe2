using Microsoft.CodeAnalysis;

namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>The element type of whatever is an <c>IEnumerable&lt;T&gt;</c>.</summary>
internal static class Sequences
{
    /// <summary>Null for a type that is no sequence, and for a string. A multidimensional array counts.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
        {
            return null;
        }

        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        if (IsEnumerable(type))
        {
            return ((INamedTypeSymbol)type).TypeArguments[0];
        }

        var found = type.AllInterfaces.Where(IsEnumerable).Take(2).ToList();
        return found.Count == 1 ? ((INamedTypeSymbol)found[0]).TypeArguments[0] : null;
    }

    public static bool IsDictionary(ITypeSymbol type) => IsDictionaryInterface(type) || type.AllInterfaces.Any(IsDictionaryInterface);

    private static bool IsEnumerable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T };

    private static bool IsDictionaryInterface(ITypeSymbol type) =>
        type is INamedTypeSymbol { MetadataName: "IDictionary`2", ContainingNamespace.Name: "Generic" };
}
