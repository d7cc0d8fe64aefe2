using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>Which of several files run on their own, where some include others.</summary>
public sealed class IncludeTests
{
    [Fact]
    public void An_included_file_runs_where_it_is_included()
    {
        var reading = Read(("a.sql", "CREATE TABLE child (id int REFERENCES parent);"), ("main.sql", "CREATE TABLE parent (id int PRIMARY KEY);\n\\i a.sql"));

        Assert.Empty(reading.Errors);
        Assert.Equal(["public.child", "public.parent"], Names(reading));
    }

    [Fact]
    public void A_circle_runs_from_its_first_file_and_is_told_where_it_closes()
    {
        var reading = Read(("a.sql", "CREATE TABLE a (id int);\n\\i b.sql"), ("b.sql", "CREATE TABLE b (id int);\n\\ir a.sql"), ("c.sql", "CREATE TABLE c (id int);"));

        var error = Assert.Single(reading.Errors);
        Assert.Equal(("54001", "b.sql", 1), (error.SqlState, error.Place.Path, error.Place.Line));
        Assert.Equal(["public.a", "public.b", "public.c"], Names(reading));
    }

    [Fact]
    public void What_a_circle_includes_besides_runs_once()
    {
        var reading = Read(("common.sql", "CREATE TABLE common (id int);"), ("x.sql", "\\i y.sql"), ("y.sql", "\\i common.sql\n\\i x.sql"));

        Assert.Equal("54001", Assert.Single(reading.Errors).SqlState);
        Assert.Equal(["public.common"], Names(reading));
    }

    private static SchemaReading Read(params (string Path, string Text)[] files) =>
        SchemaReader.Replay(files.Select(file => SchemaReader.Parse(new SqlSource(file.Path, file.Text), default)), default);

    private static IEnumerable<string> Names(SchemaReading reading) => reading.Database.Relations.Select(relation => relation.Name.ToString()).Order(StringComparer.Ordinal);
}
