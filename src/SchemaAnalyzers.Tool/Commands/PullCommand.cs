using System.CommandLine;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Commands;

/// <summary><c>dotnet schema pull</c>: the schema of a live database, or what SQL files give, as one file.</summary>
internal static class PullCommand
{
    private const string StandardOutput = "-";

    public static Command Create(Terminal terminal)
    {
        var source = new SchemaSource();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The file to write; an unchanged one is left alone. Standard output by default, or with '-'.",
            HelpName = "file",
            DefaultValueFactory = _ => StandardOutput,
        };
        var command = new Command("pull", "Writes the schema of a PostgreSQL database, or of the SQL that makes it, as SQL that psql can load into an empty one.") { output };
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var database = await source.ReadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            await WriteAsync(database, result.GetValue(output) ?? StandardOutput, terminal, cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task WriteAsync(Database database, string output, Terminal terminal, CancellationToken cancellationToken)
    {
        var text = SchemaWriter.Write(database);
        var summary = $"{database.Relations.OfType<Table>().Count()} tables and {database.Relations.OfType<View>().Count()} views"
            + (database.EngineVersion is { } version ? $" of PostgreSQL {version}" : "");
        if (output == StandardOutput)
        {
            await terminal.WriteDataAsync(text, cancellationToken).ConfigureAwait(false);
            terminal.Say($"Read {summary}.");
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        terminal.Say(SchemaFile.Write(output, text) ? $"Wrote {summary} to '{output}'." : $"'{output}' is up to date: {summary}.");
    }
}
