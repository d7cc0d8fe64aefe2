using Npgsql;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Generate.BuiltIns;

/// <summary>Compares the file with the server at hand, or takes its answers in.</summary>
internal static class BuiltInsOutput
{
    /// <summary>The text as the server at hand wants it; the same text where there is none, or one of a version that the file does not speak of.</summary>
    /// <remarks>A server of another version is taken in where its programs are named: SCHEMA_ANALYZERS_POSTGRESQL_BIN=... build/generate.sh</remarks>
    public static string Write(string before)
    {
        if (!PostgresServer.IsInstalled)
        {
            return before;
        }

        var file = BuiltInFile.Parse(before);
        var (version, rows) = ReadAsync().GetAwaiter().GetResult();
        if (!file.Versions.Contains(version) && !PostgresServer.IsChosen)
        {
            return before;
        }

        file.Replace(version, rows);
        return file.ToString();
    }

    private static async Task<(int Version, List<(string Kind, string Name, string Entry)> Rows)> ReadAsync()
    {
        using var server = await PostgresServer.StartAsync();
        var version = await server.VersionAsync();
        await using var connection = await (await server.CreateDatabaseAsync()).OpenAsync();
        var rows = new List<(string Kind, string Name, string Entry)>();
        foreach (var query in new[] { BuiltInQueries.Types(version), BuiltInQueries.Casts, BuiltInQueries.Operators, BuiltInQueries.Functions })
        {
            await using var command = new NpgsqlCommand(query, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add((reader.GetValue(0).ToString()!, reader.GetString(1), reader.GetString(2)));
            }
        }

        return (version, rows);
    }
}
