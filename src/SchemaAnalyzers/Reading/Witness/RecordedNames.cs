using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>EF's name of a class: as in metadata, but with its type arguments written out.</summary>
/// <remarks>EF's TypeExtensions.DisplayName.</remarks>
internal static class RecordedNames
{
    private static readonly SymbolDisplayFormat s_display = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static string Of(INamedTypeSymbol type) =>
        type.TypeArguments.IsEmpty ? ClrTypes.FullName(type) : type.ToDisplayString(s_display).Replace(", ", ",");
}
