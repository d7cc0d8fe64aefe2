using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>Everything that navigations reach from the sets and the configured classes.</summary>
internal static class EntityClosure
{
    private const int DeepestNesting = 8;

    public static IReadOnlyList<INamedTypeSymbol> Read(ContextModel context)
    {
        var found = new List<INamedTypeSymbol>();
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<INamedTypeSymbol>(context.Sets.Elements.Concat(context.Configured.All));
        while (open.Count > 0)
        {
            var type = open.Dequeue();
            if (!EntityTypes.CanBe(type) || context.Configuration.IsNoEntity(type) || context.Parts.IsOwned(type) || !seen.Add(type))
            {
                continue;
            }

            found.Add(type);
            foreach (var target in Targets(Scope.OfEntity(type, context), context, 0))
            {
                open.Enqueue(target);
            }
        }

        return found;
    }

    /// <summary>Where the navigations of an entity, and of what it owns, lead to.</summary>
    private static IEnumerable<INamedTypeSymbol> Targets(Scope scope, ContextModel context, int depth)
    {
        foreach (var member in (depth == 0 ? context.Shape(scope.Type) : context.Shape(scope)).Members)
        {
            if (member is { IsNavigation: true, Target: { } target })
            {
                yield return target;
            }
            else if (member is { Kind: MemberKind.Owned or MemberKind.OwnedCollection, Target: not null } && depth < DeepestNesting)
            {
                foreach (var inner in Targets(scope.Of(member), context, depth + 1))
                {
                    yield return inner;
                }
            }
        }
    }
}
