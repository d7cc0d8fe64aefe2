using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>
/// What the fluent API may change, by simple names. Every configuration of the compilation counts for every context,
/// except what stands in another context class: too much Unknown costs a warning, too little a false one.
/// </summary>
internal sealed class ContextConfiguration
{
    private static readonly EntityTouches s_none = new();

    private readonly Dictionary<string, EntityTouches> _touches = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entities = new(StringComparer.Ordinal);

    /// <summary>Something that may change every entity.</summary>
    public Touch? Everything { get; set; }

    /// <summary>Something that may change the schema of tables that name none.</summary>
    public Touch? Schema { get; set; }

    public Touch? Generation { get; set; }

    /// <summary>Something that maps CLR enums to enum types.</summary>
    public Touch? Enums { get; set; }

    /// <summary>Types that are owned or ignored, by simple name.</summary>
    public Dictionary<string, Touch> NotEntities { get; } = new(StringComparer.Ordinal);

    public ConfiguredRelationships Relationships { get; } = new();

    /// <summary>The names of the entities that are configured: being configured makes a class an entity.</summary>
    public IReadOnlyCollection<string> Entities => _entities;

    /// <param name="contexts">The simple names of all contexts of the compilation.</param>
    /// <param name="own">The simple names of this context and its bases.</param>
    public static ContextConfiguration Read(CompilationIndex index, ICollection<string> contexts, ICollection<string> own)
    {
        var configuration = new ContextConfiguration();
        foreach (var (chain, tree) in index.Chains.Select(item => (item.Chain, item.Tree)))
        {
            if (!contexts.Contains(chain.Owner) || own.Contains(chain.Owner))
            {
                configuration.Add(chain, tree, index);
            }
        }

        return configuration;
    }

    public EntityTouches Of(string simpleName) => _touches.TryGetValue(simpleName, out var touches) ? touches : s_none;

    private void Add(FluentChain chain, SyntaxTree tree, CompilationIndex index)
    {
        var name = chain.Calls.Count > 0 ? chain.Calls[chain.Calls.Count - 1].Name : "";
        var touch = new Touch($"it is configured by the fluent API ({name})", Places.Of(tree, chain.Span));
        if (chain.IsEntityUnknown)
        {
            AddToAnyEntity(chain, touch, index);
        }
        else if (chain.Entity is null)
        {
            ModelCalls.Apply(this, chain, touch, index);
        }
        else
        {
            AddToEntity(chain, touch, index);
        }
    }

    private void AddToAnyEntity(FluentChain chain, Touch touch, CompilationIndex index)
    {
        if (chain.Calls.Count > 0 && !index.BuilderMethods.Contains(chain.Calls[chain.Calls.Count - 1].Name))
        {
            Everything ??= touch;
        }
    }

    private void AddToEntity(FluentChain chain, Touch touch, CompilationIndex index)
    {
        var touches = Entity(chain.Entity!);
        _entities.Add(chain.Entity!);
        var first = chain.Calls.Count > 0 && chain.Calls[0].Name == "Entity" ? 1 : 0;
        if (first > 0 && chain.Calls[0].HasOtherArguments && chain.Calls[0].NestedCalls.IsEmpty)
        {
            // Entity<T>(ConfigureT): the method is read where it stands, if it stands here.
            touches.Everything ??= chain.Calls[0].Members.IsEmpty && chain.Calls[0].MentionedTypes.IsEmpty ? touch : null;
        }

        // IsUnique() and its like follow an index, HasName() a key: the first call decides what the rest speaks of.
        if (first >= chain.Calls.Count || index.BuilderMethods.Contains(chain.Calls[first].Name))
        {
            return;
        }

        EntityCalls.Apply(touches, chain, first, touch);
        Relationships.Collect(chain, first, touch);
        if (chain.Calls[first].Name is "HasOne" or "HasMany")
        {
            // Without a navigation the other end is named by type or text only: it may get the foreign key's columns.
            foreach (var other in chain.Calls[first].TypeArguments.Concat(chain.Calls[first].Members))
            {
                Entity(other.Substring(other.LastIndexOf('.') + 1)).Columns ??= touch;
            }
        }
    }

    private EntityTouches Entity(string name)
    {
        if (!_touches.TryGetValue(name, out var touches))
        {
            _touches.Add(name, touches = new EntityTouches());
        }

        return touches;
    }
}
