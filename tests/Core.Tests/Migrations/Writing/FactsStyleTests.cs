using SchemaAnalyzers.Core.Tests.Sql;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Core.Tests.Migrations.Writing;

/// <summary>Whatever form a migration has, its files give one schema: the one that its statements give, one after another.</summary>
public sealed class FactsStyleTests
{
    private static readonly (string From, string To)[] s_pairs =
    [
        ("opsconductor-before", "opsconductor-models"),
        ("opsconductor-after", "opsconductor-models"),
        ("opsconductor-after", "opsconductor-after-minus18"),
        ("kubernaut-before", "kubernaut-after"),
        ("oceanid-seed-before", "oceanid-seed-after"),
        ("pyairtable-saga", "kubernaut-before"),
    ];

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var (from, to) in s_pairs)
            {
                foreach (var style in MigrationStyle.All.Where(style => !style.IsCode))
                {
                    cases.Add(from, to, style.Name);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_files_give_the_schema_of_the_statements(string from, string to, string style)
    {
        var before = SchemaWriter.Write(Database(from));
        var migration = Plan.Of(Read.Good(before), Database(to), PlanOptions.Default with { AllowDestructive = true });
        Assert.NotEmpty(migration.Up);

        var expected = Read.Good(before, PlainSql.Write(migration.Up));
        var reading = StyleFiles.ReadAfter(before, style, migration);

        Assert.Empty(reading.Errors);
        Assert.Equal(SchemaWriter.Write(expected), SchemaWriter.Write(reading.Database));
    }

    private static Database Database(string facts) => Read.Good(RepositoryFile.Read($"tests/Facts/ddl/{facts}.sql"));
}
