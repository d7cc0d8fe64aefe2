using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reading;

public sealed class PlainEntitiesTests
{
    private const string Source = """
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using Microsoft.EntityFrameworkCore;

        public class Shop : DbContext
        {
            public DbSet<Article> Articles { get; set; } = null!;
        }

        [Table("article", Schema = "store")]
        public class Article
        {
            public int Id { get; set; }

            [Column("title", TypeName = "varchar(80)")]
            public string Name { get; set; } = "";

            [MaxLength(20)]
            public string? Code { get; set; }

            [NotMapped]
            public string? Cache { get; set; }

            public int Computed => 1;
        }
        """;

    [Fact]
    public void Attributes_and_conventions_of_a_plain_entity()
    {
        var compilation = TestCompilation.Create(Source);
        var reader = ModelReader.For(compilation);
        var entity = Assert.Single(reader.EntitiesOf(compilation.SyntaxTrees[0], default));

        Assert.True(reader.ConcernsUs);
        Assert.Equal("Shop", Assert.Single(reader.Declarations(default)).Context);
        Assert.Equal(new QualifiedName("store", "article"), entity.Target.Value.Name);
        Assert.Equal(["Id", "Name", "Code"], entity.Properties.Select(property => property.Name));
        Assert.Equal(["Id", "title", "Code"], entity.TableColumns.Value.Select(column => column.Value));
        Assert.Equal(["integer", "character varying(80)", "character varying(20)"], entity.Properties.Select(property => property.StoreType.Value.ToString()));
        Assert.Equal([false, false, true], entity.Properties.Select(property => property.IsNullable.Value));
        Assert.Equal("Id", Assert.Single(entity.PrimaryKey.Value!.Properties));
        Assert.Equal(ValueGeneration.OnAdd, entity.Properties[0].ValueGeneration.Value);
        Assert.Equal("Article", Text(entity.Place));
        Assert.Equal("\"title\"", Text(entity.Properties[1].Column.Where!.Value));
        Assert.Equal("\"varchar(80)\"", Text(entity.Properties[1].StoreType.Where!.Value));
    }

    [Fact]
    public void A_project_without_a_mapping_library_does_not_concern_us()
    {
        var compilation = TestCompilation.Create("Test", TestCompilation.ReferencesWithout("Microsoft.EntityFrameworkCore", "Dapper"), ("/src/0.cs", Source));

        Assert.False(ModelReader.For(compilation).ConcernsUs);
        Assert.Empty(ModelReader.For(compilation).AllEntities(default));
    }

    private static string Text(Place place) => Source.Substring(place.Start, place.Length);
}
