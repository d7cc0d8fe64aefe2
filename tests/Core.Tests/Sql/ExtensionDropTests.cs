namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>Not every server has the extensions: what DROP EXTENSION does to those who use one is told by the manual.</summary>
public sealed class ExtensionDropTests
{
    private const string Schema = """
        CREATE EXTENSION citext;
        CREATE EXTENSION pg_trgm;
        CREATE TABLE t (id int, name citext, body text);
        CREATE INDEX by_body ON t USING gin (body gin_trgm_ops);
        """;

    [Theory]
    [InlineData("citext")]
    [InlineData("pg_trgm")]
    public void Without_cascade_it_is_refused(string extension) =>
        Assert.Equal("2BP01", Assert.Single(Read.All($"{Schema}\nDROP EXTENSION {extension};").Errors).SqlState);

    [Fact]
    public void With_cascade_columns_and_indexes_go()
    {
        var reading = Read.All(Schema + "\nDROP EXTENSION citext CASCADE; DROP EXTENSION pg_trgm CASCADE;");

        Assert.Empty(reading.Errors);
        var table = Assert.Single(reading.Database.Relations);
        Assert.Equal(["id", "body"], table.Columns.Select(column => column.Name.Value));
        Assert.Empty(table.Indexes);
    }
}
