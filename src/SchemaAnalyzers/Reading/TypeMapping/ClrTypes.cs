using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>Describes the type of a property without symbols.</summary>
internal static class ClrTypes
{
    private static readonly SymbolDisplayFormat s_metadataName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly SymbolDisplayFormat s_asWritten = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static ClrType Of(ITypeSymbol type)
    {
        var bare = Unwrap(type);
        var isNullable = !ReferenceEquals(bare, type) || (type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated);
        var display = type.ToDisplayString(s_asWritten);
        if (bare is IArrayTypeSymbol array)
        {
            return new ClrType("System.Array", ClrKind.Array, display) { Element = Of(array.ElementType), IsNullable = isNullable };
        }

        if (bare.TypeKind == TypeKind.Enum)
        {
            return new ClrType(FullName(bare), ClrKind.Enum, display)
            {
                IsNullable = isNullable,
                EnumUnderlying = FullName(((INamedTypeSymbol)bare).EnumUnderlyingType ?? bare),
                EnumMembers = bare.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => field.Name).ToEquatableArray(),
            };
        }

        var isList = bare is INamedTypeSymbol { TypeArguments.Length: 1, ContainingNamespace: { Name: "Generic" or "ObjectModel" or "Immutable" } };
        return new ClrType(FullName(bare), isList ? ClrKind.List : ClrKind.Other, display)
        {
            IsNullable = isNullable,
            Element = isList ? Of(((INamedTypeSymbol)bare).TypeArguments[0]) : null,
        };
    }

    /// <summary>The type without <c>Nullable&lt;T&gt;</c>.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } arguments } ? arguments[0] : type;

    /// <summary>Namespace-qualified, with generic arity and nesting as in metadata.</summary>
    public static string FullName(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named)
        {
            return type.ToDisplayString(s_metadataName);
        }

        if (named.ContainingType is { } outer)
        {
            return FullName(outer) + "+" + named.MetadataName;
        }

        return named.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString(s_metadataName) + "." + named.MetadataName
            : named.MetadataName;
    }
}
