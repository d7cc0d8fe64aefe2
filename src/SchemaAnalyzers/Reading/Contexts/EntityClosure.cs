using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>Everything that navigations reach from the sets and the configured classes.</summary>
internal static class EntityClosure
{
    public static IReadOnlyList<INamedTypeSymbol> Read(ContextModel context)
    {
        var found = new List<INamedTypeSymbol>();
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<INamedTypeSymbol>(context.Sets.Elements.Concat(context.Configured.All));
        while (open.Count > 0)
        {
            var type = open.Dequeue();
            if (!EntityTypes.CanBe(type) || context.Configuration.IsNoEntity(type) || !seen.Add(type))
            {
                continue;
            }

            found.Add(type);
            foreach (var member in context.Shape(type).Members)
            {
                if (member is { IsNavigation: true, Target: { } target })
                {
                    open.Enqueue(target);
                }
            }
        }

        return found;
    }
}
