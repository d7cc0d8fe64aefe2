using Npgsql;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Npgsql.Tests.Replay;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>Runs the steps of a migration, each by itself: some must not be in a transaction.</summary>
internal static class Steps
{
    /// <param name="only">The kind of steps that is run; null for statements and suggestions in their order.</param>
    /// <returns>What the server refused; null where it took all.</returns>
    public static async Task<string?> RunAsync(NpgsqlConnection connection, EquatableArray<MigrationStep> steps, StepKind? only = null)
    {
        foreach (var step in steps.Where(step => step.Kind != StepKind.Note && (only is null || step.Kind == only)))
        {
            if (await TryAsync(connection, step.Text) is { } error)
            {
                return $"{error.SqlState} {error.MessageText} {error.Detail}\n  by: {step.Text}\n{PlainSql.Write(steps)}";
            }
        }

        return null;
    }

    public static async Task<PostgresException?> TryAsync(NpgsqlConnection connection, string statement)
    {
        try
        {
            await Scratch.RunAsync(connection, statement);
            return null;
        }
        catch (PostgresException error)
        {
            return error;
        }
    }

    /// <summary>The order of columns is not for a migration to change, nor whether a column that a table inherits is also its own.</summary>
    /// <remarks>The server prints the VALUES of a view in two ways, by where they come from.</remarks>
    public static string Sorted(Database database) => SchemaWriter.Write(database with { Relations = new(database.Relations.Select(Sorted)) })
        .Replace("FROM ( VALUES", "FROM (VALUES", StringComparison.Ordinal);

    private static Relation Sorted(Relation relation) => relation is View ? relation : relation with
    {
        Columns = relation.Columns.OrderBy(column => column.Name).Select(column => column with { IsLocal = true }).ToEquatableArray(),
    };
}
