using Microsoft.CodeAnalysis;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>A class and its base classes.</summary>
internal static class ClassLevels
{
    /// <summary>The class, then its bases; <c>object</c> is left out.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            yield return level;
        }
    }
}
