using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Schema;
using static SchemaAnalyzers.Core.Tests.Migrations.Sample;

namespace SchemaAnalyzers.Core.Tests.Migrations;

public sealed class DiffTests
{
    private static readonly QualifiedName s_audit = new("audit", "entries");

    [Fact]
    public void Equal_schemas_differ_in_nothing()
    {
        var database = DatabaseOf(Table(Users, Column("id", Integer)));

        Assert.Empty(Diff.Between(database, DatabaseOf(Table(Users, Column("id", Integer)))));
    }

    [Fact]
    public void Schemas_come_before_tables_and_tables_before_columns()
    {
        var from = DatabaseOf(Table(Users, Column("id", Integer)));
        var to = DatabaseOf(Table(Users, Column("id", Integer), Column("email", Text)), Table(s_audit, Column("id", Integer)));

        Assert.Equal([nameof(CreateSchema), nameof(CreateTable), nameof(AddColumn)], Diff.Between(from, to).Select(operation => operation.GetType().Name));
    }

    [Fact]
    public void What_is_dropped_goes_before_that_which_it_needed()
    {
        var from = DatabaseOf(Table(Users, Column("id", Integer), Column("phone", Text)), Table(s_audit, Column("id", Integer)));
        var to = DatabaseOf(Table(Users, Column("id", Integer)));

        Assert.Equal([nameof(DropColumn), nameof(DropTable), nameof(DropSchema)], Diff.Between(from, to).Select(operation => operation.GetType().Name));
    }

    [Fact]
    public void What_is_uncertain_is_left_alone()
    {
        var from = DatabaseOf(Table(Users, Column("id", Integer)) with { Uncertainty = "a block may have altered it" });

        Assert.Empty(Diff.Between(from, DatabaseOf(Table(Users, Column("other", Integer)))));
        Assert.Empty(Diff.Between(DatabaseOf(Table(Users, Column("other", Integer))), from));
    }

    [Fact]
    public void A_schema_that_is_in_use_is_not_created()
    {
        var from = DatabaseOf(Table(s_audit, Column("id", Integer)));
        var to = DatabaseOf(Table(s_audit, Column("id", Integer)), Table(new("audit", "more"), Column("id", Integer)));

        Assert.IsType<CreateTable>(Assert.Single(Diff.Between(from, to)));
    }
}
