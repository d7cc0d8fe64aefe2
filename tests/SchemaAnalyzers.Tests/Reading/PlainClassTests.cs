using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reading;

public sealed class PlainClassTests
{
    private const string Annotated = """
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        [Table("jobs", Schema = "queue")]
        public class Job { [Key] public int Id { get; set; } public string Name { get; set; } = ""; public string? Note { get; set; } [Column("made")] public int MadeAt { get; set; } public Job? Parent { get; set; } [NotMapped] public int Skip { get; set; } }
        public class Other { public int Id { get; set; } }
        """;

    private const string Contrib = """
        namespace Dapper.Contrib.Extensions
        {
            public class TableAttribute : System.Attribute { public TableAttribute(string name) { } }
            public class KeyAttribute : System.Attribute { }
            public class ExplicitKeyAttribute : System.Attribute { }
            public class ComputedAttribute : System.Attribute { }
            public class WriteAttribute : System.Attribute { public WriteAttribute(bool write) { } }
        }
        """;

    private const string LinqToDb = """
        namespace LinqToDB.Mapping
        {
            public class TableAttribute : System.Attribute { public string? Name { get; set; } public string? Schema { get; set; } public bool IsColumnAttributeRequired { get; set; } public TableAttribute(string name) { } public TableAttribute() { } }
            public class ColumnAttribute : System.Attribute { public string? Name { get; set; } public bool CanBeNull { get; set; } public bool IsPrimaryKey { get; set; } public bool IsIdentity { get; set; } public ColumnAttribute() { } public ColumnAttribute(string name) { } }
            public class PrimaryKeyAttribute : System.Attribute { }
            public class IdentityAttribute : System.Attribute { }
            public class NotColumnAttribute : System.Attribute { }
            public class NotNullAttribute : System.Attribute { }
        }
        """;

    [Fact]
    public void Annotated_class_beside_Dapper()
    {
        var entity = Assert.Single(Read(Annotated, TestCompilation.ReferencesWithout("Microsoft.EntityFrameworkCore")));

        Assert.Null(entity.Context);
        Assert.True(entity.NamesMatchLoosely);
        Assert.Equal(new QualifiedName("queue", "jobs"), entity.Target.Value.Name);
        Assert.Equal(["Id", "Name", "Note", "made"], entity.Properties.Select(property => property.Column.Value.Value));
        Assert.Equal([false, false, true, false], entity.Properties.Select(property => property.IsNullable.Value));
        Assert.False(entity.TableColumns.IsKnown);
    }

    [Fact]
    public void Annotated_class_beside_EF_Core_or_without_a_mapper_is_not_ours()
    {
        Assert.Empty(Read(Annotated, TestCompilation.References));
        Assert.Empty(Read(Annotated, TestCompilation.ReferencesWithout("Microsoft.EntityFrameworkCore", "Dapper")));
    }

    [Fact]
    public void Dapper_Contrib()
    {
        var entity = Assert.Single(Read(
            """
            using Dapper.Contrib.Extensions;
            [Table("Queue.Jobs")]
            public class Job { public int Id { get; set; } public string Name { get; set; } = ""; [Computed] public int Age { get; set; } [Write(false)] public int Skip { get; set; } }
            """,
            [.. TestCompilation.References, Library("Dapper.Contrib", Contrib)]));

        Assert.Equal(new QualifiedName("queue", "jobs"), entity.Target.Value.Name);
        Assert.Equal(["Id", "Name"], entity.TableColumns.Value.Select(column => column.Value));
        Assert.Equal("Id", Assert.Single(entity.PrimaryKey.Value!.Properties));
        Assert.Equal(ValueGeneration.OnAdd, entity.Properties[0].ValueGeneration.Value);
    }

    [Fact]
    public void Linq_to_db()
    {
        var entity = Assert.Single(Read(
            """
            using LinqToDB.Mapping;
            [Table("jobs", Schema = "queue")]
            public class Job { [PrimaryKey, Identity] public int Id { get; set; } [Column("name", CanBeNull = false)] public string? Name { get; set; } [Column(Name = "note")] public string? Note { get; set; } public int Unmarked { get; set; } }
            """,
            [.. TestCompilation.References, Library("linq2db", LinqToDb)]));

        Assert.Equal(["Id", "name", "note"], entity.TableColumns.Value.Select(column => column.Value));
        Assert.Equal([false, false, true], entity.Properties.Select(property => property.IsNullable.Value));
        Assert.Equal(ValueGeneration.OnAdd, entity.Properties[0].ValueGeneration.Value);
    }

    private static List<Entity> Read(string source, IEnumerable<MetadataReference> references)
    {
        var compilation = TestCompilation.Create("Test", references, ("/src/0.cs", source));
        var reader = ModelReader.For(compilation);
        var all = reader.AllEntities(default).ToList();
        Assert.Equal(all, reader.EntitiesOf(compilation.SyntaxTrees[0], default));
        Assert.Equal(all.Count, reader.Declarations(default).Count());
        return all;
    }

    private static MetadataReference Library(string name, string source)
    {
        using var image = new MemoryStream();
        Assert.True(TestCompilation.Create(name, TestCompilation.References, ("/lib/0.cs", source)).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
