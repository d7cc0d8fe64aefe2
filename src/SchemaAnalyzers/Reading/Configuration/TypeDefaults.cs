using Microsoft.CodeAnalysis;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>What <c>ConfigureConventions</c> says of all properties of a type; it outweighs attributes, and what is said of a property outweighs it.</summary>
internal sealed class TypeDefaults
{
    private readonly List<TypeDefault> _defaults = [];

    public void Add(TypeDefault ofType) => _defaults.Add(ofType);

    /// <summary>What is said of a type, or of one that it is, the nearest first.</summary>
    /// <remarks>EF's ModelConfiguration.ConfigureProperty.</remarks>
    public IReadOnlyList<TypeDefault> Of(ITypeSymbol type)
    {
        if (_defaults.Count == 0)
        {
            return [];
        }

        var found = new List<TypeDefault>();
        foreach (var level in Levels(type))
        {
            // Of two calls for one type the later counts.
            found.AddRange(Enumerable.Reverse(_defaults).Where(ofType => SymbolEqualityComparer.Default.Equals(ofType.Type, level)));
        }

        return found;
    }

    private static IEnumerable<ITypeSymbol> Levels(ITypeSymbol type)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<ITypeSymbol>([type]);
        while (open.Count > 0)
        {
            var level = open.Dequeue();
            if (!seen.Add(level))
            {
                continue;
            }

            yield return level;
            if (level is INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } constructed)
            {
                if (constructed.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
                {
                    open.Enqueue(constructed.TypeArguments[0]);
                }

                open.Enqueue(constructed.ConstructUnboundGenericType());
            }

            foreach (var above in level.BaseType is { } parent ? level.Interfaces.Prepend<ITypeSymbol>(parent) : level.Interfaces)
            {
                open.Enqueue(above);
            }
        }
    }
}

/// <param name="Aspects">What the calls leave open, with the last of them.</param>
internal sealed record TypeDefault(ITypeSymbol Type, PropertySettings Settings, Aspects Aspects, Touch Touch);
