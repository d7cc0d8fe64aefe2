using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>How a hierarchy is laid out in tables: as the root's configuration says, else as the tables that its entities name.</summary>
/// <param name="Unlinked">The entities whose tables no foreign key binds to that of their base.</param>
/// <remarks>EF's EntityTypeHierarchyMappingConvention.</remarks>
internal sealed record HierarchyLayout(TableLayout Kind, IReadOnlyList<INamedTypeSymbol> Unlinked)
{
    private static readonly HierarchyLayout s_shared = new(TableLayout.Shared, []);

    public static HierarchyLayout Of(INamedTypeSymbol root, IReadOnlyList<INamedTypeSymbol> derived, ContextModel context)
    {
        if (derived.Count == 0)
        {
            return context.Configuration.Of(root.Name).Settings.Layout is TableLayout.Separate ? new HierarchyLayout(TableLayout.Separate, []) : s_shared;
        }

        var settings = context.Configuration.Of(root.Name).Settings;
        if (settings.Layout is { } said)
        {
            return said == TableLayout.Shared ? s_shared : new HierarchyLayout(said, []);
        }

        if (settings.Discriminator is not null)
        {
            return s_shared;
        }

        // EF looks at the entities by name, and only from the first on that has a table of its own does it bind them to their base.
        var ordered = derived.OrderBy(ClrTypes.FullName, StringComparer.Ordinal).ToList();
        var first = ordered.FindIndex(type => Said(type, context) is { } own && own != (EntityLevels.Base(type, context) is { } above ? Said(above, context) ?? NameOf(root, context) : null));
        return first < 0 ? s_shared : new HierarchyLayout(TableLayout.Joined, ordered.Take(first).ToList());
    }

    /// <summary>What makes the layout uncertain; null where it is known.</summary>
    public static Touch? WhyUnknown(INamedTypeSymbol root, IReadOnlyList<INamedTypeSymbol> derived, ContextModel context)
    {
        foreach (var type in derived.Prepend(root))
        {
            var settings = context.Configuration.Of(type.Name).Settings;
            var place = TableNames.PlaceOf(type, context) ?? context.Place;
            if (settings.BaseType is { } named && EntityLevels.Base(type, context)?.Name != named)
            {
                return new Touch($"'{type.Name}' is given another base entity than its class has", place);
            }

            var isRoot = SymbolEqualityComparer.Default.Equals(type, root);
            if (!isRoot && settings.Table is null && (settings.View is not null || settings.IsOfQuery || settings.HasNoTable))
            {
                return new Touch("a class of its hierarchy is mapped to a view, or to none", place);
            }

            if (derived.Count > 0 && settings.Splits.Count > 0)
            {
                return new Touch("a class of its hierarchy stands in several tables", place);
            }

            if (settings.Layout is not null && !isRoot)
            {
                return new Touch("a derived class says how the hierarchy is laid out", place);
            }
        }

        return null;
    }

    /// <summary>The table that an entity names itself; a root has one in any case.</summary>
    private static Schema.QualifiedName? Said(INamedTypeSymbol type, ContextModel context) =>
        TableNames.Of(type, context) is { IsNameExplicit: true } table ? table.Name : null;

    private static Schema.QualifiedName NameOf(INamedTypeSymbol root, ContextModel context) => TableNames.Of(root, context).Name;
}
