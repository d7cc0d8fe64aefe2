using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>Whether a property or field admits null.</summary>
/// <remarks>EF's NonNullableReferencePropertyConvention asks NullabilityInfoContext for the read state, so <c>[MaybeNull]</c> and its like count.</remarks>
internal static class Nullability
{
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis.";

    public static bool IsNullable(IPropertySymbol property) => IsNullable(property, property.Type);

    public static bool IsNullable(Member member) => IsNullable(member.Symbol, member.Type);

    public static bool IsRequired(ISymbol? symbol) => ColumnFacets.Find(symbol, AttributeNames.Required) is not null;

    /// <summary>A reference type of which nobody said whether it admits null.</summary>
    public static bool IsOblivious(ISymbol? symbol) =>
        symbol is not null && TypeOf(symbol) is { IsReferenceType: true } && Annotation(symbol) == NullableAnnotation.None && !IsRequired(symbol);

    public static bool IsNotNullReference(ISymbol? symbol)
    {
        if (Reads(symbol, "NotNullAttribute"))
        {
            return Annotation(symbol) != NullableAnnotation.None;
        }

        return Annotation(symbol) == NullableAnnotation.NotAnnotated && !Reads(symbol, "MaybeNullAttribute");
    }

    private static bool IsNullable(ISymbol? symbol, ITypeSymbol type)
    {
        if (type.IsValueType)
        {
            return !ReferenceEquals(ClrTypes.Unwrap(type), type) && !IsRequired(symbol);
        }

        return !IsRequired(symbol) && !IsNotNullReference(symbol);
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol is IPropertySymbol property ? property.Type : (symbol as IFieldSymbol)?.Type;

    private static NullableAnnotation Annotation(ISymbol? symbol) =>
        symbol is IPropertySymbol property ? property.NullableAnnotation : (symbol as IFieldSymbol)?.NullableAnnotation ?? NullableAnnotation.None;

    private static bool Reads(ISymbol? symbol, string attribute) =>
        symbol?.Has(CodeAnalysis + attribute) == true ||
        (symbol as IPropertySymbol)?.GetMethod?.GetReturnTypeAttributes().Any(data => data.AttributeClass?.IsNamed(CodeAnalysis + attribute) == true) == true;
}
