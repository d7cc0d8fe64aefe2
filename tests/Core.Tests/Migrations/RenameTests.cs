using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Schema;
using static SchemaAnalyzers.Core.Tests.Migrations.Sample;

namespace SchemaAnalyzers.Core.Tests.Migrations;

public sealed class RenameTests
{
    private static readonly Database s_jobs = DatabaseOf(Table(new("public", "jobs"), Column("id", Integer, false), Column("titel", Text)));

    [Theory]
    [InlineData("public.jobs=tasks", "public.jobs", null, "tasks")]
    [InlineData(" Public . Jobs.TITEL = Title ", "public.jobs", "titel", "title")]
    [InlineData("\"My\".\"a.b\"\"=c\".\"d|e\"=\"F\"", "My.a.b\"=c", "d|e", "F")]
    public void Names_are_read_as_in_SQL(string text, string relation, string? column, string name)
    {
        var rename = Rename.Parse(text)!;

        Assert.Equal((relation, column, name), (rename.Relation.ToString(), rename.Column?.Value, rename.NewName.Value));
        Assert.Equal([rename], Rename.ParseAll($" ;{text};\n{text},", out var broken));
        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("jobs=tasks")]
    [InlineData("a.b.c.d=e")]
    [InlineData("public.jobs")]
    [InlineData("public.jobs=")]
    [InlineData("public.jobs>tasks")]
    [InlineData("public.jobs==tasks")]
    [InlineData("public.jobs=tasks.x")]
    [InlineData("public..jobs=tasks")]
    [InlineData("public.\"\"=tasks")]
    [InlineData("public.\"jobs=tasks")]
    [InlineData("public.jobs='tasks'")]
    public void What_is_none_is_told(string text)
    {
        Assert.Null(Rename.Parse(text));
        Assert.Empty(Rename.ParseAll(text, out var broken));
        Assert.Equal(text.Length == 0 ? 0 : 1, broken.Count);
    }

    [Fact]
    public void A_column_is_found_in_a_table_that_is_renamed_too()
    {
        var renames = Rename.ParseAll("public.jobs.titel=headline, public.jobs=tasks", out _);

        var table = (Table)Assert.Single(Rename.Apply(renames, s_jobs).Relations);

        Assert.Equal(("public.tasks", "headline"), (table.Name.ToString(), table.Columns[1].Name.Value));
        Assert.False(renames[0].IsOfNothing(s_jobs));
        Assert.False(renames[1].IsOfNothing(s_jobs));
    }

    [Theory]
    [InlineData("public.jobs.title=headline", true)]
    [InlineData("public.job=tasks", true)]
    [InlineData("public.jobs.title=titel", false)]
    [InlineData("public.old=jobs", false)]
    public void What_is_not_there_stays_as_it_is(string text, bool isOfNothing)
    {
        var rename = Rename.Parse(text)!;

        Assert.Equal(s_jobs, Rename.Apply(new(rename), s_jobs));
        Assert.Equal(isOfNothing, rename.IsOfNothing(s_jobs));
    }

    [Fact]
    public void A_name_that_is_taken_is_not_given() => Assert.Equal(s_jobs, Rename.Apply(new(Rename.Parse("public.jobs.titel=id")!), s_jobs));
}
