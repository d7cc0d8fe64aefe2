using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration.Metadata;
using SchemaAnalyzers.Reading.Configuration.Walking;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>
/// What the fluent API says, by simple names, and what it may change. What the context surely runs is read; whatever else the compilation
/// configures, except in another context class, may count too: too much Unknown costs a warning, too little a false one.
/// </summary>
internal sealed class ContextConfiguration
{
    private static readonly EntityTouches s_none = new();

    private readonly Compilation _compilation;
    private readonly CallSources _sources;
    private readonly VouchedCalls _vouched;
    private readonly Dictionary<SyntaxNode, IReadOnlyList<MetadataEffect>> _scanned = [];

    private readonly Dictionary<string, EntityTouches> _touches = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, HashSet<string>> _byTree = [];
    private readonly HashSet<string> _entities = new(StringComparer.Ordinal);

    private ContextConfiguration(Compilation compilation, CallSources sources, ReadingOptions options)
    {
        _compilation = compilation;
        _sources = sources;
        _vouched = new VouchedCalls(options, sources);
    }

    /// <summary>All that is read, in the order in which it runs.</summary>
    public IReadOnlyList<AppliedChain> Applied { get; private set; } = [];

    /// <summary>Something that may change every entity.</summary>
    public Touch? Everything { get; set; }

    /// <summary>What may be said of any entity: in a loop over the model, or of a type parameter.</summary>
    public EntityTouches AnyEntity { get; } = new();

    /// <summary>Something that may change the schema of tables that name none.</summary>
    public Touch? Schema { get; set; }

    /// <summary>The schema of tables that name none; null where it is not configured.</summary>
    public Fact<string>? DefaultSchema { get; set; }

    /// <summary>By which means the keys of all entities are numbered; null where it is not said.</summary>
    public Fact<ValueStrategy>? Strategy { get; set; }

    /// <summary>What makes keys take their values from sequences of EF's.</summary>
    public Touch? KeySequences { get; set; }

    /// <summary>What makes EF itself count the keys.</summary>
    public Touch? HiLo { get; set; }

    /// <summary>What is asked of the database besides tables.</summary>
    public ObjectSettings Objects { get; } = new();

    /// <summary>Something that maps CLR enums to enum types.</summary>
    public Touch? Enums { get; set; }

    /// <summary>The enums for which enum types are made, by simple name: whether they are mapped to these, the set-up of the data source tells.</summary>
    public Dictionary<string, Touch> NamedEnums { get; } = new(StringComparer.Ordinal);

    /// <summary>Types that are owned or ignored, by simple name.</summary>
    public Dictionary<string, Touch> NotEntities { get; } = new(StringComparer.Ordinal);

    public IgnoredTypes IgnoredTypes { get; } = new();

    /// <summary>What is said of all properties of a type.</summary>
    public TypeDefaults TypeDefaults { get; } = new();

    /// <summary>The conventions of EF that are turned off, of those whose effect is known.</summary>
    public HashSet<string> RemovedConventions { get; } = new(StringComparer.Ordinal);

    /// <summary>The simple names of the types that are owned wherever they occur.</summary>
    public HashSet<string> Owned { get; } = new(StringComparer.Ordinal);

    public ConfiguredRelationships Relationships { get; } = new();

    /// <summary>The relationships that are configured and known, in order.</summary>
    public List<RelationSettings> Relations { get; } = [];

    /// <summary>Whether a class stands between two collections without a word about its foreign keys.</summary>
    public bool HasJoinClasses { get; private set; }

    /// <summary>The names of the entities that are configured: being configured makes a class an entity.</summary>
    public IReadOnlyCollection<string> Entities => _entities;

    /// <summary>Whether something that the user vouches for is passed over: it may still add entities of its own.</summary>
    public bool HasVouched => _vouched.HasFound;

    public bool IsNoEntity(INamedTypeSymbol type) => NotEntities.ContainsKey(type.Name) || IgnoredTypes.Contains(type);

