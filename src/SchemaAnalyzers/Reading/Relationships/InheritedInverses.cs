using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>
/// A navigation to a derived entity may take one of the base entity for its inverse, which EF then moves down the hierarchy. That is not read.
/// </summary>
internal static class InheritedInverses
{
    public static bool Exist(INamedTypeSymbol source, INamedTypeSymbol target, ContextModel context) =>
        Exist(source, target, isBase: false, context) || Exist(target, source, isBase: false, context) ||
        Exist(source, target, isBase: true, context) || Exist(target, source, isBase: true, context);

    /// <param name="isBase">Whether the other is the base entity, else the derived one.</param>
    private static bool Exist(INamedTypeSymbol one, INamedTypeSymbol other, bool isBase, ContextModel context)
    {
        if (isBase)
        {
            return Leads(other, one, context) && context.Shape(one).Members.Any(member =>
                member is { IsNavigation: true, Target: { } target } && EntityLevels.Bases(target, context).Contains(other, SymbolEqualityComparer.Default));
        }

        return Leads(one, other, context) &&
            EntityLevels.Bases(other, context).Any(level => Leads(level, one, context));
    }

    private static bool Leads(INamedTypeSymbol from, INamedTypeSymbol to, ContextModel context) =>
        OwnNavigations.Of(from, context).Any(member => SymbolEqualityComparer.Default.Equals(member.Target, to));
}
