using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Rules;

/// <summary>What can hardly be written on a rule's page: Unknown facts, uncertain relations, schemas that contradict themselves.</summary>
public class EntityRuleTests
{
    private static readonly Column s_tenant = new(new("tenant_id"), SqlType.BuiltIn("uuid")) { IsNullable = false };

    [Fact]
    public void An_entity_that_fits_gives_nothing() => Assert.Empty(Shop.Check(Shop.Order, Shop.Database(Shop.Orders)));

    [Fact]
    public void A_missing_table_is_one_finding_whatever_its_columns() =>
        Assert.Equal(
            ["SCH1001 Entity 'Order' maps to table 'public.orders', but the schema has no such table. Create it in a migration, or pull the snapshot anew."],
            Shop.Check(Shop.Order, Database.Empty));

    [Fact]
    public void A_table_that_a_script_may_create_is_not_missing() => Assert.DoesNotContain("SCH1001", string.Concat(Shop.Check(Shop.Order, Database.Empty with { Incomplete = "a script may create it" })), StringComparison.Ordinal);

    [Theory]
    [InlineData("sales", "orders", " It is in schema 'sales': did you mean 'sales.orders'?")]
    [InlineData("public", "Orders", " Only the case differs: did you mean 'public.Orders'?")]
    [InlineData("public", "order", " Did you mean 'public.order'?")]
    [InlineData("public", "invoices", " Create it in a migration, or pull the snapshot anew.")]
    public void A_missing_table_is_told_with_the_nearest(string schema, string name, string advice)
    {
        var finding = Assert.Single(Shop.Findings(Shop.Order, Shop.Database(Shop.Orders with { Name = new(schema, name) })));
        Assert.EndsWith("the schema has no such table." + advice, finding.Message);
        Assert.Equal(advice.EndsWith('?') ? new Remedy[] { new MapToTable(schema, name, false) { KeepsSchema = schema == "public" } } : [], finding.Remedies.ToArray());
    }

    [Fact]
    public void Unknown_facts_give_a_coverage_note_and_nothing_else()
    {
        const string Why = "the name is not a constant";
        var unknown = new MappedProperty("Nonsense", Shop.At(200)) { Column = Fact.Unknown<Identifier>(Why), IsNullable = Fact.Unknown<bool>(Why) };
        var entity = Shop.Order with { Properties = Shop.Order.Properties.With(unknown) };
        Assert.Equal([$"SCH0003 Not checked in 'Order.Nonsense' (column, nullability): {Why}"], Shop.Check(entity, Shop.Database(Shop.Orders)));
    }

    [Fact]
    public void One_reason_at_one_place_is_one_note()
    {
        var why = Shop.At(300);
        var entity = Shop.Order with
        {
            Target = Fact.Unknown<TableTarget>("the model is configured in a loop", why),
            Properties = Shop.Order.Properties.Select(property => property with { Column = Fact.Unknown<Identifier>("the model is configured in a loop", why) }).ToEquatableArray(),
        };
        Assert.Equal(["SCH0003 Not checked in 'Order' (table, column): the model is configured in a loop"], Shop.Check(entity, Database.Empty));
    }

    [Fact]
    public void A_relation_that_is_uncertain_is_not_compared()
    {
        var view = new View(Shop.Orders.Name, "SELECT f(x)") { Uncertainty = "it selects from a function" };
        Assert.Equal(["SCH0003 Not checked in 'Order' (columns): it selects from a function"], Shop.Check(Shop.Order, Shop.Database(view)));
    }

    [Fact]
    public void Names_that_only_a_naming_convention_would_find_are_a_note()
    {
        var order = Shop.Entity(Shop.Property("Id", "Id", "int4") with { IsColumnExplicit = false, IsKey = true }, Shop.Property("Total", "total", "numeric"));
        Assert.Equal(
            ["SCH0003 Not checked in 'Order.Id' (column): the schema has 'id', as a naming convention would make it; say which by 'schema_analyzers.naming_convention'"],
            Shop.Check(order, Shop.Database(Shop.Orders)));
    }

