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
        return new Hierarchy(root, derived, names.Select(context.Configuration.Of).ToList());
    }

    /// <summary>The topmost base class that is an entity.</summary>
    public static INamedTypeSymbol RootOf(INamedTypeSymbol type, ContextModel context) =>
        ContextDiscovery.BaseTypes(type).LastOrDefault(context.Membership.Contains) ?? type;

    /// <summary>The entity and its base entities.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Line(INamedTypeSymbol type, ContextModel context) =>
        ContextDiscovery.BaseTypes(type).Where(context.Membership.Contains).Prepend(type).ToList();
}
