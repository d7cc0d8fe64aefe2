using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;
using static SchemaAnalyzers.Core.Tests.Migrations.Sample;

namespace SchemaAnalyzers.Core.Tests.Migrations;

public sealed class PossibleRenameTests
{
    private static readonly QualifiedName s_jobs = new("public", "jobs");

    private static readonly Database s_before = DatabaseOf(Table(s_jobs, Column("id", Integer, false), Column("titel", Text), Column("note", Text)));

    private static readonly MappedProperty[] s_properties = [Property("id", Integer, false), Property("title", Text), Property("note", Text)];

    [Fact]
    public void A_column_that_is_added_may_be_one_that_nothing_maps()
    {
        var up = Up(s_before, Whole(s_jobs, s_properties));

        Assert.Equal(
            """
            -- If 'title' is column 'public.jobs.titel' under another name: do not add it, but rename: ALTER TABLE public.jobs RENAME COLUMN titel TO title;
            ALTER TABLE public.jobs ADD COLUMN title text;

            """,
            up);
    }

    [Fact]
    public void A_column_that_something_maps_is_no_other_one()
    {
        AssertSilent(s_before, Whole(s_jobs, [.. s_properties, Property("titel", Text)]));
        AssertSilent(s_before, Whole(s_jobs, s_properties), Whole(s_jobs, Property("titel", Text)));
    }

    [Fact]
    public void Types_and_names_decide()
    {
        AssertSilent(s_before, Whole(s_jobs, Property("id", Integer, false), Property("title", Integer), Property("note", Text)));
        AssertSilent(s_before, Whole(s_jobs, Property("id", Integer, false), Property("headline", Text), Property("note", Text)));
        AssertSilent(With(Column("titel", Text), Column("titlo", Text)), Whole(s_jobs, Property("title", Text)));
        AssertSilent(With(Column("titel", Text)), Whole(s_jobs, Property("title", Text), Property("titels", Text)));
        AssertSilent(With(Column("titel", Text) with { Generated = "'x'" }), Whole(s_jobs, Property("title", Text)));
    }

    [Fact]
    public void Where_something_is_not_known_nothing_is_said()
    {
        var whole = Whole(s_jobs, s_properties);

        AssertSilent(s_before, whole with { TableColumns = Fact.Unknown<EquatableArray<Identifier>>("not read") });
        AssertSilent(s_before, whole, Whole(Users) with { Target = Fact.Unknown<TableTarget>("not read") });
        AssertSilent(With(Column("titel", Text), with: table => table with { Inherits = new(Users) }), Whole(s_jobs, Property("title", Text)));
    }

    [Fact]
    public void A_table_that_is_created_may_be_one_that_nothing_maps()
    {
        var up = Up(s_before, Whole(new("public", "job"), Property("note", Text), Property("id", Integer, false), Property("titel", Text)));

        Assert.StartsWith(
            "-- If 'job' is table 'public.jobs' under another name: do not create it, but rename: ALTER TABLE public.jobs RENAME TO job;\nCREATE TABLE public.job (\n",
            up,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_columns_and_mapping_decide_which_table()
    {
        MappedProperty[] properties = [Property("id", Integer, false), Property("titel", Text), Property("note", Text)];

        AssertSilent(s_before, Whole(new("other", "job"), properties));
        AssertSilent(s_before, Whole(new("public", "job"), properties[..2]));
        AssertSilent(s_before, Whole(new("public", "job"), properties), Whole(s_jobs, properties));
        AssertSilent(s_before, Whole(new("public", "job"), properties), Whole(new("public", "jobz"), properties));
        AssertSilent(s_before, Whole(new("public", "job"), properties), Whole(Users) with { Target = Fact.Unknown<TableTarget>("not read") });
    }

    private static Database With(params Column[] columns) => With(columns, table => table);

    private static Database With(Column column, Func<Table, Table> with) => With([column], with);

    private static Database With(Column[] columns, Func<Table, Table> with) => DatabaseOf(with(Table(s_jobs, columns)), Table(Users));

    private static Entity Whole(QualifiedName table, params MappedProperty[] properties) =>
        Entity(table, properties) with { TableColumns = Fact.Known(properties.Select(property => property.Column.Value).ToEquatableArray()) };

    private static void AssertSilent(Database before, params Entity[] entities) => Assert.DoesNotContain("under another name", Up(before, entities), StringComparison.Ordinal);

    private static string Up(Database before, params Entity[] entities)
    {
        var expectation = Expected.Of(before, entities);
        return PlainSql.Write(Plan.Of(before, expectation.Database, PlanOptions.Default with { LockTimeout = null }, expectation.NotExpressible, expectation.PossibleRenames).Up);
    }
}
