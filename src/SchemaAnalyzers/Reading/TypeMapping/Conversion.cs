using Microsoft.CodeAnalysis;

namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>A value converter between a property and its column.</summary>
/// <param name="Provider">The type that is stored.</param>
/// <param name="IsChosenByType">Whether EF finds the converter by the two types; else the code gives it.</param>
/// <param name="Hints">The facets that a given converter asks for where the model says none; null where they cannot be seen.</param>
/// <param name="Model">The type that a given converter class converts; null where that does not matter.</param>
internal sealed record Conversion(ITypeSymbol Provider, bool IsChosenByType, Facets? Hints, ITypeSymbol? Model = null)
{
    /// <summary>The column type of a property.</summary>
    public Mapping Map(ITypeSymbol property, Facets facets)
    {
        var model = ClrTypes.Unwrap(property);
        var provider = ClrTypes.Unwrap(Provider);
        if (!IsChosenByType)
        {
            return Hints is { } given ? StoreTypes.Of(provider, Merge(facets, given)) : Blind(provider, facets);
        }

        if (SymbolEqualityComparer.Default.Equals(model, provider))
        {
            return StoreTypes.Of(model, facets);
        }

        return ChosenConverters.Find(model, provider) is { } chosen
            ? StoreTypes.Of(provider, Merge(facets, chosen))
            : Mapping.Unresolved($"EF Core has no converter from '{model.Name}' to '{provider.Name}'");
    }

    /// <summary>Without the hints the type is known only where these could not change it.</summary>
    private static Mapping Blind(ITypeSymbol provider, Facets facets)
    {
        var plain = StoreTypes.Of(provider, facets);
        var hinted = StoreTypes.Of(provider, Merge(facets, new Facets(1, 1, 1, false)));
        return plain == hinted ? plain : Mapping.Unresolved("the size that its converter asks for cannot be seen");
    }

    private static Facets Merge(Facets said, Facets hints) => said with
    {
        MaxLength = said.MaxLength ?? hints.MaxLength,
        Precision = said.Precision ?? hints.Precision,
        Scale = said.Scale ?? hints.Scale,
    };
}
