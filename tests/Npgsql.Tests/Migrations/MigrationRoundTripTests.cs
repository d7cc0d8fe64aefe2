using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Npgsql.Tests.RoundTrip;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>The server judges: after Up the database is what was expected, after Down it is what it was.</summary>
public sealed class MigrationRoundTripTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var path in RepositoryFiles.FactFiles)
            {
                cases.Add(Path.GetFileNameWithoutExtension(path), 1);
                cases.Add(Path.GetFileNameWithoutExtension(path), 2);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Up_gives_what_the_model_expects_and_Down_what_was_there(string facts, int seed)
    {
        var server = await PostgresServer.Shared;
        var source = await server.CreateDatabaseAsync();
        await source.RunFileAsync(RepositoryFiles.Fact(facts));
        var whole = BareSchema.Of(await RoundTripTest.ReadAsync(source));
        var database = await server.CreateDatabaseAsync();
        await database.RunScriptAsync(SchemaWriter.Write(BareSchema.WithGaps(whole, new Random(seed))));
        var before = await RoundTripTest.ReadAsync(database);

        var expectation = Expected.Of(before, BareSchema.EntitiesOf(whole));
        Assert.Empty(expectation.NotExpressible);
        var operations = Diff.Between(before, expectation.Database);
        Assert.NotEmpty(operations);
        var migration = Plan.Of(before, expectation.Database, PlanOptions.Default);

        await database.RunScriptAsync(PlainSql.Write(migration.Up));
        var after = await RoundTripTest.ReadAsync(database);
        Assert.Equal(Sorted(AsAdded(expectation.Database, operations)), Sorted(after));
        Assert.Equal(Sorted(AsAdded(whole, operations)), Sorted(after));

        await database.RunScriptAsync(PlainSql.Write(migration.Down));
        Assert.Equal(SchemaWriter.Write(before), await RoundTripTest.PullAsync(database));
    }

    [Fact]
    public async Task A_table_with_rows_and_hostile_names_takes_the_new_columns()
    {
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        const string name = "a\"b\\c\n\u202E';--*/";
        await database.ExecuteAsync($"CREATE TABLE \"{name.Replace("\"", "\"\"")}\" (id integer PRIMARY KEY); INSERT INTO \"{name.Replace("\"", "\"\"")}\" VALUES (1), (2);");
        var before = await RoundTripTest.ReadAsync(database);
        var table = (Table)before.Relations[0];
        var wanted = table with
        {
            Columns = table.Columns
                .With(new(new(name), SqlType.BuiltIn("text")) { IsNullable = false, Comment = name })
                .With(new(new("counted"), SqlType.BuiltIn("int8")) { IsNullable = false, Default = "0" }),
        };
        var migration = Plan.Of(before, before with { Relations = new([wanted]) }, PlanOptions.Default, new(new NotExpressible(name, name)));

        await database.RunScriptAsync(PlainSql.Write(migration.Up));
        var after = (Table)(await RoundTripTest.ReadAsync(database)).Relations[0];
        Assert.Equal(["id", name, "counted"], after.Columns.Select(column => column.Name.Value));
        Assert.Equal([false, true, false], after.Columns.Select(column => column.IsNullable));
        Assert.Equal(name, after.Columns[1].Comment);
        Assert.Equal(2L, await database.QueryAsync($"SELECT count(counted) FROM \"{name.Replace("\"", "\"\"")}\""));

        await database.RunScriptAsync(PlainSql.Write(migration.Down));
        Assert.Equal(SchemaWriter.Write(before), await RoundTripTest.PullAsync(database));
    }

    /// <summary>Required columns without a value for the rows that are there stay nullable until somebody has filled them.</summary>
    private static Database AsAdded(Database database, EquatableArray<Operation> operations)
    {
        var added = operations.OfType<AddColumn>().Select(add => (add.Table, add.Column.Name)).ToHashSet();
        return database with
        {
            Relations = new(database.Relations.OfType<Table>().Select(table => table with
            {
                Columns = table.Columns
                    .Select(column => added.Contains((table.Name, column.Name)) && column.Default is null && column.Identity is null ? column with { IsNullable = true } : column)
                    .ToEquatableArray(),
            })),
        };
    }

    private static string Sorted(Database database) => SchemaWriter.Write(database with
    {
        Relations = new(database.Relations.Select(relation => relation with { Columns = relation.Columns.OrderBy(column => column.Name).ToEquatableArray() })),
    });
}
