using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>An entity among those with which it is bound by inheritance.</summary>
/// <param name="Root">The topmost base class that is an entity.</param>
/// <param name="Derived">All entities that derive from the root.</param>
/// <param name="Layout">In which tables they stand.</param>
/// <param name="Touches">What is configured under the name of the entity, of a base class or of any entity that derives from the root.</param>
internal sealed record Hierarchy(INamedTypeSymbol Type, INamedTypeSymbol Root, IReadOnlyList<INamedTypeSymbol> Derived, HierarchyLayout Layout, IReadOnlyList<EntityTouches> Touches)
{
    /// <summary>What is configured under the name of the entity, of a base class or of an entity that derives from it: what may be said of its properties.</summary>
    public required IReadOnlyList<EntityTouches> OfMembers { get; init; }

    /// <summary>Whether all entities of the hierarchy stand in one table, as a lone entity does.</summary>
    public bool IsShared => Layout.Kind == TableLayout.Shared;

    /// <summary>The entity that names the table.</summary>
    public INamedTypeSymbol OfTable => IsShared ? Root : Type;

    /// <summary>Whether it is the first of its hierarchy.</summary>
    public bool IsRoot => SymbolEqualityComparer.Default.Equals(Type, Root);

    /// <summary>Whether no table has the entity's rows: an abstract class whose derived entities have all of their columns themselves.</summary>
    public bool HasNoTable => Layout.Kind == TableLayout.Separate && Type.IsAbstract;

    /// <summary>Whether rows of the entity stand in several tables, so that no foreign key can reference them.</summary>
    public bool IsScattered(ContextModel context) => Layout.Kind == TableLayout.Separate && Derived.Any(other => EntityLevels.Bases(other, context).Contains(Type, SymbolEqualityComparer.Default));

    /// <summary>Computed once a context.</summary>
    public static Hierarchy Of(INamedTypeSymbol type, ContextModel context) => context.Hierarchy(type);

    public static Hierarchy Read(INamedTypeSymbol type, ContextModel context)
    {
        var root = RootOf(type, context);
        var derived = DerivedTypes.Of(root, context);
        var levels = EntityLevels.Of(type, context.Configuration).Select(other => other.Name).ToList();
        var extra = Extra(type, root, derived, context).ToList();
        var below = derived.Where(other => EntityLevels.Bases(other, context).Contains(type, SymbolEqualityComparer.Default));
        return new Hierarchy(type, root, derived, HierarchyLayout.Of(root, derived, context), Touches(derived))
        {
            OfMembers = Touches(below),
        };

        List<EntityTouches> Touches(IEnumerable<INamedTypeSymbol> others) =>
            [.. levels.Concat(others.Select(other => other.Name)).Distinct().Select(context.Configuration.Of), context.Configuration.AnyEntity, .. extra];
    }

    private static IEnumerable<EntityTouches> Extra(INamedTypeSymbol type, INamedTypeSymbol root, IReadOnlyList<INamedTypeSymbol> derived, ContextModel context)
    {
        if (ConfiguredElsewhere(type, context) is { } hidden)
        {
            yield return new EntityTouches { Everything = hidden };
        }

        if (HierarchyLayout.WhyUnknown(root, derived, context) is { } touch)
        {
            yield return new EntityTouches { Hierarchy = touch };
        }
    }

    /// <summary>A class of another assembly may name the class there that configures it, which cannot be read.</summary>
    private static Touch? ConfiguredElsewhere(INamedTypeSymbol type, ContextModel context) =>
        ClassLevels.Of(type)
            .Where(level => !SymbolEqualityComparer.Default.Equals(level.ContainingAssembly, context.Compilation.Assembly))
            .Any(level => level.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "EntityTypeConfigurationAttribute"))
            ? new Touch("a class of another assembly configures it", context.Place)
            : null;

    /// <summary>The topmost base class that is an entity.</summary>
    public static INamedTypeSymbol RootOf(INamedTypeSymbol type, ContextModel context) => EntityLevels.Bases(type, context).LastOrDefault() ?? type;

    /// <summary>The entity and its base entities.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Line(INamedTypeSymbol type, ContextModel context) => EntityLevels.Bases(type, context).Prepend(type).ToList();
}
