using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Composing;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Reading.Relationships;
using SchemaAnalyzers.Reading.Witness;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>One DbContext of the compilation, with what was looked up about it. Lives as long as its compilation.</summary>
internal sealed class ContextModel
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeShape> _shapes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, Hierarchy> _hierarchies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<Association>> _relations = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<INamedTypeSymbol, EquatableArray<string>> _joinKeys = new(SymbolEqualityComparer.Default);
    private readonly ThreadLocal<HashSet<INamedTypeSymbol>> _askedForKey = new(() => new(SymbolEqualityComparer.Default));
    private readonly Lazy<IReadOnlyList<ConfiguredRelation>> _configuredRelations;
    private readonly Lazy<ModelWitness?> _witness;
    private readonly Lazy<ModelObjects> _objects;

    public ContextModel(Compilation compilation, CompilationIndex index, INamedTypeSymbol symbol, SyntaxTree tree, ICollection<string> contextNames, ReadingOptions options)
    {
        Compilation = compilation;
        Index = index;
        Symbol = symbol;
        Tree = tree;
        Place = Places.Of(symbol, compilation) ?? default;
        Sets = DbSets.Read(symbol);
        var own = new HashSet<string>(ContextDiscovery.BaseTypes(symbol).Select(type => type.Name)) { symbol.Name };
        Configuration = ContextConfiguration.Read(compilation, index, symbol, contextNames, own, options);
        Configuration.Everything ??= HiddenConfiguration.Find(symbol, index, Place, options);
        Naming = ContextNaming.Of(index, own, contextNames.All(own.Contains), options.NamingConvention);
        Enums = new MappedEnums(index, Configuration, own, contextNames.All(own.Contains));
        Configured = new ConfiguredTypes(this);
        Parts = new PartTypes(this);
        Membership = new EntityMembership(this);
        _configuredRelations = new Lazy<IReadOnlyList<ConfiguredRelation>>(() => ConfiguredRelation.Read(this));
        _witness = new Lazy<ModelWitness?>(() => ModelWitness.Of(this, default));
        _objects = new Lazy<ModelObjects>(() => ObjectComposer.Compose(this));
    }

    public Compilation Compilation { get; }

    public CompilationIndex Index { get; }

    public INamedTypeSymbol Symbol { get; }

    public SyntaxTree Tree { get; }

    /// <summary>The identifier of the context.</summary>
    public Place Place { get; }

    public string Name => Symbol.Name;

    public DbSets Sets { get; }

    public ContextConfiguration Configuration { get; }

    public ContextNaming Naming { get; }

    public MappedEnums Enums { get; }

    public ConfiguredTypes Configured { get; }

    public EntityMembership Membership { get; }

    /// <summary>EF's own model snapshot of the context; null where none is in sight.</summary>
    public ModelWitness? Witness => _witness.Value;

    /// <summary>What it asks of its database besides the tables of its entities.</summary>
    public ModelObjects Objects => _objects.Value;

    /// <summary>The relationships that the fluent API says.</summary>
    public IReadOnlyList<ConfiguredRelation> ConfiguredRelations => _configuredRelations.Value;

    /// <summary>Which types are configured as parts of entities.</summary>
    public PartTypes Parts { get; }

    public TypeShape Shape(INamedTypeSymbol type) => _shapes.GetOrAdd(type, key => TypeShape.Read(Scope.OfEntity(key, this), this));

    /// <summary>The shape of a part of an entity.</summary>
    public TypeShape Shape(Scope part) => TypeShape.Read(part, this);

    /// <summary>The entity among those with which it is bound by inheritance.</summary>
    public Hierarchy Hierarchy(INamedTypeSymbol type) => _hierarchies.GetOrAdd(type, key => Conventions.Hierarchy.Read(key, this));

    /// <summary>The key of a class that UsingEntity names, made of its foreign keys; empty for any other, and while these are looked for.</summary>
    public EquatableArray<string> JoinKey(INamedTypeSymbol type)
    {
        var asked = _askedForKey.Value!;
        if (!Configuration.HasJoinClasses || !asked.Add(type))
        {
            return default;
        }

        try
        {
            return _joinKeys.GetOrAdd(type, key => JoinClass.Key(key, this) ?? default);
        }
        finally
        {
            asked.Remove(type);
        }
    }

    /// <summary>The relations in which an entity takes part, those of its base classes excluded.</summary>
    public IReadOnlyList<Association> Relations(INamedTypeSymbol type) => _relations.GetOrAdd(type, key => RelationDiscovery.Of(key, this));
}
