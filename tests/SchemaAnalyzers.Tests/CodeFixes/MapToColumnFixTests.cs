using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Tests.CodeFixes;

public sealed class MapToColumnFixTests
{
    private static readonly MapToColumn s_email = new("Emial", "email");

    [Fact]
    public Task An_attribute_is_added_on_a_line_of_its_own_with_its_using() => Becomes(
        """
        using System;
        using System.Text;

        namespace Shop;

        public class User
        {
            /// <summary>Where to write.</summary>
            [Obsolete] // soon gone
            public string [|Emial|] { get; set; } = ""; // kept

            public Guid Id { get; set; }
        }
        """,
        """
        using System;
        using System.ComponentModel.DataAnnotations.Schema;
        using System.Text;

        namespace Shop;

        public class User
        {
            /// <summary>Where to write.</summary>
            [Obsolete] // soon gone
            [Column("email")]
            public string Emial { get; set; } = ""; // kept

            public Guid Id { get; set; }
        }
        """);

    [Fact]
    public Task The_files_own_line_breaks_are_used() => Becomes(
        "using System;\r\n\r\nclass User\r\n{\r\n\tpublic string [|Emial|] { get; set; } = \"\";\r\n}\r\n",
        "using System;\r\nusing System.ComponentModel.DataAnnotations.Schema;\r\n\r\nclass User\r\n{\r\n\t[Column(\"email\")]\r\n\tpublic string Emial { get; set; } = \"\";\r\n}\r\n");

    [Theory]
    [InlineData("[Column([|\"emial\"|])]", "[Column(\"email\")]")]
    [InlineData("[Column(name: [|\"emial\"|])]", "[Column(name: \"email\")]")]
    [InlineData("[Column([|\"emial\"|], TypeName = \"citext\", Order = 2)]", "[Column(\"email\", TypeName = \"citext\", Order = 2)]")]
    [InlineData("[Required, Column([|User.Name|])]", "[Required, Column(\"email\")]")]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.ColumnAttribute([|\"emial\"|])]", "[System.ComponentModel.DataAnnotations.Schema.ColumnAttribute(\"email\")]")]
    public Task The_name_in_the_attribute_is_changed(string before, string after) => Becomes(WithAttribute(before), WithAttribute(after));

    [Theory]
    [InlineData("[Column(TypeName = \"citext\")]", "[Column(\"email\", TypeName = \"citext\")]")]
    [InlineData("[Column( /* which? */ Order = 1)]", "[Column(\"email\",  /* which? */ Order = 1)]")]
    public Task An_attribute_without_name_gets_one(string before, string after) => Becomes(
        $"using System.ComponentModel.DataAnnotations.Schema;\nclass User {{ {before} public string [|Emial|] {{ get; set; }} = \"\"; }}",
        $"using System.ComponentModel.DataAnnotations.Schema;\nclass User {{ {after} public string Emial {{ get; set; }} = \"\"; }}");

    [Fact]
    public Task A_line_that_holds_more_than_the_property_stays_one_line() => Becomes(
        "using System.ComponentModel.DataAnnotations.Schema;\nclass User { public string [|Emial|] { get; set; } = \"\"; }",
        "using System.ComponentModel.DataAnnotations.Schema;\nclass User { [Column(\"email\")] public string Emial { get; set; } = \"\"; }");

    [Theory]
    [InlineData("string [|Emial|]")]
    [InlineData("[property: Column([|\"emial\"|])] string Emial")]
    public Task A_component_of_a_record_has_the_attribute_on_its_property(string component) => Becomes(
        $"using System.ComponentModel.DataAnnotations.Schema;\n\nnamespace Shop;\n\npublic record User(int Id, {component});\n",
        "using System.ComponentModel.DataAnnotations.Schema;\n\nnamespace Shop;\n\npublic record User(int Id, [property: Column(\"email\")] string Emial);\n");

    [Fact]
    public Task Below_a_files_header_when_there_is_no_using() => Becomes(
        "// Copyright\n\nnamespace Shop;\n\nclass User\n{\n    public string [|Emial|] { get; set; } = \"\";\n}\n",
        "// Copyright\n\nusing System.ComponentModel.DataAnnotations.Schema;\n\nnamespace Shop;\n\nclass User\n{\n    [Column(\"email\")]\n    public string Emial { get; set; } = \"\";\n}\n");

    [Fact]
    public Task Above_a_types_own_comment_when_there_is_no_namespace() => Becomes(
        "/// <summary>People.</summary>\nclass User\n{\n    public string [|Emial|] { get; set; } = \"\";\n}\n",
        "using System.ComponentModel.DataAnnotations.Schema;\n\n/// <summary>People.</summary>\nclass User\n{\n    [Column(\"email\")]\n    public string Emial { get; set; } = \"\";\n}\n");

    [Fact]
    public Task Among_the_usings_of_the_namespace() => Becomes(
        "namespace Shop\n{\n    using System;\n    using Text = System.String;\n\n    class User\n    {\n        public Text [|Emial|] { get; set; } = \"\";\n    }\n}\n",
        "namespace Shop\n{\n    using System;\n    using System.ComponentModel.DataAnnotations.Schema;\n    using Text = System.String;\n\n    class User\n    {\n        [Column(\"email\")]\n        public Text Emial { get; set; } = \"\";\n    }\n}\n");

