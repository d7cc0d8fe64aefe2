using System.Runtime.CompilerServices;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>An entity beside the part of the schema that it maps to: what every entity rule looks at. Computed once an entity.</summary>
public sealed class EntityAlignment
{
    private readonly Dictionary<MappedProperty, Column> _columns = new(new ByReference());
    private IReadOnlyList<Finding>? _typeFindings;
    private bool? _hasLegacySnapshot;
    private IReadOnlyList<IndexPairing>? _indexes;
    private IReadOnlyList<TableKey>? _keys;
    private IReadOnlyList<ForeignKeyMatch>? _foreignKeys;

    public EntityAlignment(Entity entity, Database database, RuleOptions options)
    {
        Entity = entity;
        Database = database;
        Options = options;
        Relation = entity.Target.TryGet(out var target) && target.Kind != TargetKind.None ? database.Relations.Find(target.Name) : null;
        if (Relation is null)
        {
            return;
        }

        foreach (var property in entity.Properties)
        {
            if (property.Column.TryGet(out var name) && entity.FindColumn(Relation, name) is { } column)
            {
                _columns[property] = column;
            }
        }
    }

    public Entity Entity { get; }

    public Database Database { get; }

    public RuleOptions Options { get; }

    /// <summary>Whether the options say that the table is none of our business.</summary>
    public bool IsIgnored => Entity.Target.IsKnown && Options.IgnoresTable(Entity.Target.Value.Name);

    /// <summary>The table or view of the entity; null where it is Unknown, not mapped, or missing from the schema.</summary>
    public Relation? Relation { get; }

    /// <summary>The table, where all of it is certain; null for a view, too.</summary>
    public Table? Table => Relation is Table { Uncertainty: null } table ? table : null;

    /// <summary>What the rules about types find, one finding a column at most.</summary>
    public IReadOnlyList<Finding> TypeFindings => _typeFindings ??= TypeRules.Check(this);

    /// <summary>The primary key, the unique constraints and the indexes of the table; none where there is no table.</summary>
    public IReadOnlyList<TableKey> Keys => _keys ??= Relation is Table table ? TableKey.Of(table) : [];

    /// <summary>The relationships of the model, each beside what the table has for it.</summary>
    internal IReadOnlyList<ForeignKeyMatch> ForeignKeys => _foreignKeys ??= ForeignKeyMatch.Of(this).ToList();

    /// <summary>The indexes of the model, each beside what the table has for it; without those on columns that are Unknown or missing.</summary>
    public IReadOnlyList<IndexPairing> Indexes => _indexes ??= IndexPairings.Of(this);

    /// <summary>The column of a property; null where either is Unknown or missing. Silences all rules about the column: one cause, one diagnostic.</summary>
    public Column? ColumnOf(MappedProperty property) => _columns.TryGetValue(property, out var column) ? column : null;

    /// <summary>
    /// Whether the moments of the entity are stored in Npgsql's old way: the code or an option says so, or EF Core's model snapshot has a plain
    /// timestamp where the conventions of today make one with time zone.
    /// </summary>
    public bool HasLegacyTimestamps() => Options.HasLegacyTimestamps || Entity.HasLegacyTimestamps || (_hasLegacySnapshot ??= IsRecordedInLegacyWay());

    private bool IsRecordedInLegacyWay() =>
        Entity.Recorded is { } recorded
        && Entity.Properties.Any(property =>
            property.StoreType is { IsKnown: true, Where: null, Value: var type }
            && type.Is("timestamptz")
            && recorded.Properties.Any(other => other.Name == property.Name && other.StoreType is { IsKnown: true, Value: var before } && before.Is("timestamp")));

    /// <summary>The columns of properties, by name; null where one is Unknown or missing.</summary>
    public EquatableArray<Identifier>? ColumnsOf(EquatableArray<string> properties)
    {
        var columns = new Identifier[properties.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            if (Entity.Properties.FirstOrDefault(property => property.Name == properties[i]) is not { } property || ColumnOf(property) is not { } column)
            {
                return null;
            }

            columns[i] = column.Name;
        }

        return columns;
    }

    /// <summary>Properties are looked up many times, and hashing one by value costs dozens of fields.</summary>
    private sealed class ByReference : IEqualityComparer<MappedProperty>
    {
        public bool Equals(MappedProperty? x, MappedProperty? y) => ReferenceEquals(x, y);

        public int GetHashCode(MappedProperty obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
