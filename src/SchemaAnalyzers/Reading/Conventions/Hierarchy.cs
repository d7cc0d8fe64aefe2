using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>The entities that share a table by inheritance.</summary>
/// <param name="Root">The topmost base class that is an entity.</param>
/// <param name="Touches">What is configured under the name of the entity, of a base class or of a derived entity.</param>
internal sealed record Hierarchy(INamedTypeSymbol Root, IReadOnlyList<INamedTypeSymbol> Derived, IReadOnlyList<EntityTouches> Touches)
{
    public static Hierarchy Of(INamedTypeSymbol type, ContextModel context)
    {
        var root = RootOf(type, context);
        var derived = DerivedTypes.Of(root, context);
        var names = ContextDiscovery.BaseTypes(type).Select(other => other.Name).Append(type.Name).Concat(derived.Select(other => other.Name)).Distinct();
        var touches = names.Select(context.Configuration.Of).Append(context.Configuration.AnyEntity).ToList();
        if (ConfiguredElsewhere(type, context) is { } hidden)
        {
            touches.Add(new EntityTouches { Everything = hidden });
        }

        if (OwnTable(root, derived, context) is { } own)
        {
            touches.Add(new EntityTouches { Hierarchy = own });
        }

        return new Hierarchy(root, derived, touches);
    }

    /// <summary>A class of another assembly may name the class there that configures it, which cannot be read.</summary>
    private static Touch? ConfiguredElsewhere(INamedTypeSymbol type, ContextModel context) =>
        ClassLevels.Of(type)
            .Where(level => !SymbolEqualityComparer.Default.Equals(level.ContainingAssembly, context.Compilation.Assembly))
            .Any(level => level.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "EntityTypeConfigurationAttribute"))
            ? new Touch("a class of another assembly configures it", context.Place)
            : null;

    /// <summary>A derived entity with a table of its own: how the rows are laid out then is not read.</summary>
    private static Touch? OwnTable(INamedTypeSymbol root, IReadOnlyList<INamedTypeSymbol> derived, ContextModel context)
    {
        var name = derived.Count > 0 ? TableNames.Of(root, context).Name : default;
        var own = derived.FirstOrDefault(type => TableNames.Of(type, context) is { IsNameExplicit: true } table && table.Name != name);
        return own is null ? null : new Touch("the classes of its hierarchy have tables of their own", TableNames.PlaceOf(own, context) ?? context.Place);
    }

    /// <summary>The topmost base class that is an entity.</summary>
    public static INamedTypeSymbol RootOf(INamedTypeSymbol type, ContextModel context) =>
        ContextDiscovery.BaseTypes(type).LastOrDefault(context.Membership.Contains) ?? type;

    /// <summary>The entity and its base entities.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Line(INamedTypeSymbol type, ContextModel context) =>
        ContextDiscovery.BaseTypes(type).Where(context.Membership.Contains).Prepend(type).ToList();
}