    [Fact]
    public async Task A_global_using_is_enough() => Assert.Equal(
        "class User\n{\n    [Column(\"email\")]\n    public string Emial { get; set; } = \"\";\n}\n",
        await FixRun.ApplyAsync(
            "class User\n{\n    public string [|Emial|] { get; set; } = \"\";\n}\n",
            s_email,
            "global using System.ComponentModel.DataAnnotations.Schema;"));

    [Theory]
    [InlineData("class ColumnAttribute { }")]
    [InlineData("class Table { public Table? Next { get; set; } }")]
    [InlineData("#if !NOTHING\nusing System;\n#endif")]
    public async Task A_name_that_would_mean_something_else_is_written_in_full(string other) => Assert.Equal(
        $"{(other[0] == '#' ? other + "\n" : "")}class User\n{{\n    [global::System.ComponentModel.DataAnnotations.Schema.Column(\"email\")]\n    public string Emial {{ get; set; }} = \"\";\n}}\n{(other[0] == '#' ? "" : other)}",
        await FixRun.ApplyAsync(
            $"{(other[0] == '#' ? other + "\n" : "")}class User\n{{\n    public string [|Emial|] {{ get; set; }} = \"\";\n}}\n{(other[0] == '#' ? "" : other)}",
            s_email));

    [Fact]
    public async Task A_class_mapped_by_linq2db_gets_the_attribute_of_linq2db() => Assert.Equal(
        "using LinqToDB.Mapping;\n\n[Table]\nclass User\n{\n    [Column(\"email\")]\n    public string Emial { get; set; } = \"\";\n\n    [Column(Name = \"id\")]\n    public int Id { get; set; }\n}\n",
        await FixRun.ApplyAsync(
            "using LinqToDB.Mapping;\n\n[Table]\nclass User\n{\n    public string [|Emial|] { get; set; } = \"\";\n\n    [Column(Name = \"id\")]\n    public int Id { get; set; }\n}\n",
            s_email,
            """
            namespace LinqToDB.Mapping
            {
                public class TableAttribute : System.Attribute { }
                public class ColumnAttribute : System.Attribute { public ColumnAttribute() { } public ColumnAttribute(string name) { } public string? Name { get; set; } }
            }
            """));

    [Fact]
    public async Task A_hostile_name_stays_a_text() => Assert.Equal(
        "using System.ComponentModel.DataAnnotations.Schema;\nclass User { [Column(\"a\\\"]\\n\\u202E\")] public string Emial { get; set; } = \"\"; }",
        await FixRun.ApplyAsync(
            "using System.ComponentModel.DataAnnotations.Schema;\nclass User { public string [|Emial|] { get; set; } = \"\"; }",
            new MapToColumn("Emial", "a\"]\n\u202E")));

    [Theory]
    [InlineData("class User { public string [|Other|] { get; set; } = \"\"; public string Emial { get; set; } = \"\"; }")]
    [InlineData("class [|User|] { public string Emial { get; set; } = \"\"; }")]
    [InlineData("using Microsoft.EntityFrameworkCore; class C : DbContext { public DbSet<object> [|Emial|] => null!; }")]
    [InlineData("using System.ComponentModel.DataAnnotations.Schema; class User { [Column([|\"email\"|])] public string Emial { get; set; } = \"\"; }")]
    public async Task Nothing_is_offered_where_the_property_is_elsewhere_or_already_right(string source) =>
        Assert.Null(await FixRun.ApplyAsync(source, s_email));

    [Fact]
    public async Task All_findings_of_a_file_are_fixed_in_one_step() => Assert.Equal(
        "using System.ComponentModel.DataAnnotations.Schema;\n\nclass User\n{\n    [Column(\"emial_x\")]\n    public string Emial { get; set; } = \"\";\n\n    [Column(\"phnoe_x\")]\n    public string Phnoe { get; set; } = \"\";\n}\n",
        await FixRun.ApplyToAllAsync(
            "class User\n{\n    public string [|Emial|] { get; set; } = \"\";\n\n    public string [|Phnoe|] { get; set; } = \"\";\n}\n",
            name => new MapToColumn(name, name.ToLowerInvariant() + "_x")));

    [Fact]
    public async Task Each_candidate_is_offered_the_best_first() => Assert.Equal(
        ["Map to column 'email'", "Map to column 'mail'"],
        await FixRun.TitlesAsync("class User { public string [|Emial|] { get; set; } = \"\"; }", s_email, new MapToColumn("Emial", "mail")));

    private static async Task Becomes(string before, string after) => Assert.Equal(after, await FixRun.ApplyAsync(before, s_email));

    private static string WithAttribute(string attribute) =>
        $$"""
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;

        class User
        {
            public const string Name = "emial";

            {{attribute}}
            public string Emial { get; set; } = "";
        }
        """;
}
