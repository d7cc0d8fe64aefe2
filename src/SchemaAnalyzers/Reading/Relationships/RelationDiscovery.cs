using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>The relations in which an entity takes part, on either side.</summary>
internal static class RelationDiscovery
{
    public static IReadOnlyList<Association> Of(INamedTypeSymbol type, ContextModel context)
    {
        var relations = context.ConfiguredRelations.Where(relation => relation.Concerns(type)).Select(relation => RelationReader.Read(relation, context)).OfType<Association>().ToList();
        relations.AddRange(JoinClass.Relations(type, context));
        foreach (var partner in Partners(type, context))
        {
            foreach (var pair in NavigationPairing.Between(type, partner, context))
            {
                if (RelationReader.Read(pair, context) is { } relation)
                {
                    relations.Add(relation);
                }
            }
        }

        return relations;
    }

    public static IEnumerable<INamedTypeSymbol> Partners(INamedTypeSymbol type, ContextModel context)
    {
        var partners = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var member in OwnNavigations.Of(type, context))
        {
            partners.Add(member.Target!);
        }

        foreach (var referrer in Referrers(type, context))
        {
            if (context.Shape(referrer).Members.Any(member => SymbolEqualityComparer.Default.Equals(member.Target, type)))
            {
                partners.Add(referrer);
            }
        }

        return partners.Where(context.Membership.Contains).OrderBy(partner => partner.ToDisplayString(), StringComparer.Ordinal);
    }

    /// <summary>The classes that may have a navigation to an entity: by name in the index, and among the entities of other assemblies.</summary>
    private static IEnumerable<INamedTypeSymbol> Referrers(INamedTypeSymbol type, ContextModel context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(context.Index.Mentioning(type.Name));
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            if (!names.Add(name))
            {
                continue;
            }

            // A base class hands its navigations down; an alias stands for what mentions it.
            foreach (var derived in context.Index.Mentioning(name))
            {
                if (context.Index.AliasTargets(name).Count > 0 || context.Index.Named(derived).Any(other => other.Type.Bases.Contains(name)))
                {
                    open.Enqueue(derived);
                }
            }
        }

        var found = names
            .SelectMany(context.Index.Named)
            .Select(other => context.Compilation.Assembly.GetTypeByMetadataName(other.Type.MetadataName))
            .OfType<INamedTypeSymbol>()
            .SelectMany(other => other.IsGenericType ? context.Sets.Elements.Where(closed => SymbolEqualityComparer.Default.Equals(closed.OriginalDefinition, other)) : [other]);
        return SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly)
            ? found
            : found.Concat(context.Membership.All.Where(other => !SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, context.Compilation.Assembly)));
    }
}