    /// <param name="contexts">The simple names of all contexts of the compilation.</param>
    /// <param name="own">The simple names of this context and its bases.</param>
    public static ContextConfiguration Read(Compilation compilation, CompilationIndex index, INamedTypeSymbol context, ICollection<string> contexts, ICollection<string> own, ReadingOptions options)
    {
        var configuration = new ContextConfiguration(compilation, new CallSources(compilation, index, Places.Of(context, compilation) ?? default), options);
        configuration.Applied = ConfigurationWalk.Read(compilation, index, context, options, owner => contexts.Contains(owner) && !own.Contains(owner));
        foreach (var applied in configuration.Applied)
        {
            configuration.Add(configuration._vouched.Without(applied), index);
        }

        return configuration;
    }

    /// <summary>The names of the entities that calls of a tree configure, also where these speak of a type parameter.</summary>
    public IEnumerable<string> EntitiesIn(SyntaxTree tree) => _byTree.TryGetValue(tree, out var names) ? names : [];

    public EntityTouches Of(string simpleName) => _touches.TryGetValue(simpleName, out var touches) ? touches : s_none;

    private void Add(AppliedChain applied, CompilationIndex index)
    {
        var (chain, tree, _) = applied;
        if (chain.Calls.IsEmpty && chain.Entity is null)
        {
            return;
        }

        var name = chain.Calls.Count > 0 ? chain.Calls[chain.Calls.Count - 1].Name : "";
        var touch = new Touch($"it is configured by the fluent API ({name})", _sources.PlaceOf(tree, chain.Span));
        if (chain.Calls.FirstOrDefault(call => call.Name is "Model" or "Metadata" or "Invoke") is { } metadata)
        {
            AddMetadata(chain, tree, metadata, index);
            EquatableArray<FluentCall> before = chain.Calls.TakeWhile(call => call != metadata).ToArray();
            if (before.Count > (before.FirstOrDefault()?.Name == "Entity" ? 1 : 0))
            {
                Add(applied with { Chain = chain with { Calls = before } }, index);
            }
        }
        else if (chain.IsEntityUnknown)
        {
            AddToAnyEntity(chain, touch, index);
        }
        else if (chain.Entity is null)
        {
            ModelCalls.Apply(this, chain, touch, index, call => applied.IsCertain ? new CallReader(call, applied, _sources) : null);
        }
        else
        {
            var isCertain = applied.IsCertain && !index.IsAmbiguous(PartPath.Root(chain.Entity));
            AddToEntity(chain, tree, touch, index, call => isCertain ? new CallReader(call, applied, _sources) : null);
        }
    }

    private void AddToAnyEntity(FluentChain chain, Touch touch, CompilationIndex index)
    {
        var first = chain.Calls.Count > 1 && chain.Calls[0].Name == "Entity" ? 1 : 0;
        if (PartPath.IsPart(chain.Entity))
        {
            // Whoever hands out the builder of a part speaks of the part, or does not know it.
            return;
        }

        if (chain.Calls.Count == 0 || index.BuilderMethods.Contains(chain.Calls[chain.Calls.Count - 1].Name))
        {
            return;
        }

        if (chain.Calls[first].Name is "HasOne" or "HasMany" or "OwnsOne" or "OwnsMany" or "ComplexProperty" or "ComplexCollection" or "Entity")
        {
            AnyEntity.Everything ??= touch;
        }
        else
        {
            EntityCalls.Apply(AnyEntity, chain, first, touch, _ => null);
        }

        Everything ??= AnyEntity.Everything;
    }

