using Npgsql;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Npgsql.Tests.Replay;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>The server judges a migration: with all its suggestions run, Up gives the second schema exactly, and Down the first one again.</summary>
internal sealed class MigrationOracle(PostgresServer server) : IAsyncDisposable
{
    private static readonly PlanOptions s_everything = PlanOptions.Default with { AllowDestructive = true };

    private readonly Scratch _first = new(server);
    private readonly Scratch _second = new(server);

    /// <summary>What is wrong between the schemas that two scripts make; null where nothing is.</summary>
    public async Task<string?> DifferenceAsync(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var connection = await _first.ClearAsync();
        await RunAcceptedAsync(connection, first);
        var before = await Scratch.PullAsync(connection);
        var other = await _second.ClearAsync();
        await RunAcceptedAsync(other, second);
        return await DifferenceAsync(connection, before, await Scratch.PullAsync(other));
    }

    /// <param name="connection">To a database at the first schema.</param>
    public static async Task<string?> DifferenceAsync(NpgsqlConnection connection, Database before, Database after)
    {
        var migration = Plan.Of(before, after, s_everything);
        if (await RunAsync(connection, migration.Up) is { } refused)
        {
            return "Up: " + refused;
        }

        if (Lines.Difference(Sorted(after), Sorted(await Scratch.PullAsync(connection))) is { } differs)
        {
            return $"After Up:\n{differs}\n{PlainSql.Write(migration.Up)}";
        }

        if (await RunAsync(connection, migration.Down) is { } refusedDown)
        {
            return "Down: " + refusedDown;
        }

        return Lines.Difference(Sorted(before), Sorted(await Scratch.PullAsync(connection))) is { } differsDown ? $"After Down:\n{differsDown}\n{PlainSql.Write(migration.Down)}" : null;
    }

    /// <summary>The order of columns is not for a migration to change, nor whether a column that a table inherits is also its own.</summary>
    /// <remarks>The server prints the VALUES of a view in two ways, by where they come from.</remarks>
    public static string Sorted(Database database) => SchemaWriter.Write(database with { Relations = new(database.Relations.Select(Sorted)) })
        .Replace("FROM ( VALUES", "FROM (VALUES", StringComparison.Ordinal);

    private static Relation Sorted(Relation relation) => relation is View ? relation : relation with
    {
        Columns = relation.Columns.OrderBy(column => column.Name).Select(column => column with { IsLocal = true }).ToEquatableArray(),
    };

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    private static async Task<string?> RunAsync(NpgsqlConnection connection, EquatableArray<MigrationStep> steps)
    {
        foreach (var step in steps.Where(step => step.Kind != StepKind.Note))
        {
            try
            {
                await Scratch.RunAsync(connection, step.Text);
            }
            catch (PostgresException error)
            {
                return $"{error.SqlState} {error.MessageText} {error.Detail}\n  by: {step.Text}\n{PlainSql.Write(steps)}";
            }
        }

        return null;
    }

    private static async Task RunAcceptedAsync(NpgsqlConnection connection, IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            try
            {
                await Scratch.RunAsync(connection, statement);
            }
            catch (PostgresException)
            {
                // What the server refuses is no part of the schema.
            }
        }
    }
}
