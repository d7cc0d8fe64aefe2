using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Tests.CodeFixes;

/// <summary>The names that enums are mapped by.</summary>
public sealed class NameEnumTypeFixTests
{
    private const string Start = "using Microsoft.EntityFrameworkCore; using Npgsql;\nenum Mood { Good }\nclass [|User|] { void A(DbContextOptionsBuilder o, NpgsqlDataSourceBuilder d) { ";

    /// <summary>The context and the data source have to agree.</summary>
    [Theory]
    [InlineData("o.UseNpgsql(n => n.MapEnum<Mood>(\"a\"));", "o.UseNpgsql(n => n.MapEnum<Mood>(\"b\"));")]
    [InlineData("o.UseNpgsql(n => n.MapEnum<Mood>()); d.MapEnum<Mood>();", "o.UseNpgsql(n => n.MapEnum<Mood>(\"b\")); d.MapEnum<Mood>(\"b\");")]
    [InlineData("o.UseNpgsql(n => n.MapEnum<Mood>(\"a\", \"elsewhere\"));", "o.UseNpgsql(n => n.MapEnum<Mood>(\"b\", \"public\"));")]
    [InlineData("o.UseNpgsql(n => n.MapEnum<Mood>(nameTranslator: null));", "o.UseNpgsql(n => n.MapEnum<Mood>(nameTranslator: null, enumName: \"b\"));")]
    [InlineData("d.MapEnum(typeof(Mood), \"a\");", "d.MapEnum(typeof(Mood), \"b\");")]
    public async Task Every_call_is_changed(string before, string after) => Assert.Equal(Fixed(after), await FixRun.ApplyAsync(Start + before + " } }", new NameEnumType("Mood", "public", "b")));

    [Theory]
    [InlineData("o.UseNpgsql(n => n.MapEnum<Mood>());", "o.UseNpgsql(n => n.MapEnum<Mood>(\"b\", \"s\"));")]
    [InlineData("o.UseNpgsql(n => n.MapEnum<Mood>(\"a\"));", "o.UseNpgsql(n => n.MapEnum<Mood>(\"b\", schemaName: \"s\"));")]
    [InlineData("d.MapEnum<Mood>(\"a\");", "d.MapEnum<Mood>(\"s.b\");")]
    public async Task The_schema_is_said_where_it_is_not_public(string before, string after) => Assert.Equal(Fixed(after), await FixRun.ApplyAsync(Start + before + " } }", new NameEnumType("Mood", "s", "b")));

    [Theory]
    [InlineData("o.UseNpgsql(n => n.MapEnum<Mood>(\"b\"));")]
    [InlineData("")]
    public async Task Nothing_is_offered_where_nothing_would_change(string code) => Assert.Null(await FixRun.ApplyAsync(Start + code + " } }", new NameEnumType("Mood", "public", "b")));

    private static string Fixed(string after) => Start.Replace("[|", "").Replace("|]", "") + after + " } }";
}
