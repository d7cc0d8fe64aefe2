using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Reading.Attributes;

namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>Reads converter classes: what they store, and the facets they ask for.</summary>
internal static class GivenConverters
{
    private const string Space = "Microsoft.EntityFrameworkCore.Storage.ValueConversion.";
    private const string Base = Space + "ValueConverter`2";
    private const int DeepestBase = 8;

    /// <summary>The lengths for which EF's own converters ask.</summary>
    private static readonly Dictionary<string, int> s_lengths = new(StringComparer.Ordinal)
    {
        ["BoolToStringConverter"] = 1,
        ["CharToStringConverter"] = 1,
        ["DateOnlyToStringConverter"] = 10,
        ["DateTimeOffsetToStringConverter"] = 48,
        ["DateTimeToStringConverter"] = 48,
        ["GuidToStringConverter"] = 36,
        ["IPAddressToStringConverter"] = 45,
        ["NumberToStringConverter`1"] = 64,
        ["PhysicalAddressToStringConverter"] = 20,
        ["TimeOnlyToStringConverter"] = 48,
        ["TimeSpanToStringConverter"] = 48,
    };

    public static bool IsConverter(ITypeSymbol type) => type is INamedTypeSymbol named && ClassLevels(named).Any(level => level.IsNamed(Space + "ValueConverter"));

    /// <summary>Null for a converter whose types its class does not say.</summary>
    /// <param name="creation">Where it is made; null where EF makes it.</param>
    public static Conversion? Read(ITypeSymbol type, BaseObjectCreationExpressionSyntax? creation, bool isMadeElsewhere)
    {
        var known = type is INamedTypeSymbol named ? ClassLevels(named).FirstOrDefault(level => level.OriginalDefinition.IsNamed(Base)) : null;
        return known is null || known.TypeArguments[1].TypeKind == TypeKind.TypeParameter
            ? null
            : new Conversion(known.TypeArguments[1], false, isMadeElsewhere ? null : Hints((INamedTypeSymbol)type, creation?.ArgumentList?.Arguments.Count ?? 0, 0), known.TypeArguments[0]);
    }

    /// <param name="arguments">How many its constructor gets: behind the two expressions of a plain converter stand the hints, with EF's own converters all are hints.</param>
    private static Facets? Hints(INamedTypeSymbol type, int arguments, int depth)
    {
        if (type.OriginalDefinition.IsNamed(Base))
        {
            return arguments <= 2 ? default(Facets) : null;
        }

        if (type.ContainingNamespace.ToDisplayString() + "." == Space)
        {
            return arguments > 0 ? null : s_lengths.TryGetValue(type.MetadataName, out var length) ? new Facets(length, null, null, false) : Numeric(type);
        }

        if (depth > DeepestBase || type.BaseType is null || type.DeclaringSyntaxReferences.IsEmpty || !type.GetMembers("MappingHints").IsEmpty)
        {
            return null;
        }

        var counts = type.DeclaringSyntaxReferences.SelectMany(reference => BaseArguments(reference.GetSyntax())).DefaultIfEmpty(0).Distinct().ToList();
        return counts.Count == 1 ? Hints(type.BaseType, counts[0], depth + 1) : null;
    }

    private static Facets? Numeric(INamedTypeSymbol type) =>
        type is { MetadataName: "CastingConverter`2" } && type.TypeArguments[1].SpecialType == SpecialType.System_Decimal ? ChosenConverters.ToDecimal(ClrTypes.FullName(type.TypeArguments[0])) : default;

    /// <summary>How many arguments each constructor hands to the base.</summary>
    private static IEnumerable<int> BaseArguments(SyntaxNode declaration)
    {
        foreach (var constructor in declaration.ChildNodes().OfType<ConstructorDeclarationSyntax>())
        {
            if (constructor.Initializer is not { ThisOrBaseKeyword.ValueText: "this" })
            {
                yield return constructor.Initializer?.ArgumentList.Arguments.Count ?? 0;
            }
        }

        foreach (var primary in (declaration as TypeDeclarationSyntax)?.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [])
        {
            yield return primary.ArgumentList.Arguments.Count;
        }
    }

    private static IEnumerable<INamedTypeSymbol> ClassLevels(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }
}
