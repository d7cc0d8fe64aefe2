using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reading;

public sealed class ConfiguredTypesTests
{
    private const string Context = """
        using Microsoft.EntityFrameworkCore;
        using Shop.Models;

        namespace Shop;

        public class ShopContext : DbContext
        {
            protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Customer>().Property(x => x.Name).HasColumnName("name");
        }
        """;

    private const string Model = """
        namespace Shop.Models;

        public class Customer { public int Id { get; set; } public string Name { get; set; } = ""; }
        """;

    [Fact]
    public void A_migration_named_like_the_entity_is_no_entity_and_what_EF_records_configures_nothing()
    {
        var migration = """
            using Microsoft.EntityFrameworkCore;
            using Microsoft.EntityFrameworkCore.Infrastructure;
            using Microsoft.EntityFrameworkCore.Migrations;

            namespace Shop.Migrations;

            public class Customer : Migration
            {
                protected override void Up(MigrationBuilder builder) { }
                protected override void BuildTargetModel(ModelBuilder builder) => builder.Entity("Shop.Models.Customer", b => b.ToTable("Elsewhere"));
            }

            public class ShopContextModelSnapshot : ModelSnapshot
            {
                protected override void BuildModel(ModelBuilder builder)
                {
                    builder.HasDefaultSchema("other");
                    builder.Entity("Shop.Models.Customer", b => b.Property<string>("Gone"));
                }
            }
            """;

        var entity = Assert.Single(ModelReader.For(TestCompilation.Create(Context, Model, migration)).AllEntities(default));

        Assert.Equal("name", entity.Properties.Single(property => property.Name == "Name").Column.Value.Value);
        Assert.Equal("Shop.Models.Customer", entity.FullName);
        Assert.Equal("public.Customer", entity.Target.Value.Name.ToString());
        Assert.Equal(["Id", "name"], entity.TableColumns.Value.Select(column => column.Value));
    }

    [Fact]
    public void A_name_imported_for_the_whole_project_is_seen()
    {
        var context = Context.Replace("using Shop.Models;", "");

        var reader = ModelReader.For(TestCompilation.Create(context, Model, "global using Shop.Models;", "namespace Shop.Old; public class Customer { public int Id { get; set; } }"));

        Assert.Equal(["Shop.Models.Customer"], reader.AllEntities(default).Select(entity => entity.FullName));
    }
}
