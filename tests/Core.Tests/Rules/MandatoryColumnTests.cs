using SchemaAnalyzers.Core.Tests.Sql;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Core.Tests.Rules;

/// <summary>Mandatory columns of tables that no class maps.</summary>
public sealed class MandatoryColumnTests
{
    private const string Tables = """
        CREATE SCHEMA audit;
        CREATE TABLE a (id int, created_at timestamptz);
        CREATE TABLE b (id int);
        CREATE TABLE audit.c (id int, "Actor" text) PARTITION BY RANGE (id);
        CREATE TABLE audit.c1 PARTITION OF audit.c FOR VALUES FROM (0) TO (1);
        CREATE TABLE child (extra text) INHERITS (a);
        CREATE VIEW v AS SELECT id FROM b;
        CREATE TABLE schema_migrations (version text);
        """;

    [Theory]
    [InlineData("created_at", "public.b.created_at audit.c.created_at")]
    [InlineData("Created_At", "public.a.Created_At public.b.Created_At audit.c.Created_At public.child.Created_At")]
    [InlineData("audit.*.Actor, audit.*.reason", "audit.c.reason")]
    [InlineData("b.created_at, public.b.created_at, ?.created_at", "public.b.created_at audit.c.created_at")]
    [InlineData("x.created_at", "")]
    [InlineData(" ", "")]
    public void Are_told_of_tables_that_could_have_them(string option, string expected)
    {
        var database = Read.Good(Tables);
        var reading = OptionReader.Read([KeyValuePair.Create("schema_analyzers.mandatory_columns", option)]);
        Assert.Empty(reading.Problems);
        var found = SchemaLint.Check(database, reading.Options).Where(finding => finding.Rule is MandatoryColumnMissing).Select(finding => string.Join(".", finding.Arguments));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
