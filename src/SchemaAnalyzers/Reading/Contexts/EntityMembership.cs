using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>Which types are entities of a context: those of its sets, those configured, and whatever their navigations reach.</summary>
/// <remarks>
/// A type without a set of its own is confirmed along the shortest path of names that leads to it; only if that fails, everything reachable is bound.
/// </remarks>
internal sealed class EntityMembership(ContextModel context)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<NamePaths> _paths = new(() => NamePaths.Read(context));
    private readonly Lazy<Closure> _closure = new(() => new Closure(EntityClosure.Read(context)));

    /// <summary>All entities, sets first. Binds every one of them.</summary>
    public IReadOnlyList<INamedTypeSymbol> All => _closure.Value.Types;

    public bool Contains(INamedTypeSymbol type) => _known.GetOrAdd(type, Decide);

    private bool Decide(INamedTypeSymbol type)
    {
        if (!EntityTypes.CanBe(type) || context.Configuration.IsNoEntity(type) || context.Parts.IsOwned(type))
        {
            return false;
        }

        if (context.Sets.Of(type).Count > 0)
        {
            return true;
        }

        // Classes of other assemblies are not in the index; neither are the paths through them.
        var isForeign = !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly);
        if (!isForeign && !_paths.Value.Reaches(type.Name))
        {
            return false;
        }

        return (!isForeign && _paths.Value.IsConfirmed(type)) || _closure.Value.Contains(type);
    }

    private sealed class Closure(IReadOnlyList<INamedTypeSymbol> types)
    {
        private readonly HashSet<INamedTypeSymbol> _set = new(types, SymbolEqualityComparer.Default);

        public IReadOnlyList<INamedTypeSymbol> Types => types;

        public bool Contains(INamedTypeSymbol type) => _set.Contains(type);
    }
}