    /// <summary>A method that uses the metadata of the model, or of one entity, is read as a whole, once.</summary>
    private void AddMetadata(FluentChain chain, SyntaxTree tree, FluentCall metadata, CompilationIndex index)
    {
        var touches = chain.Entity is null || chain.IsEntityUnknown ? AnyEntity : Entity(chain.Entity);
        if (touches != AnyEntity)
        {
            Remember(tree, PartPath.Root(chain.Entity!));
        }

        var node = tree.GetRoot().FindNode(metadata.Span);
        var method = node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node;
        if (!_scanned.TryGetValue(method, out var effects))
        {
            _scanned.Add(method, effects = MetadataScan.Read(method, _compilation, tree => _sources.Model(tree)!, index.BuilderMethods.Contains, _vouched.Contains));
        }

        foreach (var effect in effects)
        {
            touches.Add(effect);
        }

        Everything ??= AnyEntity.Everything;
    }

    private void AddToEntity(FluentChain chain, SyntaxTree tree, Touch touch, CompilationIndex index, Func<FluentCall, CallReader?> read)
    {
        var touches = Entity(chain.Entity!);
        Remember(tree, PartPath.Root(chain.Entity!));
        IgnoredTypes.Remove(PartPath.Root(chain.Entity!));
        var first = chain.Calls.Count > 0 && chain.Calls[0].Name == "Entity" ? 1 : 0;
        if (first > 0 && chain.Calls[0].HasOtherArguments && chain.Calls[0].NestedCalls.IsEmpty)
        {
            // Entity<T>(ConfigureT): the method is read where it stands, if it stands here.
            touches.Everything ??= chain.Calls[0].Members.IsEmpty && chain.Calls[0].MentionedTypes.IsEmpty ? touch : null;
        }

        // A relationship may follow what else is said of the entity: b.ToTable("orders").HasOne(x => x.Customer).
        var relationship = chain.Calls.Skip(first).TakeWhile(call => EntityCalls.IsChainable(call.Name)).Count() + first;
        if (relationship > first && relationship < chain.Calls.Count && chain.Calls[relationship].Name is "HasOne" or "HasMany")
        {
            AddToEntity(chain with { Calls = chain.Calls.Take(relationship).ToEquatableArray() }, tree, touch, index, read);
            AddToEntity(chain with { Calls = chain.Calls.Skip(relationship).ToEquatableArray() }, tree, touch, index, read);
            return;
        }

        // IsUnique() and its like follow an index, HasName() a key: the first call decides what the rest speaks of.
        if (first >= chain.Calls.Count)
        {
            return;
        }

        if (index.BuilderMethods.Contains(chain.Calls[first].Name))
        {
            // Of a part nobody but its caller knows which one a helper means.
            touches.Everything ??= PartPath.IsPart(chain.Entity) ? touch : null;
            return;
        }

        if (RelationCalls.Read(chain, first, read) is { } relation)
        {
            if (PartPath.IsPart(chain.Entity))
            {
                touches.JoinEnds.Add(relation);
                return;
            }

            if (relation.Join?.Type is { } join)
            {
                _entities.Add(join.Name);
                HasJoinClasses |= !relation.Join.HasEnds;
            }

            Relations.Add(relation);
            MapForeignKey(relation, touch);
            if (relation.Target is { } target)
            {
                _entities.Add(target.Name);
            }

            return;
        }

        EntityCalls.Apply(touches, chain, first, touch, read);
        ObjectCalls.ApplyToProperty(Objects, chain, read);
        if (touches.Settings.BaseType is { } named)
        {
            _entities.Add(named);
        }

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

    /// <summary>Whoever names a member in a foreign key maps it.</summary>
    private void MapForeignKey(RelationSettings relation, Touch touch)
    {
        var dependent = relation.IsCollection == relation.IsInverseCollection ? relation.Dependent : relation.IsCollection ? relation.Target?.Name : relation.Source;
        foreach (var member in dependent is null ? default : relation.ForeignKey ?? default)
        {
            Entity(dependent!).Add(member, Aspects.None, touch);
        }
    }

    private void Remember(SyntaxTree tree, string entity)
    {
        if (!_byTree.TryGetValue(tree, out var names))
        {
            _byTree.Add(tree, names = new HashSet<string>(StringComparer.Ordinal));
        }

        names.Add(entity);
        _entities.Add(entity);
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
