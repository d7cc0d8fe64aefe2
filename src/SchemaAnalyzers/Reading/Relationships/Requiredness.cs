using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>Whether a dependent must have its principal.</summary>
/// <remarks>EF's RequiredNavigationAttributeConvention and NonNullableNavigationConvention; else the nullability of the properties decides.</remarks>
internal static class Requiredness
{
    public static bool Of(Association relation, IReadOnlyList<ForeignKeyProperty> properties)
    {
        if (relation.ToPrincipal is { } navigation)
        {
            // A navigation that cannot be null speaks for columns of the model's own making only.
            var isShadow = properties.All(property => property.Column is null || !Nullability.IsNullable(property.Column));
            if (Nullability.IsRequired(navigation.Symbol) || (isShadow && Nullability.IsNotNullReference(navigation.Symbol)))
            {
                return true;
            }
        }

        return properties.All(property => property.Column is { } column && !Nullability.IsNullable(column));
    }
}
