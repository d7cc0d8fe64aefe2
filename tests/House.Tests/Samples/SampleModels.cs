using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using OpsConductor;
using OpsConductorJobs;

namespace SchemaAnalyzers.House.Tests.Samples;

/// <summary>The entities of the drifting samples say what the models of the original system said: no column more, none less. EF Core is the judge.</summary>
public sealed class SampleModels
{
    private const string Before = "opsconductor-models-before";
    private const string After = "opsconductor-models";

    [Fact]
    public void OpsConductorJobs_maps_the_six_job_tables()
    {
        using var context = new OpsConductorJobsContext(new DbContextOptions<OpsConductorJobsContext>());
        var tables = TablesOf(context);
        Assert.Equal(6, tables.Length);
        AssertSame(Before, context, tables);
    }

    [Fact]
    public void OpsConductor_maps_all_34_tables()
    {
        using var context = new OpsConductorContext(new DbContextOptions<OpsConductorContext>());
        var tables = TablesOf(context);
        Assert.Equal(34, tables.Length);
        AssertSame(After, context, tables);
        Assert.Equal(
            Sorted(ModelFacts.DeleteActions(After, name => tables.Any(table => table.Name == name))),
            Sorted(tables.SelectMany(table => table.ForeignKeyConstraints).Select(key => $"{key.Table.Name}.{key.Columns.Single().Name} {Words(key.OnDeleteAction)}")));
        // Indexes are managed by hand: EF's convention adds none.
        Assert.DoesNotContain(IndexesOf(tables), index => index.Contains(" IX_", StringComparison.Ordinal));
        Assert.All(tables.SelectMany(table => table.UniqueConstraints), key => Assert.True(key.GetIsPrimaryKey()));
    }

    private static void AssertSame(string facts, DbContext context, ITable[] tables)
    {
        bool HasTable(string name) => tables.Any(table => table.Name == name);
        Assert.Equal(Sorted(ModelFacts.Columns(facts, HasTable)), Sorted(ColumnsOf(tables)));
        Assert.Equal(Sorted(ModelFacts.ForeignKeys(facts, HasTable)), Sorted(ForeignKeysOf(tables)));
        // EF adds an index to every foreign key, by convention; it names those with IX.
        Assert.Equal(Sorted(ModelFacts.Indexes(facts, HasTable)), Sorted(IndexesOf(tables).Where(index => !index.Contains(" IX_", StringComparison.Ordinal))));

        // A mapped enum comes with its labels in the order of the alphabet.
        var enums = Design(context).GetPostgresEnums().Select(type => $"{type.Name}: {string.Join(", ", type.Labels.Order(StringComparer.Ordinal))}");
        Assert.Equal(Sorted(ModelFacts.EnumLabels(facts, name => tables.SelectMany(table => table.Columns).Any(column => column.StoreType == name))), Sorted(enums));
    }

    private static IModel Design(DbContext context) => context.GetService<IDesignTimeModel>().Model;

    private static ITable[] TablesOf(DbContext context) => [.. Design(context).GetRelationalModel().Tables];

    private static IEnumerable<string> ColumnsOf(ITable[] tables) =>
        from table in tables
        from column in table.Columns
        select $"{table.Name}.{column.Name} {column.StoreType}{(column.IsNullable ? "" : " NOT NULL")}";

    private static IEnumerable<string> IndexesOf(ITable[] tables) =>
        from table in tables
        from index in table.Indexes
        select $"{table.Name} {index.Name}{(index.IsUnique ? " UNIQUE" : "")} ({string.Join(", ", index.Columns.Select(column => column.Name))})";

    private static IEnumerable<string> ForeignKeysOf(ITable[] tables) =>
        from table in tables
        from key in table.ForeignKeyConstraints
        select $"{table.Name}.{key.Columns.Single().Name} -> {key.PrincipalTable.Name}.{key.PrincipalColumns.Single().Name}";

    private static string Words(ReferentialAction action) => action == ReferentialAction.NoAction ? "NO ACTION" : action.ToString();

    private static string[] Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
