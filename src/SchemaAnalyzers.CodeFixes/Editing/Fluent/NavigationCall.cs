using Microsoft.CodeAnalysis;

namespace SchemaAnalyzers.CodeFixes.Editing.Fluent;

/// <summary>A relationship in the words of the fluent API, seen from a class with a foreign key: <c>HasOne(x => x.Owner).WithMany(x => x.Items)</c>.</summary>
internal static class NavigationCall
{
    private const string InverseProperty = "InversePropertyAttribute";

    /// <summary>Null where more than one relationship may be meant, or the other end is one row as well: which of the two has the key would have to be said.</summary>
    public static string? Of(IPropertySymbol navigation, PropertySelector selector)
    {
        if (navigation.Type is not INamedTypeSymbol principal || Navigations(navigation.ContainingType, principal).Count != 1)
        {
            return null;
        }

        var inverse = Navigations(principal, navigation.ContainingType);
        return inverse.Count == 0 ? $"HasOne({selector.One(navigation.Name)}).WithMany()"
            : inverse.Count == 1 && !IsOf(inverse[0].Type, navigation.ContainingType) ? $"HasOne({selector.One(navigation.Name)}).WithMany({Inverse(selector, inverse[0])})"
            : null;
    }

    private static string Inverse(PropertySelector selector, IPropertySymbol inverse) => (selector with { Type = selector.Type is null ? null : inverse.ContainingType.Name }).One(inverse.Name);

    /// <summary>The properties that hold one or more of another class; two where an attribute may pair them otherwise.</summary>
    private static List<IPropertySymbol> Navigations(INamedTypeSymbol type, INamedTypeSymbol other)
    {
        var found = new List<IPropertySymbol>();
        for (var level = type; level is not null; level = level.BaseType)
        {
            var own = level.GetMembers().OfType<IPropertySymbol>().Where(property => IsOf(property.Type, other) || (property.Type is INamedTypeSymbol { TypeArguments: { Length: 1 } items } && IsOf(items[0], other))).ToList();
            found.AddRange(own);
            found.AddRange(own.Where(property => property.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == InverseProperty)));
        }

        return found;
    }

    private static bool IsOf(ITypeSymbol type, INamedTypeSymbol other) => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other);
}
