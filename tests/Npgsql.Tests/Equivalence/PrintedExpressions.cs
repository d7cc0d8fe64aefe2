using System.Data;
using Npgsql;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Npgsql.Tests.RoundTrip;
using SchemaAnalyzers.Sql.Equivalence;

namespace SchemaAnalyzers.Npgsql.Tests.Equivalence;

/// <summary>Expressions over one schema, as they were written and as the server prints them.</summary>
internal sealed class PrintedExpressions
{
    private readonly NpgsqlConnection _connection;
    private readonly Database _database;

    private PrintedExpressions(NpgsqlConnection connection, Database database) => (_connection, _database) = (connection, database);

    private Table Table => (Table)_database.Relations.Find(new QualifiedName("public", "t"))!;

    public ExpressionScope Condition => ExpressionScope.Condition(Table, _database);

    public static IEnumerable<string> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", folder, file)).Where(line => !line.StartsWith("# ", StringComparison.Ordinal));

    public static async Task<PrintedExpressions> CreateAsync(PostgresServer server)
    {
        var database = await server.CreateDatabaseAsync();
        await database.RunFileAsync(Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Binding", "schema.sql"));
        return new PrintedExpressions(await database.OpenAsync(), await RoundTripTest.ReadAsync(database));
    }

    public ExpressionScope Default(string column) => ExpressionScope.Value(Table, Table.FindColumn(new Identifier(column))!, _database);

    /// <summary>The condition of a CHECK, printed with all schemas and with as few as possible; null where the server refuses it.</summary>
    public Task<string[]?> ConditionAsync(string condition) => PrintAsync(
        $"ALTER TABLE public.t ADD CONSTRAINT probe CHECK ({condition})",
        "SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname = 'probe'");

    public Task<string[]?> DefaultAsync(string column, string expression) => PrintAsync(
        $"ALTER TABLE public.t ALTER COLUMN {column} SET DEFAULT {expression}",
        $"SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum WHERE adrelid = 'public.t'::regclass AND attname = '{column}'");

    private async Task<string[]?> PrintAsync(string statement, string query)
    {
        if (_connection.State != ConnectionState.Open)
        {
            await _connection.OpenAsync();
        }

        await using var transaction = await _connection.BeginTransactionAsync();
        try
        {
            await ExecuteAsync(statement);
            var printed = new List<string>();
            foreach (var path in new[] { "public", "''" })
            {
                await ExecuteAsync("SET LOCAL search_path = " + path);
                await using var command = new NpgsqlCommand(query, _connection);
                printed.Add(await command.ExecuteScalarAsync() as string ?? "NULL");
            }

            return [.. printed];
        }
        catch (PostgresException)
        {
            return null;
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync();
    }
}
