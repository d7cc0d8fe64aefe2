using SchemaAnalyzers.House.Tests.Harness;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.House.Tests.Package;

/// <summary>From the package and the tool to a database that EF has migrated: it has the schema that psql makes of the same migration.</summary>
public sealed class EntityFrameworkMigration(PackedPackage package) : IClassFixture<PackedPackage>, IDisposable
{
    private const string Sample = "OpsConductorJobs";

    /// <summary>Migrates the database that is given, to a migration where one is given, too.</summary>
    private const string Program = """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Infrastructure;
        using Microsoft.EntityFrameworkCore.Migrations;

        var options = new DbContextOptionsBuilder<OpsConductorJobs.OpsConductorJobsContext>().UseNpgsql(args[0], npgsql => npgsql.MigrationsHistoryTable("history", "ef")).Options;
        await using var context = new OpsConductorJobs.OpsConductorJobsContext(options);
        await context.GetService<IMigrator>().MigrateAsync(args.Length > 1 ? args[1] : null);
        """;

    private readonly PackagedSample _sample = new(package, Sample);

    public void Dispose() => _sample.Dispose();

    [Fact]
    public async Task It_adds_the_columns_and_takes_them_away()
    {
        await _sample.RunToolAsync("migrate", "add", "AddColumns", "--style", "sql", "--scope", "columns", "-o", "sql");
        await _sample.RunToolAsync("migrate", "add", "AddColumns", "--style", "ef", "--scope", "columns", "-o", "Migrations");
        _sample.Write("Program.cs", Program);
        await Dotnet.SucceedAsync(_sample.Path, "build", "--no-restore", "-p:OutputType=Exe", "-p:TreatWarningsAsErrors=true", "-p:RunAnalyzers=false");

        var server = await PostgresServer.Shared;
        var (byPsql, byEf) = (await server.CreateDatabaseAsync(), await server.CreateDatabaseAsync());
        await byPsql.RunFileAsync(_sample.PathTo("schema.sql"));
        await byEf.RunFileAsync(_sample.PathTo("schema.sql"));
        var before = await PullAsync(byEf);

        await byPsql.RunFileAsync(_sample.PathTo("sql/0001_AddColumns.up.sql"));
        await MigrateAsync(byEf);
        var after = await PullAsync(byPsql);
        Assert.NotEqual(before, after);
        Assert.Equal(after, await PullAsync(byEf));

        await MigrateAsync(byEf, "0");
        Assert.Equal(before, await PullAsync(byEf));
    }

    private Task<string> MigrateAsync(TestDatabase database, params string[] target) =>
        Dotnet.SucceedAsync(_sample.Path, [$"bin/Debug/net10.0/{Sample}.dll", database.ConnectionString, .. target]);

    /// <summary>Without the table in which EF notes what has run.</summary>
    private static async Task<string> PullAsync(TestDatabase database)
    {
        var schema = await database.ReadSchemaAsync();
        return SchemaWriter.Write(schema with
        {
            Schemas = schema.Schemas.Where(item => item.Name.Value != "ef").ToArray(),
            Relations = new(schema.Relations.Where(relation => relation.Name.Schema.Value != "ef")),
        });
    }
}
