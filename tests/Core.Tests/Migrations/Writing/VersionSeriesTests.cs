using SchemaAnalyzers.Migrations.Writing;

namespace SchemaAnalyzers.Core.Tests.Migrations.Writing;

public sealed class VersionSeriesTests
{
    [Theory]
    [InlineData("", "0001", "0001 0002")]
    [InlineData("", null, "20260301093000 20260301093001")]
    [InlineData("1 2", "0001", "3 4")]
    [InlineData("9 10", null, "11 12")]
    [InlineData("009 010", null, "011 012")]
    [InlineData("0998 0999", null, "1000 1001")]
    [InlineData("9999", null, "10000 10001")]
    [InlineData("999", null, "1000 1001")]
    [InlineData("1 1.1 1.9", null, "1.10 1.11")]
    [InlineData("1.2 2", null, "3 4")]
    [InlineData("1_09", null, "1_10 1_11")]
    [InlineData("20250101000000", "0001", "20260301093000 20260301093001")]
    [InlineData("20270101000000", null, "20270101000001 20270101000002")]
    [InlineData("00001 20250101000000", null, "20260301093000 20260301093001")]
    [InlineData("202501010000", null, "202603010930 202603010931")]
    [InlineData("20250101000000123", null, "20260301093000000 20260301093000001")]
    [InlineData("1500360784 1500445949", null, "1772357400 1772357401")]
    [InlineData("20251340000000", null, "20251340000001 20251340000002")]
    public void Versions_go_on_as_the_folder_has_them(string existing, string? first, string expected)
    {
        var series = VersionSeries.After(existing.Split(' ', StringSplitOptions.RemoveEmptyEntries), first, StyleFiles.Now);

        Assert.Equal(expected, $"{series[0]} {series[1]}");
    }

    [Theory]
    [InlineData("flyway", "V3__a.sql|V10__b.sql|R__views.sql|U11__c.sql", "12")]
    [InlineData("ef", "20250101000000_A.cs|20250101000000_A.Designer.cs|ShopContextModelSnapshot.cs", "20260301093000")]
    [InlineData("goose", "00001_a.sql|00002_b.go", "00003")]
    [InlineData("dbup", "Script0007 - users.sql", "0008")]
    [InlineData("golang-migrate", "000009_a.up.sql|000009_a.down.sql|README.md", "000010")]
    public void Each_style_knows_where_its_files_have_it(string style, string files, string expected)
    {
        var chosen = MigrationStyle.Find(style)!;
        var existing = files.Split('|').Select(name => new MigrationFile(name, ""));

        Assert.Equal(expected, VersionSeries.After(existing.Select(chosen.VersionOf).OfType<string>(), chosen.FirstVersion, StyleFiles.Now)[0]);
    }

    [Theory]
    [InlineData("[Migration(202501010000)]", "202603010930")]
    [InlineData("[Migration(2025_01_01_0000, \"x\")]", "202603010930")]
    [InlineData("[FluentMigrator.Migration(7)]", "8")]
    public void FluentMigrator_numbers_by_attribute(string text, string expected)
    {
        var style = MigrationStyle.Find("fluentmigrator")!;

        Assert.Equal(expected, VersionSeries.After([style.VersionOf(new("AddUsers.cs", text))!], null, StyleFiles.Now)[0]);
    }
}
