using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Migrations;

/// <summary>Small schemas and entities, written by hand.</summary>
internal static class Sample
{
    public static readonly QualifiedName Users = new("public", "users");

    public static readonly SqlType Integer = SqlType.BuiltIn("int4");

    public static readonly SqlType Text = SqlType.BuiltIn("text");

    private static readonly Place s_place = new("/src/User.cs", 0, 4, 0, 0, 0, 4);

    public static Column Column(string name, SqlType type, bool isNullable = true) => new(new(name), type) { IsNullable = isNullable };

    public static Database DatabaseOf(params Relation[] relations) => Database.Empty with { Relations = new(relations) };

    public static Table Table(QualifiedName name, params Column[] columns) => new(name) { Columns = columns };

    public static Entity Entity(QualifiedName table, params MappedProperty[] properties) =>
        new(table.Name.Value, "App." + table.Name.Value, "AppDbContext", s_place)
        {
            Target = Fact.Known(new TableTarget(table, TargetKind.Table)),
            Properties = properties,
            TableColumns = Fact.Known(properties.Where(property => property.Column.IsKnown).Select(property => property.Column.Value).ToEquatableArray()),
            HasAllIndexes = true,
            HasAllRelationships = true,
            PrimaryKey = Fact.Known<ModelKey?>(null),
        };

    public static MappedProperty Property(string column, SqlType type, bool isNullable = true) =>
        new("P_" + column, s_place)
        {
            Column = Fact.Known(new Identifier(column)),
            StoreType = Fact.Known(type),
            IsNullable = Fact.Known(isNullable),
        };

    public static Entity WithKey(this Entity entity, string? name, params string[] columns) =>
        entity with
        {
            PrimaryKey = Fact.Known<ModelKey?>(new(columns.Select(column => "P_" + column).ToArray())
            {
                Name = name is null ? Fact.Unknown<Identifier>("not said") : Fact.Known(new Identifier(name)),
            }),
        };
}
