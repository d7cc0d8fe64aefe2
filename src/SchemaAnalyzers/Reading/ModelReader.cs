using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Composing;
using SchemaAnalyzers.Reading.Configuration.Walking;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Reading.PlainClasses;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Reading.Witness;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading;

/// <summary>Reads what the code of one compilation says about its schema. On demand: an entity is composed when a tree asks for it.</summary>
internal sealed class ModelReader
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ReadingOptions, ModelReader>> s_readers = new();

    private readonly ConcurrentDictionary<(ContextModel Context, ISymbol Type), IReadOnlyList<Entity>> _entities = new();
    private readonly Lazy<Libraries> _libraries;
    private readonly ReadingOptions _options;
    private readonly object _gate = new();
    private IReadOnlyList<ContextModel>? _contexts;
    private CompilationIndex? _index;

    private ModelReader(Compilation compilation, ReadingOptions options)
    {
        Compilation = compilation;
        _options = options;
        _libraries = new Lazy<Libraries>(() => Libraries.Of(compilation));
    }

    public Compilation Compilation { get; }

    /// <summary>Whether the project maps entities at all; false costs next to nothing.</summary>
    public bool ConcernsUs => _libraries.Value.MapsEntities;

    /// <summary>The reader of a compilation: one object a compilation and its options, from a weak table.</summary>
    public static ModelReader For(Compilation compilation, ReadingOptions? options = null) =>
        s_readers.GetValue(compilation, _ => new()).GetOrAdd(options ?? ReadingOptions.Default, given => new ModelReader(compilation, given));

    /// <summary>The contexts and, where there is no context, the mapped classes that make this project need a snapshot, ordered by path.</summary>
    public IEnumerable<MappingDeclaration> Declarations(CancellationToken cancellationToken) =>
        Contexts(cancellationToken)
            .Select(context => new MappingDeclaration(context.Name, context.Place))
            .Concat(PlainTypes(cancellationToken).Select(type => new MappingDeclaration(null, Places.Of(type, Compilation) ?? default)))
            .OrderBy(declaration => declaration.Place.Path, StringComparer.Ordinal)
            .ThenBy(declaration => declaration.Place.Start);

    /// <summary>The entities of which some fact may be written in that tree. Composed once a compilation.</summary>
    public IEnumerable<Entity> EntitiesOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var context in Contexts(cancellationToken))
        {
            foreach (var type in TreeEntities.Of(tree, context, cancellationToken).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var entity in Compose(context, type))
                {
                    yield return entity;
                }
            }
        }

        if (_libraries.Value.HasPlainMapper)
        {
            foreach (var type in PlainClassDiscovery.Of(tree, Compilation, Index(cancellationToken), _libraries.Value, cancellationToken))
            {
                yield return PlainClassComposer.Compose(Compilation, type, _libraries.Value);
            }
        }
    }

    /// <summary>Whether EF's own model snapshot of some context is in sight.</summary>
    public bool HasWitness(CancellationToken cancellationToken) => Contexts(cancellationToken).Any(context => context.Witness is not null);

    /// <summary>The entities that the model snapshots of the contexts in that tree have, and whose classes are gone.</summary>
    public IEnumerable<LostEntity> LostEntitiesOf(SyntaxTree tree, CancellationToken cancellationToken) =>
        Contexts(cancellationToken)
            .Where(context => context.Place.Path == tree.FilePath && context.Witness is not null)
            .SelectMany(context => LostEntity.Find(context, context.Witness!, () => context.Membership.All.SelectMany(type => Compose(context, type))));

    /// <summary>The contexts in that tree of which all is read.</summary>
    public IEnumerable<MappingDeclaration> ContextsIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        Contexts(cancellationToken)
            .Where(context => context.Place.Path == tree.FilePath && context.Configuration is { Everything: null, HasVouched: false } && !HasBrokenSet(context))
            .Select(context => new MappingDeclaration(context.Name, context.Place));

    /// <summary>The contexts in that tree, each with its entities.</summary>
    public IEnumerable<(MappingDeclaration Context, IReadOnlyList<Entity> Entities)> EntitiesByContext(SyntaxTree tree, CancellationToken cancellationToken) =>
        Contexts(cancellationToken)
            .Where(context => context.Place.Path == tree.FilePath)
            .Select(context => (new MappingDeclaration(context.Name, context.Place), (IReadOnlyList<Entity>)context.Membership.All.SelectMany(type => Compose(context, type)).ToList()));

    /// <summary>Whether a set is of a type that does not compile: of a package that is not restored.</summary>
    private static bool HasBrokenSet(ContextModel context) =>
        context.Symbol.GetMembers().OfType<IPropertySymbol>().Any(property => property.Type is IErrorTypeSymbol || (property.Type as INamedTypeSymbol)?.TypeArguments.Any(argument => argument is IErrorTypeSymbol) == true);

    /// <summary>All entities of the compilation, ordered by context, then full name.</summary>
    public IEnumerable<Entity> AllEntities(CancellationToken cancellationToken)
    {
        foreach (var context in Contexts(cancellationToken))
        {
            foreach (var entity in context.Membership.All.SelectMany(type => Compose(context, type)).OrderBy(entity => entity.FullName, StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return entity;
            }
        }

        foreach (var type in PlainTypes(cancellationToken))
        {
            yield return PlainClassComposer.Compose(Compilation, type, _libraries.Value);
        }
    }

    /// <summary>What a context asks of its database besides the tables of its entities.</summary>
    /// <param name="context">Its full name; null for classes that are mapped without one.</param>
    public ModelObjects ObjectsOf(string? context, CancellationToken cancellationToken) =>
        context is null ? ModelObjects.None : Contexts(cancellationToken).FirstOrDefault(other => ClrTypes.FullName(other.Symbol) == context)?.Objects ?? ModelObjects.None;

    /// <summary>The chains of calls that configure an entity for every context that maps it, in the order in which they run; without those of which that is not certain.</summary>
    public IReadOnlyList<AppliedChain> ConfigurationOf(INamedTypeSymbol entity, CancellationToken cancellationToken)
    {
        var chains = Contexts(cancellationToken)
            .Where(context => context.Membership.Contains(entity))
            .Select(context => context.Configuration.Applied.Where(applied => applied.IsCertain && applied.Chain.Entity == entity.Name).ToList())
            .ToList();
        return chains.Count == 0 || Index(cancellationToken).IsAmbiguous(entity.Name)
            ? []
            : chains[0].FindAll(applied => chains.TrueForAll(others => others.Exists(other => other.Tree == applied.Tree && other.Chain.Span == applied.Chain.Span)));
    }

    private IEnumerable<INamedTypeSymbol> PlainTypes(CancellationToken cancellationToken) =>
        _libraries.Value.HasPlainMapper ? PlainClassDiscovery.All(Compilation, Index(cancellationToken), _libraries.Value) : [];

    private IReadOnlyList<Entity> Compose(ContextModel context, INamedTypeSymbol type) => _entities.GetOrAdd((context, type), key => Complete(key.Context, (INamedTypeSymbol)key.Type));

    private static IReadOnlyList<Entity> Complete(ContextModel context, INamedTypeSymbol type)
    {
        var entities = EntityComposer.Compose(context, type);
        return context.Witness is { } witness ? [SecondWitness.Complete(entities[0], type, context, witness), .. entities.Skip(1)] : entities;
    }

    private IReadOnlyList<ContextModel> Contexts(CancellationToken cancellationToken)
    {
        if (!_libraries.Value.HasEntityFramework)
        {
            return [];
        }

        var index = Index(cancellationToken);
        lock (_gate)
        {
            return _contexts ??= ContextModels.Read(Compilation, index, _options);
        }
    }

    private CompilationIndex Index(CancellationToken cancellationToken)
    {
        // Not a Lazy: a cancelled reading must not be remembered.
        lock (_gate)
        {
            return _index ??= new CompilationIndex(Compilation, cancellationToken);
        }
    }
}

/// <param name="Context">The name of the DbContext; null for a class mapped without one.</param>
/// <param name="Place">The identifier of the context or class.</param>
internal sealed record MappingDeclaration(string? Context, Place Place);
