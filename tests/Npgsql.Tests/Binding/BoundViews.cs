using System.Data;
using System.Text;
using Npgsql;
using SchemaAnalyzers.Npgsql.Tests.RoundTrip;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.Binding;

/// <summary>Views over one schema: what a server makes of their columns, and what is told without it.</summary>
internal sealed class BoundViews
{
    private static readonly string s_folder = Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Binding");

    private BoundViews(List<string> refused, List<ColumnPair> columns) => (Refused, Columns) = (refused, columns);

    /// <summary>The queries that the server refuses, with its reason.</summary>
    public List<string> Refused { get; }

    public List<ColumnPair> Columns { get; }

    public double KnownShare => Columns.Count(column => column.Told is not null) / (double)Columns.Count;

    public IEnumerable<ColumnPair> Wrong => Columns.Where(column => column.Told is not null && column.Told != column.Said);

    public IEnumerable<ColumnPair> Unknown => Columns.Where(column => column.Told is null);

    public static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(s_folder, file)).Where(line => !line.StartsWith("# ", StringComparison.Ordinal));

    /// <param name="saysVersion">Whether the text that is read without a server says of which version it is.</param>
    public static async Task<BoundViews> CreateAsync(PostgresServer server, IReadOnlyList<string> queries, bool saysVersion)
    {
        var schema = await File.ReadAllTextAsync(Path.Combine(s_folder, "schema.sql"));
        var database = await server.CreateDatabaseAsync();
        await database.RunScriptAsync(schema);
        var script = new StringBuilder(saysVersion ? $"-- Dumped from database version {await server.VersionAsync()}\n" : "").Append(schema);
        var refused = new List<string>();
        var names = new List<(QualifiedName Name, string Query)>();
        await using (var connection = await database.OpenAsync())
        {
            foreach (var query in queries)
            {
                var name = $"view{names.Count}";
                try
                {
                    await using var command = new NpgsqlCommand($"CREATE VIEW {name} AS {query}", connection);
                    await command.ExecuteNonQueryAsync();
                }
                catch (PostgresException refusal)
                {
                    refused.Add($"{query}: {refusal.Severity} {refusal.SqlState} {refusal.MessageText}");
                    if (connection.State != ConnectionState.Open)
                    {
                        await connection.OpenAsync();
                    }

                    continue;
                }

                script.Append($"CREATE VIEW {name} AS {query};\n");
                names.Add((new QualifiedName("public", name), query));
            }
        }

        var said = await RoundTripTest.ReadAsync(database);
        var reading = SchemaReader.Replay([SchemaReader.Parse(new SqlSource("schema.sql", script.ToString()), default)], default);
        Assert.True(reading.Errors.IsEmpty, string.Join("\n", reading.Errors));
        return new BoundViews(refused, names.SelectMany(view => Pairs(view.Query, said.Relations.Find(view.Name)!, reading.Database.Relations.Find(view.Name)!)).ToList());
    }

    private static IEnumerable<ColumnPair> Pairs(string query, Relation said, Relation told)
    {
        if (told.Uncertainty is not null)
        {
            return said.Columns.Select(column => new ColumnPair(query, Text(column), null));
        }

        return told.Columns.Count != said.Columns.Count
            ? [new ColumnPair(query, string.Join(", ", said.Columns.Select(Text)), string.Join(", ", told.Columns.Select(Text)))]
            : said.Columns.Select((column, i) => new ColumnPair(
                query,
                Text(column),
                !told.Columns[i].Type.IsUnknown ? Text(told.Columns[i]) : told.Columns[i].Name == column.Name ? null : $"{told.Columns[i].Name}"));
    }

    private static string Text(Column column) => $"{column.Name} {column.Type}{(column.Collation is { } collation ? $" COLLATE {collation}" : "")}";
}

/// <param name="Said">By the server.</param>
/// <param name="Told">Without one; null where the type is unknown.</param>
internal sealed record ColumnPair(string Query, string Said, string? Told)
{
    public override string ToString() => $"{Query}\n    said {Said}\n    told {Told}";
}
