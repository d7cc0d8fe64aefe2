using Npgsql;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.Replay;

/// <summary>
/// PostgreSQL decides what DDL means. A statement is refused offline where the server refuses it, and with an error of the same class. The statements that the
/// server accepted are replayed offline, written as canonical DDL and loaded into an empty database; what a pull of it says must equal what a
/// pull of the first database says. So the server prints the expressions of both. Everything that is not expression text must be equal without that detour.
/// </summary>
internal sealed class ReplayOracle(PostgresServer server) : IAsyncDisposable
{
    private readonly Scratch _direct = new(server);
    private readonly Scratch _reloaded = new(server);

    /// <summary>Statements that the server accepted.</summary>
    public int Accepted { get; private set; }

    /// <summary>Statements that the server refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Of the refused ones those that we take, for a reason that <see cref="Unseen"/> lists.</summary>
    public int Silent { get; private set; }

    /// <summary>What differs between the server and our replay; null where nothing does.</summary>
    public async Task<string?> DifferenceAsync(IReadOnlyList<string> statements)
    {
        var connection = await _direct.ClearAsync();
        var accepted = new List<string>();
        foreach (var statement in statements)
        {
            var refusal = await ExecuteAsync(connection, statement);
            var ours = Errors([.. accepted, statement]);
            if (refusal?.SqlState == PostgresErrorCodes.InternalError && (ours.Count > 0 || Unseen.IsListed(refusal, statement)))
            {
                // The server runs into what it should have seen before, and Npgsql closes the connection.
                return null;
            }

            if (refusal is null && ours.Count > 0 && OlderServer.Takes(ours[0], connection.PostgreSqlVersion.Major))
            {
                return null;
            }

            if (ours.Count > 0 != refusal is not null || refusal is not null && ours[0].SqlState[..2] != refusal.SqlState[..2])
            {
                if (refusal is null || !(Unseen.IsListed(refusal, statement) || ours.Count == 0 && IsAboutUncertain(statement, accepted)))
                {
                    return $"{statement}\n  server: {(refusal is null ? "accepts" : $"{refusal.SqlState} {refusal.MessageText}")}\n  ours:   {string.Join("\n", ours.Select(error => $"{error.SqlState} {error.Message}"))}";
                }

                Silent++;
            }

            if (refusal is null)
            {
                accepted.Add(statement);
            }
        }

        Accepted += accepted.Count;
        Refused += statements.Count - accepted.Count;
        return accepted.Count == 0 ? null : await CompareAsync(connection, accepted);
    }

    public static SchemaReading Read(IEnumerable<string> statements) =>
        SchemaReader.Replay([SchemaReader.Parse(new SqlSource("script.sql", string.Concat(statements.Select(statement => statement + ";\n"))), default)], default);

    /// <summary>Whether it speaks of a relation of which the reader says that it does not know all.</summary>
    private static bool IsAboutUncertain(string statement, List<string> accepted) =>
        Read(accepted).Database.Relations.Any(relation => relation.Uncertainty is not null && statement.Contains(relation.Name.Name.Value, StringComparison.Ordinal));

    /// <summary>Two definitions of one table are told as an error, though the server skips the second one.</summary>
    private static List<SqlError> Errors(IEnumerable<string> statements) =>
        Read(statements).Errors.Where(error => !error.Message.Contains("already exists with other columns", StringComparison.Ordinal)).ToList();

    public async ValueTask DisposeAsync()
    {
        await _direct.DisposeAsync();
        await _reloaded.DisposeAsync();
    }

    /// <summary>Compares a database with the replay of the statements that made it.</summary>
    private async Task<string?> CompareAsync(NpgsqlConnection original, List<string> accepted)
    {
        var replayed = OlderServer.Limit(Read(accepted).Database, original.PostgreSqlVersion.Major);
        var pulled = await Scratch.PullAsync(original);
        var uncertain = replayed.Relations.Where(relation => relation.Uncertainty is not null).Select(relation => relation.Name).ToHashSet();
        if (Lines.Difference(SchemaWriter.Write(Bare(pulled, uncertain)), SchemaWriter.Write(Bare(replayed, uncertain))) is { } structure)
        {
            return "Without expressions:\n" + structure;
        }

        if (replayed.Relations.OfType<Table>().Any(table => uncertain.Contains(table.Name) || HasLostExpression(replayed, table)))
        {
            return null;
        }

        var canonical = SchemaWriter.Write(replayed);
        var connection = await _reloaded.ClearAsync();
        if (await ExecuteAsync(connection, canonical) is { } refusal)
        {
            // A foreign key between arrays can be made with its table, but the server fails to add it to one: no dump of such a table loads.
            if (refusal.MessageText.Contains("cannot determine element type", StringComparison.Ordinal))
            {
                return null;
            }

            return $"The canonical text does not load: {refusal.SqlState} {refusal.MessageText}\n{canonical}";
        }

        return Lines.Difference(SchemaWriter.Write(pulled), SchemaWriter.Write(await Scratch.PullAsync(connection)));
    }

    /// <summary>A column that a child had before its parent got a generated one of that name stays plain, which no statement could say of a new table.</summary>
    private static bool HasLostExpression(Database database, Table table) => table.Columns.Any(column => column.Generated is null
        && table.Inherits.Any(parent => database.Relations.Find(parent)?.FindColumn(column.Name) is { Generated: not null }));

    private static async Task<PostgresException?> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        try
        {
            await Scratch.RunAsync(connection, sql);
            return null;
        }
        catch (PostgresException error)
        {
            return error;
        }
    }

    /// <summary>The schema with every expression replaced by one word, without the relations that are said to be uncertain.</summary>
    private static Database Bare(Database database, HashSet<QualifiedName> uncertain) => ExpressionEraser.Erase(database) with
    {
        EngineVersion = null,
        Relations = new(ExpressionEraser.Erase(database).Relations.Where(relation => !uncertain.Contains(relation.Name))),
    };
}
