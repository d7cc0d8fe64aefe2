using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>The types that are configured as owned or complex somewhere: EF takes every other member of such a type for the same.</summary>
internal sealed class PartTypes(ContextModel context)
{
    private const int DeepestNesting = 8;

    private readonly Lazy<HashSet<string>> _names = new(() => [.. Read(context).Keys.Select(type => type.Name)]);
    private readonly Lazy<Dictionary<INamedTypeSymbol, int>> _uses = new(() => CountUses(context));
    private readonly Lazy<Dictionary<INamedTypeSymbol, bool>> _isOwned = new(() => Read(context));

    public bool IsOwned(INamedTypeSymbol type) => context.Configuration.Owned.Contains(type.Name) || (_isOwned.Value.TryGetValue(type, out var isOwned) && isOwned);

    /// <summary>Whether a type of that simple name is configured as a part.</summary>
    public bool HasName(string name) => context.Configuration.Owned.Contains(name) || _names.Value.Contains(name);

    /// <summary>Whether several members of the model own the type: each is then an entity of its own.</summary>
    public bool IsShared(INamedTypeSymbol type) => _uses.Value.TryGetValue(type, out var uses) && uses > 1;

    public bool IsComplex(INamedTypeSymbol type) => _isOwned.Value.TryGetValue(type, out var isOwned) && !isOwned;

    private static Dictionary<INamedTypeSymbol, int> CountUses(ContextModel context)
    {
        var uses = new Dictionary<INamedTypeSymbol, int>(SymbolEqualityComparer.Default);
        foreach (var entity in context.Membership.All)
        {
            var inherited = EntityLevels.Base(entity, context);
            var open = new Queue<(Member Part, Scope Owner, int Depth)>(OwnedIn(Scope.OfEntity(entity, context), 0).Where(use => inherited is null || context.Shape(inherited).Find(use.Part.Name) is null));
            while (open.Count > 0)
            {
                var (part, owner, depth) = open.Dequeue();
                uses[part.Target!] = uses.TryGetValue(part.Target!, out var count) ? count + 1 : 1;
                foreach (var inner in depth < DeepestNesting ? OwnedIn(owner.Of(part), depth + 1) : [])
                {
                    open.Enqueue(inner);
                }
            }
        }

        return uses;

        IEnumerable<(Member Part, Scope Owner, int Depth)> OwnedIn(Scope scope, int depth) =>
            context.Shape(scope).Members.Where(member => member.Kind is MemberKind.Owned or MemberKind.OwnedCollection && member.Target is not null).Select(member => (member, scope, depth));
    }

    private static Dictionary<INamedTypeSymbol, bool> Read(ContextModel context)
    {
        var owned = new Dictionary<INamedTypeSymbol, bool>(SymbolEqualityComparer.Default);
        foreach (var name in context.Configuration.Entities)
        {
            foreach (var type in context.Configured.Named(name))
            {
                Add(owned, type, name, context);
            }
        }

        return owned;
    }

    /// <remarks>No deeper than the paths that are configured.</remarks>
    private static void Add(Dictionary<INamedTypeSymbol, bool> owned, INamedTypeSymbol type, string path, ContextModel context)
    {
        foreach (var pair in context.Configuration.Of(path).Parts)
        {
            var property = MemberDiscovery.Candidates(type).FirstOrDefault(candidate => candidate.Name == pair.Key);
            var declared = property is null ? null : pair.Value.IsCollection ? Sequences.ElementOf(property.Type) : ClrTypes.Unwrap(property.Type);
            if ((pair.Value.Type ?? declared) is not INamedTypeSymbol target)
            {
                continue;
            }

            owned[target] = pair.Value.IsOwned;
            Add(owned, target, PartPath.Of(path, pair.Key), context);
        }
    }
}
