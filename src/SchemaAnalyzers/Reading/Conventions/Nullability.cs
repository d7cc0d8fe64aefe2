using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>Whether a property admits null.</summary>
/// <remarks>EF's NonNullableReferencePropertyConvention asks NullabilityInfoContext for the read state, so <c>[MaybeNull]</c> and its like count.</remarks>
internal static class Nullability
{
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis.";

    public static bool IsNullable(IPropertySymbol property)
    {
        if (property.Type.IsValueType)
        {
            return !ReferenceEquals(ClrTypes.Unwrap(property.Type), property.Type) && !IsRequired(property);
        }

        return !IsRequired(property) && !IsNotNullReference(property);
    }

    public static bool IsRequired(IPropertySymbol property) => ColumnFacets.Find(property, AttributeNames.Required) is not null;

    /// <summary>A reference type of which nobody said whether it admits null.</summary>
    public static bool IsOblivious(IPropertySymbol property) =>
        property.Type.IsReferenceType && property.NullableAnnotation == NullableAnnotation.None && !IsRequired(property);

    public static bool IsNotNullReference(IPropertySymbol property)
    {
        if (Reads(property, "NotNullAttribute"))
        {
            return property.NullableAnnotation != NullableAnnotation.None;
        }

        return property.NullableAnnotation == NullableAnnotation.NotAnnotated && !Reads(property, "MaybeNullAttribute");
    }

    private static bool Reads(IPropertySymbol property, string attribute) =>
        property.Has(CodeAnalysis + attribute) ||
        property.GetMethod?.GetReturnTypeAttributes().Any(data => data.AttributeClass?.IsNamed(CodeAnalysis + attribute) == true) == true;
}
