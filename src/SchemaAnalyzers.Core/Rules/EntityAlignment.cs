using System.Runtime.CompilerServices;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>An entity beside the part of the schema that it maps to: what every entity rule looks at. Computed once an entity.</summary>
public sealed class EntityAlignment
{
    private readonly Dictionary<MappedProperty, Column> _columns = new(new ByReference());

    public EntityAlignment(Entity entity, Database database, RuleOptions options)
    {
        Entity = entity = entity.Under(options.NamingConvention);
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

    /// <summary>The table or view of the entity; null where it is Unknown, not mapped, or missing from the schema.</summary>
    public Relation? Relation { get; }

    /// <summary>The column of a property; null where either is Unknown or missing. Silences all rules about the column: one cause, one diagnostic.</summary>
    public Column? ColumnOf(MappedProperty property) => _columns.TryGetValue(property, out var column) ? column : null;

    /// <summary>Properties are looked up many times, and hashing one by value costs dozens of fields.</summary>
    private sealed class ByReference : IEqualityComparer<MappedProperty>
    {
        public bool Equals(MappedProperty? x, MappedProperty? y) => ReferenceEquals(x, y);

        public int GetHashCode(MappedProperty obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
