using SchemaAnalyzers.Reading.Composing;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>Whether a dependent must have its principal.</summary>
/// <remarks>EF's RequiredNavigationAttributeConvention and NonNullableNavigationConvention; else the nullability of the properties decides.</remarks>
internal static class Requiredness
{
    public static bool Of(Association relation, IReadOnlyList<ForeignKeyProperty> properties, ContextModel context)
    {
        if (relation.ToPrincipal is { } navigation)
        {
            // A navigation that cannot be null speaks for columns of the model's own making only.
            var isShadow = properties.All(property => property.Column is null || !IsNullable(property.Column, relation, context));
            if (Nullability.IsRequired(navigation.Symbol) || IsSaid(relation.Dependent, navigation, context) || (isShadow && Nullability.IsNotNullReference(navigation.Symbol)))
            {
                return true;
            }
        }

        return properties.All(property => property.Column is { } column && !IsNullable(column, relation, context));
    }

    /// <summary>Whether <c>Navigation(...).IsRequired()</c> says so.</summary>
    public static bool IsSaid(Microsoft.CodeAnalysis.INamedTypeSymbol type, Member navigation, ContextModel context) =>
        EntityLevels.Of(type, context.Configuration).Any(level => context.Configuration.Of(level.Name).RequiredNavigations.TryGetValue(navigation.Name, out var said) && said.Is(true));

    /// <summary>A property of the key never admits null, whatever its type; else the fluent API outweighs the class.</summary>
    private static bool IsNullable(Member column, Association relation, ContextModel context)
    {
        if (!Nullability.IsNullable(column))
        {
            return false;
        }

        var hierarchy = Hierarchy.Of(relation.Dependent, context);
        return !Keys.Find(hierarchy.Root, context).Contains(column.Name)
            && new PropertyTouches(column, hierarchy.OfMembers, context.Configuration).Setting(settings => settings.IsRequired) is not { IsKnown: true, Value: true };
    }
}
