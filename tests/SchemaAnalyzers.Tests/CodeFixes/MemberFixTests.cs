using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Tests.CodeFixes;

/// <summary>Remedies that declare properties and indexes, or change the type of a property.</summary>
public sealed class MemberFixTests
{
    private static readonly AddProperty s_email = new("e_mail", "Id", "System.String", IsArray: false, IsNullable: false) { Length = 50 };

    private static readonly AddProperty s_born = new("born", "Id", "System.DateOnly", IsArray: false, IsNullable: true);

    [Fact]
    public async Task A_property_is_declared_behind_that_of_the_column_before_it() => Assert.Equal(
        """
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;

        public class User
        {
            [Key]
            public int Id { get; set; } // the key

            [Column("e_mail")]
            [MaxLength(50)]
            public string EMail { get; set; } = null!;

            public string Name { get; set; } = "";
        }
        """,
        await FixRun.ApplyAsync(
            """
            using System.ComponentModel.DataAnnotations;
            using System.ComponentModel.DataAnnotations.Schema;

            public class [|User|]
            {
                [Key]
                public int Id { get; set; } // the key

                public string Name { get; set; } = "";
            }
            """,
            s_email));

    [Theory]
    [InlineData("class [|User|] { public int Id { get; set; } }", "class User { public int Id { get; set; } [Column(\"born\")] public System.DateOnly? Born { get; set; } }")]
    [InlineData("class [|User|]\r\n{\r\n\tpublic int Id { get; set; }\r\n}", "class User\r\n{\r\n\tpublic int Id { get; set; }\r\n\t[Column(\"born\")]\r\n\tpublic System.DateOnly? Born { get; set; }\r\n}")]
    [InlineData("#nullable disable\nclass [|User|] { public int Other { get; set; } }", "#nullable disable\nclass User { public int Other { get; set; } [Column(\"born\")] public System.DateOnly? Born { get; set; } }")]
    public async Task It_takes_the_form_of_its_neighbour(string before, string after)
    {
        const string Using = "using System.ComponentModel.DataAnnotations.Schema;\n";
        Assert.Equal(Using + after, await FixRun.ApplyAsync(Using + before, s_born));
    }

    [Fact]
    public async Task All_that_are_missing_are_declared_at_once_with_their_attributes() => Assert.Equal(
        "using System.ComponentModel.DataAnnotations.Schema;\nclass User\n{\n    public int Id { get; set; }\n    [Column(\"e_mail\")]\n    [global::System.ComponentModel.DataAnnotations.MaxLength(50)]\n    public string EMail { get; set; } = null!;\n    [Column(\"born\")]\n    public System.DateOnly? Born { get; set; }\n    [Column(\"tags\", TypeName = \"character(2)[]\")]\n    public string[]? Tags { get; set; }\n}",
        await FixRun.ApplyAsync(
            "class [|User|]\n{\n    public int Id { get; set; }\n}",
            new AddProperties(new(s_email, s_born, new AddProperty("tags", null, "System.String", IsArray: true, IsNullable: true) { TypeName = "character(2)[]" }))) is { } text
            ? text.Replace("Schema;\n\nclass", "Schema;\nclass", StringComparison.Ordinal)
            : null);

    [Theory]
    [InlineData("class [|User|] { public int Id { get; set; } public int Born { get; set; } }")]
    [InlineData("class [|Born|] { public int Id { get; set; } }")]
    [InlineData("class [|User|] { }")]
    [InlineData("class User { public int [|Id|] { get; set; } }")]
    public async Task Nothing_is_offered_where_the_name_is_taken_or_there_is_no_place(string source) => Assert.Null(await FixRun.ApplyAsync(source, s_born));

    [Theory]
    [InlineData("public [|long|] Count { get; set; }", "public int Count { get; set; }")]
    [InlineData("public [|long?|] Count { get; set; } = 3;", "public int? Count { get; set; }")]
    [InlineData("public [|string|] Count { get; set; } = \"\"; // many", "public int Count { get; set; } // many")]
    public async Task A_type_is_changed_with_what_it_begins_with(string before, string after) =>
        Assert.Equal($"class User {{ {after}\n}}", await FixRun.ApplyAsync($"class User {{ {before}\n}}", new ChangeType("Count", "System.Int32")));

    [Theory]
    [InlineData("interface ICounted { long Count { get; } } class User : ICounted { public [|long|] Count { get; set; } }")]
    [InlineData("class User { public virtual long Count { get; set; } } class Admin : User { public override [|long|] Count { get; set; } }")]
    public async Task A_type_that_another_declaration_fixes_stays(string source) => Assert.Null(await FixRun.ApplyAsync(source, new ChangeType("Count", "System.Int32")));

    [Theory]
    [InlineData("class [|User|] { public string Name { get; set; } = \"\"; }", "[Index(nameof(Name), IsUnique = true, Name = \"users_name\")] class User { public string Name { get; set; } = \"\"; }")]
    [InlineData("[Keyless]\nclass [|User|] { public string Name { get; set; } = \"\"; }", "[Keyless]\n[Index(nameof(Name), IsUnique = true, Name = \"users_name\")]\nclass User { public string Name { get; set; } = \"\"; }")]
    public async Task An_index_is_declared_on_the_class(string before, string after)
    {
        const string Using = "using Microsoft.EntityFrameworkCore;\n";
        Assert.Equal(Using + after.Replace(")] class", ")]\nclass", StringComparison.Ordinal), await FixRun.ApplyAsync(Using + before, new AddIndex(new("Name"), "users_name", IsUnique: true)));
    }

    /// <summary>The class is of another assembly: the context, or its set, stands in for it.</summary>
    [Theory]
    [InlineData("class [|C|] : Microsoft.EntityFrameworkCore.DbContext { public int Id { get; set; } }")]
    [InlineData("class C : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<string> [|Users|] => Set<string>(); }")]
    public async Task Nothing_is_declared_in_a_context(string source)
    {
        Assert.Null(await FixRun.ApplyAsync(source, s_born));
        Assert.Null(await FixRun.ApplyAsync(source, new AddProperties(new(s_email, s_born))));
        Assert.Null(await FixRun.ApplyAsync(source, new AddIndex(new("Id"), "c_id", IsUnique: true)));
    }
}
