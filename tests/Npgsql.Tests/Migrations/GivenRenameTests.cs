using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Npgsql.Tests.RoundTrip;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>Renames that somebody gives, however far the names are from each other: values stay, and Down gives the old names back.</summary>
public sealed class GivenRenameTests
{
    private const string Before = """
        CREATE TABLE jobs (id integer PRIMARY KEY, titel text NOT NULL, boss integer REFERENCES jobs (id), amount integer CHECK (amount > 0));
        CREATE INDEX jobs_titel ON jobs (titel);
        CREATE VIEW all_jobs AS SELECT id, titel FROM jobs;
        CREATE TABLE notes (id integer PRIMARY KEY, job integer REFERENCES jobs (id));
        """;

    private const string After = """
        CREATE TABLE tasks (id integer CONSTRAINT jobs_pkey PRIMARY KEY, headline text NOT NULL, boss integer CONSTRAINT jobs_boss_fkey REFERENCES tasks (id), amount integer CONSTRAINT jobs_amount_check CHECK (amount > 0), "When" date);
        CREATE INDEX jobs_titel ON tasks (headline);
        CREATE VIEW all_jobs AS SELECT id, headline AS titel FROM tasks;
        CREATE TABLE notes (id integer PRIMARY KEY, task integer CONSTRAINT notes_job_fkey REFERENCES tasks (id));
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Values_survive_and_Down_gives_the_old_names_back(bool isDestructive)
    {
        var server = await PostgresServer.Shared;
        var (database, wanted) = (await server.CreateDatabaseAsync(), await server.CreateDatabaseAsync());
        await database.RunScriptAsync(Before + "INSERT INTO jobs VALUES (1, 'one', NULL, 5), (2, 'two', 1, 6); INSERT INTO notes VALUES (7, 2);");
        await wanted.RunScriptAsync(After);
        var (from, to) = (await RoundTripTest.ReadAsync(database), await RoundTripTest.ReadAsync(wanted));
        var renames = Rename.ParseAll("public.jobs=tasks; public.jobs.titel=headline; public.notes.job=task; public.nothing=something", out _);
        var migration = Plan.Of(from, to, PlanOptions.Default with { Renames = renames, AllowDestructive = isDestructive });

        Assert.DoesNotContain(migration.Up, step => step.Kind == StepKind.Suggestion || step.Performs?.Loss is not null);
        await database.RunScriptAsync(PlainSql.Write(migration.Up));
        Assert.Equal(Steps.Sorted(to), Steps.Sorted(await RoundTripTest.ReadAsync(database)));
        Assert.Equal("1:one 2:two", await database.QueryAsync("SELECT string_agg(id || ':' || headline, ' ' ORDER BY id) FROM tasks"));
        Assert.Equal(2, await database.QueryAsync("SELECT task FROM notes"));

        await database.RunScriptAsync(PlainSql.Write(migration.Down));
        Assert.Equal(SchemaWriter.Write(from), await RoundTripTest.PullAsync(database));
        Assert.Equal("1:one 2:two", await database.QueryAsync("SELECT string_agg(id || ':' || titel, ' ' ORDER BY id) FROM jobs"));
    }

    [Fact]
    public async Task Renames_that_are_given_take_the_place_of_those_that_are_recognised()
    {
        var server = await PostgresServer.Shared;
        var (database, wanted) = (await server.CreateDatabaseAsync(), await server.CreateDatabaseAsync());
        await database.RunScriptAsync("CREATE TABLE jobs (id integer, titel text, note text); INSERT INTO jobs VALUES (1, 'a', 'b');");
        await wanted.RunScriptAsync("CREATE TABLE jobs (id integer, title text);");
        var (from, to) = (await RoundTripTest.ReadAsync(database), await RoundTripTest.ReadAsync(wanted));

        var migration = Plan.Of(from, to, PlanOptions.Default with { AllowDestructive = true, Renames = new(new Rename(new("public", "jobs"), new Identifier("note"), new("title"))) });
        await database.RunScriptAsync(PlainSql.Write(migration.Up));

        Assert.Equal(Steps.Sorted(to), Steps.Sorted(await RoundTripTest.ReadAsync(database)));
        Assert.Equal("b", await database.QueryAsync("SELECT title FROM jobs"));
        Assert.Contains("column 'public.jobs.titel'", Assert.Single(migration.Up, step => step.Performs?.Loss is not null).Performs!.Loss, StringComparison.Ordinal);
    }
}
