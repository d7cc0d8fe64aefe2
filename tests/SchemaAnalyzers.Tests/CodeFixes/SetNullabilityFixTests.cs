using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Tests.CodeFixes;

public sealed class SetNullabilityFixTests
{
    [Theory]
    [InlineData("public string [|P|] { get; set; } = \"\";", "public string? P { get; set; } = \"\";")]
    [InlineData("public string [|P|] { get; set; } = null!;", "public string? P { get; set; }")]
    [InlineData("public string [|P|] { get; set; } = default!; // why", "public string? P { get; set; } // why")]
    [InlineData("public int [|P|] { get; set; }", "public int? P { get; set; }")]
    [InlineData("public byte[] [|P|] { get; init; } = new byte[0];", "public byte[]? P { get; init; } = new byte[0];")]
    [InlineData("public required System.DateTime [|P|] { get; set; }", "public required System.DateTime? P { get; set; }")]
    [InlineData("[Required] public string? [|P|] { get; set; }", "public string? P { get; set; }")]
    [InlineData("[Required, MaxLength(3)] public string [|P|] { get; set; } = \"\";", "[MaxLength(3)] public string? P { get; set; } = \"\";")]
    [InlineData("[MaxLength(3), Required(AllowEmptyStrings = true)] public string? [|P|] { get; set; }", "[MaxLength(3)] public string? P { get; set; }")]
    [InlineData("[MaxLength(3)]\n    [Required]\n    public int? [|P|] { get; set; }", "[MaxLength(3)]\n    public int? P { get; set; }")]
    [InlineData("[Required] // always\n    public int? [|P|] { get; set; }", "// always\n    public int? P { get; set; }")]
    public Task Nullable(string before, string after) => Becomes(before, after, isNullable: true);

    [Theory]
    [InlineData("public string? [|P|] { get; set; }", "public string P { get; set; } = null!;")]
    [InlineData("public string? [|P|] { get; set; } = null;", "public string P { get; set; } = null!;")]
    [InlineData("public string? [|P|] { get; set; } = \"\";", "public string P { get; set; } = \"\";")]
    [InlineData("public required string? [|P|] { get; set; }", "public required string P { get; set; }")]
    [InlineData("public int? [|P|] { get; set; }", "public int P { get; set; }")]
    [InlineData("public Holder() { } public string? [|P|] { get; set; }", "public Holder() { } public string P { get; set; }")]
    public Task Not_nullable(string before, string after) => Becomes(before, after, isNullable: false);

    [Theory]
    [InlineData(true, "string [|P|]", "string? P")]
    [InlineData(true, "[property: Required] int? [|P|]", "int? P")]
    [InlineData(false, "int? [|P|]", "int P")]
    public async Task Components_of_a_record(bool isNullable, string before, string after) => Assert.Equal(
        $"using System.ComponentModel.DataAnnotations;\npublic record Holder(int Id, {after});\n",
        await FixRun.ApplyAsync($"using System.ComponentModel.DataAnnotations;\npublic record Holder(int Id, {before});\n", new SetNullability("P", isNullable)));

    [Theory]
    [InlineData(true, "class A { public string? [|P|] { get; set; } }")]
    [InlineData(true, "class A { public int? [|P|] { get; set; } }")]
    [InlineData(true, "class A { public System.Nullable<int> [|P|] { get; set; } }")]
    [InlineData(false, "class A { public string [|P|] { get; set; } = \"\"; }")]
    [InlineData(true, "#nullable disable\nclass A { public string [|P|] { get; set; } }")]
    [InlineData(true, "interface I { int P { get; } } class A : I { public int [|P|] { get; set; } }")]
    [InlineData(true, "abstract class B { public abstract int P { get; set; } } class A : B { public override int [|P|] { get; set; } }")]
    public async Task Nothing_is_offered_where_nothing_would_change_or_another_declaration_decides(bool isNullable, string source) =>
        Assert.Null(await FixRun.ApplyAsync(source, new SetNullability("P", isNullable)));

    [Theory]
    [InlineData(true, "class A { public decimal [|P|] { get; set; } }", "Change type to 'decimal?'")]
    [InlineData(false, "class A { public decimal? [|P|] { get; set; } }", "Change type to 'decimal'")]
    [InlineData(true, "class A { [System.ComponentModel.DataAnnotations.Required] public string? [|P|] { get; set; } }", "Remove [Required]")]
    public async Task Titles_name_the_result(bool isNullable, string source, string title) =>
        Assert.Equal([title], await FixRun.TitlesAsync(source, new SetNullability("P", isNullable)));

    private static async Task Becomes(string before, string after, bool isNullable) =>
        Assert.Equal(InClass(after), await FixRun.ApplyAsync(InClass(before), new SetNullability("P", isNullable)));

    private static string InClass(string member) => $"using System.ComponentModel.DataAnnotations;\n\npublic class Holder\n{{\n    {member}\n}}\n";
}
