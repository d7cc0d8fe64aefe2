using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.Npgsql.Tests.Replay;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tests;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>Random pairs of schemas again: whatever the form of a migration, the reader of its files comes to the schema that its statements give.</summary>
public sealed class RandomStyleTests(ITestOutputHelper output)
{
    private const int Version = 15;

    private static readonly DateTime s_now = new(2026, 3, 1);

    [Fact]
    public async Task The_files_of_every_style_give_the_schema_of_the_statements()
    {
        var grammar = new Grammar(await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Replay", "ddl.grammar")), Version);
        var failures = new List<string>();
        var compared = 0;
        for (var i = 0; i < TestDepth.Of(100); i++)
        {
            var (first, second) = RandomMigrationTests.PairOf(grammar, i);
            var before = SchemaWriter.Write(Read(first).Database);
            var migration = Plan.Of(Read(before).Database, Read(second).Database, PlanOptions.Default with { AllowDestructive = true });
            if (migration.Up.IsEmpty)
            {
                continue;
            }

            var expected = SchemaWriter.Write(Read(before, PlainSql.Write(migration.Up)).Database);
            foreach (var style in MigrationStyle.All.Where(style => !style.IsCode))
            {
                compared++;
                if (Lines.Difference(expected, SchemaWriter.Write(ReadFiles(style, before, migration))) is { } difference)
                {
                    failures.Add($"=== pair {i}, {style.Name}\n{difference}\n---\n{PlainSql.Write(migration.Up)}");
                }
            }
        }

        output.WriteLine(TestDepth.Figures($"{compared - failures.Count} of {compared} files of a migration"));
        Assert.True(failures.Count == 0, $"{failures.Count} of {compared} differ\n{string.Join("\n", failures.Take(3))}");
        Assert.True(compared > 100);
    }

    private static Database ReadFiles(MigrationStyle style, string before, Migration migration)
    {
        var files = style.Write(migration, new("change", VersionSeries.From(style.FirstVersion, s_now)), []).Where(file => file.Name.EndsWith(".sql", StringComparison.Ordinal));
        IReadOnlyList<SqlSource>[] groups = [[new("schema.sql", before)], [.. files.Select(file => new SqlSource(file.Name, file.Text))]];
        return SchemaFiles.Read(groups, SchemaReader.Parse, default).Database;
    }

    private static SchemaReading Read(params string[] texts) =>
        SchemaReader.Replay(texts.Select((text, index) => SchemaReader.Parse(new($"{index}.sql", text + ";"), default)), default);
}
