using Microsoft.CodeAnalysis.CSharp;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Reading.Witness;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reading.Witness;

/// <summary>What is taken from a model snapshot where the code leaves it open, and what is not.</summary>
public sealed class SecondWitnessTests
{
    private const string Npgsql = "\"Relational:MaxIdentifierLength\", 63";

    private const string Email = "b.Property<string>(\"Email\").IsRequired().HasMaxLength(20).HasColumnType(\"character varying(20)\").HasColumnName(\"mail\");";

    [Fact]
    public void What_the_code_leaves_open_is_taken_and_marked()
    {
        var user = User("string Email { get; set; } = \"\";", Snapshot(Email));
        var email = Property(user, "Email");

        Assert.True(email.Column is { IsKnown: true, IsRecorded: true, Value.Value: "mail", Reason: not null });
        Assert.True(email.StoreType is { IsRecorded: true } && email.StoreType.Value.ToString() == "character varying(20)");
        Assert.True(email.IsNullable is { IsRecorded: true, Value: false });
        Assert.True(Property(user, "Id").Column is { IsKnown: true, IsRecorded: false });
        Assert.Equal(["Id", "mail"], user.TableColumns.Value.Select(column => column.Value));
        Assert.True(user.TableColumns.IsRecorded);
    }

    [Theory]
    [InlineData("int Email { get; set; }")]
    [InlineData("System.Guid Email { get; set; }")]
    public void Type_and_length_follow_a_property_whose_type_has_changed(string property)
    {
        var email = Property(User(property, Snapshot(Email)), "Email");

        Assert.False(email.StoreType.IsKnown);
        Assert.False(email.MaxLength.IsKnown);
    }

    [Theory]
    [InlineData("string Email { get; set; }", "string", false)]
    [InlineData("int? Email { get; set; }", "int?", false)]
    [InlineData("System.DayOfWeek Email { get; set; }", "int", false)]
    [InlineData("System.DayOfWeek Email { get; set; }", "string", true)]
    [InlineData("System.DayOfWeek Email { get; set; }", "short", null)]
    [InlineData("string[] Email { get; set; }", "string[]", false)]
    [InlineData("System.Collections.Generic.List<int> Email { get; set; }", "List<int>", false)]
    [InlineData("System.Collections.Generic.List<int> Email { get; set; }", "string", null)]
    [InlineData("System.Version Email { get; set; }", "string", null)]
    [InlineData("User Email { get; set; }", "string", true)]
    public void Whether_there_is_a_converter_shows_in_the_type_behind_it(string property, string stored, bool? expected)
    {
        var converter = Property(User(property, Snapshot($"b.Property<{stored}>(\"Email\"){(property.Contains('?', StringComparison.Ordinal) ? "" : ".IsRequired()")};")), "Email").HasConverter;

        Assert.Equal(expected, converter.IsKnown ? converter.Value : null);
        Assert.Equal(expected is not null, converter.IsRecorded);
    }

    [Fact]
    public void Nullability_follows_an_annotation_that_has_changed() =>
        Assert.False(Property(User("string? Email { get; set; }", Snapshot(Email)), "Email").IsNullable.IsKnown);

    [Fact]
    public void A_property_that_only_one_side_has_is_neither_added_nor_guessed()
    {
        var user = User("string Phone { get; set; } = \"\";", Snapshot(Email));

        Assert.DoesNotContain(user.Properties, property => property.Name == "Email");
        Assert.False(Property(user, "Phone").Column.IsKnown);
        Assert.False(user.TableColumns.IsKnown);
    }

    [Fact]
    public void Another_database_a_second_snapshot_and_another_context_are_no_witness()
    {
        Assert.Null(User("string Email { get; set; } = \"\";", Snapshot(Email, "\"Relational:MaxIdentifierLength\", 128")).Recorded);
        Assert.Null(User("string Email { get; set; } = \"\";", Snapshot(Email), Snapshot(Email, name: "Other")).Recorded);
        Assert.Null(User("string Email { get; set; } = \"\";", Snapshot(Email, context: "Elsewhere.Db") + " namespace Elsewhere { public class Db : DbContext { } }").Recorded);
    }

    [Fact]
    public void Half_typed_snapshots_never_throw()
    {
        var text = Snapshot(Email + "b.OwnsOne(\"Address\", \"Home\", b1 => { b1.HasKey(\"UserId\"); b1.ToTable(\"Users\"); });b.HasIndex(new[] { \"Email\" }, \"ix\").IsDescending(true);");
        for (var length = 0; length < text.Length; length += 3)
        {
            Assert.NotNull(RecordedModelReader.Of(CSharpSyntaxTree.ParseText(text[..length]), default));
            Assert.NotNull(RecordedModelReader.Of(CSharpSyntaxTree.ParseText(text.Remove(length, Math.Min(5, text.Length - length))), default));
        }
    }

    [Fact]
    public void Circles_depth_and_long_texts_are_bounded()
    {
        var nested = string.Concat(Enumerable.Range(0, 60).Select(_ => "b.OwnsOne(\"A\", \"B\", b => { ")) + string.Concat(Enumerable.Repeat("});", 60));
        var chain = "b.Property<string>(\"Email\")" + string.Concat(Enumerable.Repeat(".IsRequired()", 400)) + ";";
        var sum = $"b.Property<string>(\"Email\").HasComment({string.Join(" + ", Enumerable.Repeat("\"a\"", 400))});";
        var user = User("string Email { get; set; } = \"\";", Snapshot($"b.HasBaseType(\"Base\");{nested}{chain}{sum}", more: "modelBuilder.Entity(\"Base\", b => { b.HasBaseType(\"User\"); });"));

        Assert.NotNull(user);
    }

    private static MappedProperty Property(Entity entity, string name) => entity.Properties.Single(property => property.Name == name);

    /// <summary>A class with one property besides its key, of which some call leaves all open.</summary>
    private static Entity User(string property, params string[] snapshots)
    {
        var name = property.Split(' ')[1];
        var code = $$"""
            using Microsoft.EntityFrameworkCore;
            public class User { public int Id { get; set; } public {{property}} }
            public class Db : DbContext
            {
                public DbSet<User> Users => Set<User>();
                protected override void OnModelCreating(ModelBuilder b) => b.Entity<User>().Property(x => x.{{name}}).Mystery();
            }
            """;
        return ModelReader.For(TestCompilation.Create([code, .. snapshots])).AllEntities(default).Single(entity => entity is { FullName: "User", ContextFullName: "Db" });
    }

    private static string Snapshot(string properties, string annotation = Npgsql, string name = "DbModelSnapshot", string context = "Db", string more = "") => $$"""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Infrastructure;

        [DbContext(typeof({{context}}))]
        partial class {{name}} : ModelSnapshot
        {
            protected override void BuildModel(ModelBuilder modelBuilder)
            {
                modelBuilder.HasAnnotation("ProductVersion", "10.0.0").HasAnnotation({{annotation}});
                modelBuilder.Entity("User", b => { b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("integer"); {{properties}} b.HasKey("Id"); b.ToTable("Users"); });
                {{more}}
            }
        }
        """;
}
