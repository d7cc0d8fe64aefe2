using Microsoft.CodeAnalysis;

namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>Which types EF Core can convert into which by itself, with the facets that its converters ask for.</summary>
/// <remarks>EF's ValueConverterSelector, and the mapping hints of the converters it selects.</remarks>
internal static class ChosenConverters
{
    private const int NumberLength = 64;
    private const int TimeLength = 48;

    private static readonly HashSet<string> s_numbers = new(StringComparer.Ordinal)
    {
        "System.Byte", "System.SByte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64", "System.UInt64", "System.Single",
        "System.Double", "System.Decimal",
    };

    private static readonly HashSet<string> s_fromText = new(s_numbers, StringComparer.Ordinal)
    {
        "System.Boolean", "System.Char", "System.Guid", "System.Uri", "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan",
    };

    private static readonly HashSet<string> s_ticks = new(StringComparer.Ordinal) { "System.DateTime", "System.DateTimeOffset", "System.TimeOnly", "System.TimeSpan" };

    /// <summary>The length of the text into which a type is converted; null where it has no bound.</summary>
    private static readonly Dictionary<string, int?> s_toText = new(StringComparer.Ordinal)
    {
        ["System.Boolean"] = 1,
        ["System.Char"] = 1,
        ["System.Guid"] = 36,
        ["System.Uri"] = null,
        ["System.DateTime"] = TimeLength,
        ["System.DateTimeOffset"] = TimeLength,
        ["System.TimeOnly"] = TimeLength,
        ["System.TimeSpan"] = TimeLength,
        ["System.DateOnly"] = 10,
        ["System.Net.IPAddress"] = 45,
        ["System.Net.NetworkInformation.PhysicalAddress"] = 20,
    };

    /// <summary>Null where there is no converter, or none that is known here.</summary>
    public static Facets? Find(ITypeSymbol model, ITypeSymbol provider)
    {
        var from = ClrTypes.FullName(model);
        var to = ClrTypes.FullName(provider);
        if (IsBytes(model))
        {
            return to == "System.String" ? default(Facets) : null;
        }

        if (from == "System.String")
        {
            return IsBytes(provider) || provider.TypeKind == TypeKind.Enum || s_fromText.Contains(to) ? default(Facets) : null;
        }

        var isNumeric = model.TypeKind == TypeKind.Enum || from is "System.Boolean" or "System.Char" || s_numbers.Contains(from);
        if (isNumeric && s_numbers.Contains(to))
        {
            return to == "System.Decimal" && model.TypeKind != TypeKind.Enum ? ToDecimal(from) : default(Facets);
        }

        if (IsBytes(provider))
        {
            return isNumeric || (s_toText.ContainsKey(from) && from != "System.Uri") ? default(Facets) : null;
        }

        if (to == "System.Int64" && s_ticks.Contains(from))
        {
            return default(Facets);
        }

        return to == "System.String" ? ToText(model, from) : null;
    }

    private static Facets? ToText(ITypeSymbol model, string from)
    {
        if (model.TypeKind == TypeKind.Enum)
        {
            return default(Facets);
        }

        return s_toText.TryGetValue(from, out var length) ? new Facets(length, null, null, false)
            : s_numbers.Contains(from) ? new Facets(NumberLength, null, null, false)
            : null;
    }

    public static Facets ToDecimal(string from) => from switch
    {
        "System.Int64" or "System.UInt64" => new Facets(null, 20, 0, false),
        "System.Single" or "System.Double" => new Facets(null, 38, 17, false),
        _ => default,
    };

    private static bool IsBytes(ITypeSymbol type) => type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte, Rank: 1 };
}
