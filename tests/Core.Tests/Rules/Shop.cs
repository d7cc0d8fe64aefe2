using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Rules;

/// <summary>A small shop by hand: one table, one entity that fits it, and the rules over both.</summary>
internal static class Shop
{
    public static readonly Place ClassPlace = At(10);

    public static readonly Column Id = new(new("id"), SqlType.BuiltIn("int4")) { IsNullable = false, Default = "nextval('orders_id_seq'::regclass)" };

    public static readonly Column Total = new(new("total"), SqlType.BuiltIn("numeric")) { IsNullable = false };

    public static readonly Table Orders = new(new QualifiedName("public", "orders"))
    {
        Columns = new(Id, Total),
        PrimaryKey = new(new("orders_pkey"), new(new Identifier("id"))),
    };

    public static readonly Entity Order = Entity(Property("Id", "id", "int4") with { IsKey = true }, Property("Total", "total", "numeric"));

    public static Place At(int start) => new("/src/Order.cs", start, 5, 0, start, 0, start + 5);

    public static Entity Entity(params MappedProperty[] properties) => new("Order", "App.Order", "ShopContext", ClassPlace)
    {
        Target = Fact.Known(new TableTarget(Orders.Name, TargetKind.Table) { IsNameExplicit = true }),
        PrimaryKey = Fact.Known<ModelKey?>(new(new("Id"))),
        Properties = properties,
        TableColumns = Fact.Known(properties.Select(property => property.Column.Value).ToEquatableArray()),
    };

    public static MappedProperty Property(string name, string column, string type) => new(name, At(100))
    {
        Column = Fact.Known(new Identifier(column)),
        IsColumnExplicit = true,
        ClrType = Fact.Known(new ClrType("System.Int32", ClrKind.Other, "int")),
        StoreType = Fact.Known(SqlType.BuiltIn(type)),
        IsNullable = Fact.Known(false),
    };

    public static Database Database(params Relation[] relations) => Schema.Database.Empty with { Relations = new(relations) };

    /// <summary>What the rules say that are on by default, as <c>SCH1002 message</c> lines.</summary>
    public static IReadOnlyList<string> Check(Entity entity, Database database, RuleOptions? options = null) =>
        Findings(entity, database, options).Select(finding => $"{finding.Rule.Id} {finding.Message}").ToArray();

    public static IReadOnlyList<Finding> Findings(Entity entity, Database database, RuleOptions? options = null)
    {
        var alignment = new EntityAlignment(entity, database, options ?? RuleOptions.Default);
        return RuleCatalog.OfEntities.Where(rule => rule.IsEnabledByDefault).SelectMany(rule => rule.Check(alignment)).ToArray();
    }
}
