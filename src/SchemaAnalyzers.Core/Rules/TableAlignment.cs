using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>A table of the schema, and the entity that maps it where there is one: what every table rule looks at. Computed once a table.</summary>
public sealed class TableAlignment
{
    private IReadOnlyList<TableKey>? _keys;

    public TableAlignment(Table table, Database database, RuleOptions options) => (Table, Database, Options) = (table, database, options);

    public Table Table { get; }

    public Database Database { get; }

    public RuleOptions Options { get; }

    /// <summary>The entity in whose place findings are told; null where no class maps the table, so that they are told in the schema.</summary>
    public EntityAlignment? Entity { get; private init; }

    /// <summary>The primary key, the unique constraints and the indexes.</summary>
    public IReadOnlyList<TableKey> Keys => _keys ??= Entity?.Keys ?? TableKey.Of(Table);

    /// <summary>For the table of an entity; null where it has none, where the table is uncertain, or where another entity speaks for it.</summary>
    public static TableAlignment? Of(EntityAlignment entity) =>
        entity.Table is { } table && !entity.Entity.Properties.Any(property => property.IsOfDerivedEntity)
            ? new TableAlignment(table, entity.Database, entity.Options) { Entity = entity }
            : null;

    /// <param name="origin">Where the schema says it.</param>
    public Place PlaceOf(Origin origin) => Entity?.Entity.Place ?? origin.Place ?? Table.Origin.Place ?? default;

    /// <summary>The property that maps the column, else as <see cref="PlaceOf(Origin)"/>.</summary>
    public Place PlaceOf(Column column) =>
        Entity?.Entity.Properties.FirstOrDefault(property => Entity.ColumnOf(property) == column) is { } property ? property.Column.Where ?? property.Place : PlaceOf(column.Origin);

    /// <summary>Where the model declares the index, else as <see cref="PlaceOf(Origin)"/>.</summary>
    public Place PlaceOf(TableKey key) =>
        Entity?.Indexes.FirstOrDefault(pairing => pairing.Key == key)?.Model.Place ?? PlaceOf(key.Origin);

    /// <summary>Where the model declares the relationship, else as <see cref="PlaceOf(Origin)"/>.</summary>
    public Place PlaceOf(ForeignKey key) =>
        Entity?.Entity.Relationships.FirstOrDefault(relationship => Entity.ColumnsOf(relationship.Properties) is { } columns && columns == key.Columns)?.Place ?? PlaceOf(key.Origin);
}
