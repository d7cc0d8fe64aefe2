using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>
/// The model snapshot of a context, the second witness beside its code. It is one that Npgsql wrote, and the only one of that context in the
/// compilation: the snapshots of other databases say nothing about this one, and between two nobody could choose.
/// </summary>
internal sealed class ModelWitness
{
    private const string ModelSnapshot = "ModelSnapshot";

    /// <summary>A chain of base types that is longer is a circle.</summary>
    private const int DeepestHierarchy = 64;

    private readonly Dictionary<string, RecordedEntity> _byName = new(StringComparer.Ordinal);
    private readonly ILookup<string, RecordedEntity> _bySimpleName;
    private readonly ILookup<QualifiedName, RecordedEntity> _byTable;

    public ModelWitness(RecordedModel model)
    {
        Model = model;
        foreach (var entity in model.Entities)
        {
            _byName[entity.Name] = entity;
        }

        _bySimpleName = model.Entities.ToLookup(entity => SimpleNameOf(entity.Name), StringComparer.Ordinal);
        _byTable = model.Entities.Where(entity => TableOf(entity) is not null).ToLookup(entity => TableOf(entity)!.Value);
    }

    public RecordedModel Model { get; }

    /// <summary>Null where no snapshot is in sight: migrations may live in another project.</summary>
    public static ModelWitness? Of(ContextModel context, CancellationToken cancellationToken)
    {
        RecordedModel? found = null;
        foreach (var type in context.Index.Mentioning(ModelSnapshot).SelectMany(context.Index.Named).Where(type => type.Type.Bases.Contains(ModelSnapshot)))
        {
            foreach (var model in RecordedModelReader.Of(type.Tree, cancellationToken))
            {
                if (model.IsOfNpgsql && model.Context == context.Name && model.ClassName == type.Type.Name && Names(type, context))
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = model;
                }
            }
        }

        return found is null ? null : new ModelWitness(found);
    }

    public RecordedEntity? Find(string name) => _byName.TryGetValue(name, out var entity) ? entity : null;

    /// <summary>The entity of a class, which may have moved to another namespace since.</summary>
    public RecordedEntity? Find(INamedTypeSymbol type)
    {
        var name = RecordedNames.Of(type);
        return Find(name) ?? (_bySimpleName[SimpleNameOf(name)].Where(entity => entity.Name.Contains('.')).Take(2).ToList() is { Count: 1 } only ? only[0] : null);
    }

    /// <summary>All entities whose rows are in that table; owned types are not among them.</summary>
    public IEnumerable<RecordedEntity> InTable(QualifiedName table) => _byTable[table];

    /// <summary>The types of a hierarchy from the root down to the entity; null where one of them is not recorded.</summary>
    public IReadOnlyList<RecordedEntity>? LineOf(RecordedEntity entity)
    {
        var line = new List<RecordedEntity>();
        for (var level = entity; level is not null; level = level.BaseType is { } name ? Find(name) : null)
        {
            line.Insert(0, level);
            if (line.Count > DeepestHierarchy || (level.BaseType is { } missing && Find(missing) is null))
            {
                return null;
            }
        }

        return line;
    }

    /// <summary>The table that ToTable names, for the entity or for its base type; null for none.</summary>
    public QualifiedName? TableOf(RecordedEntity entity) =>
        LineOf(entity)?.LastOrDefault(level => level.Table is not null)?.Table is { Name: { } name } table ? NameOf(name, table.Schema) : null;

    /// <summary>A null schema is the model's own, else the first of the search_path.</summary>
    public QualifiedName NameOf(string name, string? schema) => new(schema ?? Model.DefaultSchema ?? "public", name);

    /// <summary>Whether the compiler takes the context of the snapshot for this one: simple names may stand for several.</summary>
    private static bool Names(TypeInTree type, ContextModel context) =>
        context.Compilation.Assembly.GetTypeByMetadataName(type.Type.MetadataName) is { } symbol &&
        symbol.GetAttributes().Any(attribute =>
            attribute.AttributeClass?.Name == "DbContextAttribute" &&
            attribute.ConstructorArguments.Length == 1 &&
            SymbolEqualityComparer.Default.Equals(attribute.ConstructorArguments[0].Value as INamedTypeSymbol, context.Symbol));

    private static string SimpleNameOf(string name) => name.Substring(name.LastIndexOfAny(['.', '+']) + 1);
}
