using System.CommandLine;
using SchemaAnalyzers.Npgsql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tool.Connecting;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Commands;

/// <summary><c>dotnet schema pull</c>: the schema of a live database as a file.</summary>
internal static class PullCommand
{
    private const string StandardOutput = "-";

    public static Command Create(Terminal terminal)
    {
        var connection = new ConnectionOptions();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The file to write; an unchanged one is left alone. Standard output by default, or with '-'.",
            HelpName = "file",
            DefaultValueFactory = _ => StandardOutput,
        };
        var schemas = new Option<string[]>("--schema")
        {
            Description = "Only schemas of this name; * and ? stand for any characters and any one. May be repeated. All by default.",
            HelpName = "name",
        };
        var command = new Command("pull", "Writes the schema of a PostgreSQL database as SQL that psql can load into an empty one.") { output, schemas };
        connection.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var catalog = await ReadAsync(connection.Resolve(result, terminal), terminal, cancellationToken).ConfigureAwait(false);
            var database = SchemaFilter.Apply(catalog.Database, result.GetValue(schemas) ?? []);
            await WriteAsync(database, result.GetValue(output) ?? StandardOutput, terminal, cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<Catalog> ReadAsync(ConnectionTarget target, Terminal terminal, CancellationToken cancellationToken)
    {
        terminal.Say($"Connecting as {target.Source} says ...");
        var catalog = await LiveDatabase.ReadAsync(target, cancellationToken).ConfigureAwait(false);
        if (!catalog.LeftOut.IsEmpty)
        {
            terminal.Say("warning: Not part of a snapshot, and so left out: " + string.Join(", ", catalog.LeftOut) + ".");
        }

        return catalog;
    }

    private static async Task WriteAsync(Database database, string output, Terminal terminal, CancellationToken cancellationToken)
    {
        var text = SchemaWriter.Write(database);
        var summary = $"{database.Relations.OfType<Table>().Count()} tables and {database.Relations.OfType<View>().Count()} views of PostgreSQL {database.EngineVersion}";
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