    [Fact]
    public void A_table_that_only_a_naming_convention_would_find_is_a_note()
    {
        var order = Shop.Order with { Target = Fact.Known(new TableTarget(new("public", "OrderS"), TargetKind.Table)) };
        Assert.StartsWith("SCH0003 Not checked in 'Order' (table): the schema has 'public.orders'", Assert.Single(Shop.Check(order, Shop.Database(Shop.Orders))));
    }

    [Fact]
    public void A_required_column_is_told_at_the_class()
    {
        var finding = Assert.Single(Shop.Findings(Shop.Order, Shop.Database(WithTenant())));
        Assert.Equal(("SCH1003", Shop.ClassPlace), (finding.Rule.Id, finding.Place));
    }

    public static TheoryData<string> ReasonsForSilence => new(s_silent.Keys);

    [Theory]
    [MemberData(nameof(ReasonsForSilence))]
    public void A_required_column_is_not_told_where(string reason)
    {
        var (entity, database) = s_silent[reason];
        Assert.Empty(Shop.Check(entity, database));
    }

    [Fact]
    public void Triggers_count_for_nothing_where_the_option_says_so() =>
        Assert.StartsWith("SCH1003", Assert.Single(Shop.Check(
            Shop.Order,
            Shop.Database(WithTenant() with { Triggers = new(s_trigger) }),
            RuleOptions.Default with { TriggersSupplyColumns = false })));

    [Fact]
    public void A_circle_of_domains_ends()
    {
        var name = new QualifiedName("public", "a");
        var database = Shop.Database(Shop.Orders with { Columns = new(Shop.Id, Shop.Total with { Type = new(name, default) }) }) with
        {
            Types = new([new DomainType(name, new SqlType(name, default))]),
        };
        Assert.Empty(Shop.Check(Shop.Order, database));
    }

    private static readonly Trigger s_trigger = new(new("fill"), "CREATE TRIGGER ...", RunsBeforeInsert: true);

    private static readonly Dictionary<string, (Entity Entity, Database Database)> s_silent = new()
    {
        ["a trigger may fill it"] = (Shop.Order, Shop.Database(WithTenant() with { Triggers = new(s_trigger) })),
        ["a rule rewrites the INSERT"] = (Shop.Order, Shop.Database(WithTenant() with { Rules = new(new RewriteRule(new("r"), "CREATE RULE ...", IsOnInsert: true)) })),
        ["a partition's trigger may fill it"] = (Shop.Order, Shop.Database(
            WithTenant() with { PartitionKey = "LIST (id)" },
            WithTenant() with { Name = new("public", "orders_1"), PartitionOf = new(Shop.Orders.Name, "DEFAULT"), Triggers = new(s_trigger) })),
        ["its domain has a default"] = (Shop.Order, WithDomain(new DomainType(new("public", "tenant"), s_tenant.Type) { Default = "gen_random_uuid()" })),
        ["the entity has no key"] = (Shop.Order with { PrimaryKey = Fact.Known<ModelKey?>(null) }, Shop.Database(WithTenant())),
        ["the key is Unknown"] = (Shop.Order with { PrimaryKey = default }, Shop.Database(WithTenant())),
        ["the columns of the table are Unknown"] = (Shop.Order with { TableColumns = default }, Shop.Database(WithTenant())),
        ["another entity maps it"] = (Shop.Order with { TableColumns = Fact.Known<EquatableArray<Identifier>>(new(new Identifier("tenant_id"))) }, Shop.Database(WithTenant(Shop.Id))),
        ["the table is foreign"] = (Shop.Order, Shop.Database(WithTenant() with { ForeignServer = "other" })),
    };

    private static Table WithTenant(params Column[] instead) =>
        Shop.Orders with { Columns = instead.Length > 0 ? new([.. instead, s_tenant, Shop.Total with { IsNullable = false, Default = "0" }]) : Shop.Orders.Columns.With(s_tenant) };

    private static Database WithDomain(DomainType domain) =>
        Shop.Database(Shop.Orders with { Columns = Shop.Orders.Columns.With(s_tenant with { Type = new(domain.Name, default) }) }) with { Types = new([domain]) };
}
