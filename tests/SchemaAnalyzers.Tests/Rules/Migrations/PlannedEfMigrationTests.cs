using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Tests.Rules.Migrations;

/// <summary>The migrations that we plan ourselves, in the form of EF Core, are as the rules about migrations want them.</summary>
public sealed class PlannedEfMigrationTests
{
    /// <summary>A change of type may have no other way than to write the table again, which the plan says in a note.</summary>
    private static readonly string[] s_unavoidable = ["SCH6002"];

    [Theory]
    [InlineData("opsconductor-before", "opsconductor-models")]
    [InlineData("opsconductor-after", "opsconductor-models")]
    [InlineData("opsconductor-before", "opsconductor-after")]
    [InlineData("kubernaut-before", "kubernaut-after")]
    [InlineData("oceanid-seed-before", "oceanid-seed-after")]
    public async Task Nothing_is_told_of_them(string from, string to)
    {
        var before = File.ReadAllText(RepositoryFiles.Fact(from));
        var migration = new EfMigration(UpOf(Plan.Of(Read(before), Read(File.ReadAllText(RepositoryFiles.Fact(to))), PlanOptions.Default)));

        Assert.Empty((await migration.ToldInEditorAsync()).Except(s_unavoidable));
        Assert.Empty((await migration.ToldOfSqlAsync(before)).Except(s_unavoidable));
    }

    private static string UpOf(Migration plan)
    {
        const string Start = "protected override void Up(MigrationBuilder migrationBuilder)\n        {\n";
        var style = MigrationStyle.Find("ef")!;
        var file = Assert.Single(style.Write(style.Prepare(plan), new MigrationTitle("change", VersionSeries.From(null, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc))), [])).Text;
        var start = file.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return file[start..file.IndexOf("\n        }\n", start, StringComparison.Ordinal)];
    }

    private static Database Read(string sql) => SchemaReader.Replay([SchemaReader.Parse(new SqlSource("schema.sql", sql), default)], default).Database;
}
