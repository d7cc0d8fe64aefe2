using System.Diagnostics;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Tool.Tests;

/// <summary>Runs the built tool as a user does: as a process.</summary>
internal static class SchemaTool
{
    private static readonly string s_assembly = Path.Combine(AppContext.BaseDirectory, "SchemaAnalyzers.Tool.dll");

    /// <summary>Variables that would change which database is meant.</summary>
    private static readonly string[] s_variables =
        ["SCHEMA_ANALYZERS_CONNECTION", "DATABASE_URL", "PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD", "PGPASSFILE", "PGSSLMODE", "PGSERVICE", "PGSERVICEFILE"];

    public static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public static Task<CommandResult> RunAsync(Dictionary<string, string?> environment, string[] arguments, string? directory = null, Action<Process>? whileRunning = null)
    {
        foreach (var name in s_variables)
        {
            environment.TryAdd(name, null);
        }

        return Command.RunAsync("dotnet", [s_assembly, .. arguments], environment, directory, whileRunning);
    }
}
