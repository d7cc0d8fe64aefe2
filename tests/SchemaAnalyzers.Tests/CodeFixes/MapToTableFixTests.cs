using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Tests.CodeFixes;

public sealed class MapToTableFixTests
{
    private const string Usings = "using System.ComponentModel.DataAnnotations.Schema;\n\n";

    [Theory]
    [InlineData("public", true, "[Table(\"users\")]")]
    [InlineData("app", true, "[Table(\"users\")]")]
    [InlineData("public", false, "[Table(\"users\", Schema = \"public\")]")]
    [InlineData("app", false, "[Table(\"users\", Schema = \"app\")]")]
    public async Task An_attribute_is_added(string schema, bool keepsSchema, string attribute) => Assert.Equal(
        $"{Usings}/// <summary>People.</summary>\n{attribute}\npublic sealed class User\n{{\n}}\n",
        await FixRun.ApplyAsync("/// <summary>People.</summary>\npublic sealed class [|User|]\n{\n}\n", new MapToTable(schema, "users", false) { KeepsSchema = keepsSchema }));

    [Theory]
    [InlineData("[Table([|\"usr\"|])]", "public", true, "[Table(\"users\")]")]
    [InlineData("[Table([|\"usr\"|])]", "app", false, "[Table(\"users\", Schema = \"app\")]")]
    [InlineData("[Table([|\"usr\"|], Schema = \"old\")]", "public", false, "[Table(\"users\", Schema = \"public\")]")]
    [InlineData("[Table([|\"usr\"|], Schema = \"old\")]", "old", true, "[Table(\"users\", Schema = \"old\")]")]
    [InlineData("[Table([|\"usr\"|], Schema = \"old\")]", "app", false, "[Table(\"users\", Schema = \"app\")]")]
    public async Task The_attribute_is_changed(string before, string schema, bool keepsSchema, string after) => Assert.Equal(
        $"{Usings}{after}\npublic record User(int Id);\n",
        await FixRun.ApplyAsync($"{Usings}{before}\npublic record User(int Id);\n", new MapToTable(schema, "users", false) { KeepsSchema = keepsSchema }));

    [Theory]
    [InlineData("class [|User|] { }", true)]
    [InlineData("class [|C|] : Microsoft.EntityFrameworkCore.DbContext { }", false)]
    [InlineData("class C { public string [|Users|] => \"\"; }", false)]
    public async Task Nothing_is_offered_for_views_and_where_the_class_is_elsewhere(string source, bool isView) =>
        Assert.Null(await FixRun.ApplyAsync(source, new MapToTable("public", "users", isView)));
}
