using System.Globalization;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Reading;

/// <summary>The schema that SQL files give, without a server.</summary>
internal static class OfflineSchema
{
    private const int Shown = 20;

    /// <exception cref="ToolException">PostgreSQL would refuse a statement: each is told with its file and line.</exception>
    public static Database Read(IReadOnlyList<string> paths, Terminal terminal, CancellationToken cancellationToken)
    {
        var sources = SqlFolder.Read(paths);
        terminal.Say($"Reading {(sources.Count == 1 ? $"'{sources[0].Path}'" : $"{sources.Count} files")} ...");
        var reading = SchemaFiles.Read(sources, cancellationToken);
        if (!reading.Errors.IsEmpty)
        {
            throw new ToolException(ExitCode.BadInput, Describe(reading.Errors));
        }

        foreach (var relation in reading.Database.Relations.Where(relation => relation.Uncertainty is not null))
        {
            terminal.Say($"warning: '{relation.Name}' is not certain: {relation.Uncertainty}.");
        }

        return reading.Database;
    }

    private static string Describe(IReadOnlyList<SqlError> errors)
    {
        var lines = errors.Take(Shown).Select(error => string.Create(
            CultureInfo.InvariantCulture,
            $"{error.Place.Path}({error.Place.Line + 1},{error.Place.Character + 1}): {error.Message} ({error.SqlState}){(error.Remedy is null ? "" : $". {error.Remedy}.")}"));
        var rest = errors.Count > Shown ? $"\n... and {errors.Count - Shown} more." : "";
        return $"PostgreSQL would refuse this. Nothing was written.\n{string.Join("\n", lines)}{rest}";
    }
}
