using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>Of a schema what migrations know so far: tables with columns and primary keys, and the types they need.</summary>
internal static class BareSchema
{
    public static Database Of(Database database) => Database.Empty with
    {
        Extensions = database.Extensions,
        Schemas = database.Schemas,
        Types = database.Types,
        EngineVersion = database.EngineVersion,
        Relations = new(database.Relations.OfType<Table>().Where(table => table is { PartitionOf: null, PartitionKey: null, ForeignServer: null, Inherits.IsEmpty: true }).Select(Bare)),
    };

    /// <summary>The same with some tables and columns missing.</summary>
    public static Database WithGaps(Database database, Random random) => database with
    {
        Relations = new(database.Relations.OfType<Table>().Where((_, i) => i > 0 && random.Next(4) > 0).Select(table => table with
        {
            Columns = table.Columns.Where(column => IsKey(table, column) || random.Next(4) > 0).ToEquatableArray(),
        })),
    };

    /// <summary>A model that speaks of every column.</summary>
    public static IEnumerable<Entity> EntitiesOf(Database database) => database.Relations.OfType<Table>().Select(EntityOf);

    private static Table Bare(Table table) => new(table.Name)
    {
        Columns = table.Columns.Select(Bare).ToEquatableArray(),
        PrimaryKey = table.PrimaryKey,
        Comment = table.Comment,
    };

    private static Column Bare(Column column) => new(column.Name, column.Type)
    {
        IsNullable = column.IsNullable,
        // A default that draws from a sequence comes with a sequence: that is another operation.
        Default = column.Default?.Contains("nextval", StringComparison.Ordinal) == true ? null : column.Default,
        Generated = column.Generated,
        Identity = column.Identity is { IsAlways: false } ? column.Identity : null,
        Comment = column.Comment,
    };

    private static bool IsKey(Table table, Column column) => table.PrimaryKey?.Columns.Contains(column.Name) == true || column.Generated is not null;

    private static Entity EntityOf(Table table) => new(table.Name.Name.Value, table.Name.ToString(), "Context", default)
    {
        Target = Fact.Known(new TableTarget(table.Name, TargetKind.Table) { IsNameExplicit = true }),
        Properties = table.Columns.Select(PropertyOf).ToEquatableArray(),
        PrimaryKey = Fact.Known(table.PrimaryKey is { } key
            ? new ModelKey(key.Columns.Select(column => column.Value).ToEquatableArray()) { Name = Fact.Known(key.Name) }
            : null),
        TableColumns = Fact.Known(table.Columns.Select(column => column.Name).ToEquatableArray()),
        HasAllIndexes = true,
        HasAllRelationships = true,
        Comment = Fact.Known(table.Comment),
    };

    private static MappedProperty PropertyOf(Column column) => new(column.Name.Value, default)
    {
        Column = Fact.Known(column.Name),
        IsColumnExplicit = true,
        StoreType = Fact.Known(column.Type),
        IsNullable = Fact.Known(column.IsNullable),
        ValueGeneration = Fact.Known(column.Identity is null ? ValueGeneration.Never : ValueGeneration.OnAdd),
        Default = Fact.Known(column.Default),
        Computed = Fact.Known(column.Generated),
        Comment = Fact.Known(column.Comment),
    };
}
