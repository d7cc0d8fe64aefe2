using System.CommandLine;
using SchemaAnalyzers.Npgsql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tool.Connecting;
using SchemaAnalyzers.Tool.Output;
using SchemaAnalyzers.Tool.Reading;

namespace SchemaAnalyzers.Tool.Commands;

/// <summary>Where a command takes a schema from, SQL files, which need no server, or a live database, and how much of it.</summary>
internal sealed class SchemaSource
{
    private readonly ConnectionOptions _connection = new();

    private readonly Option<string[]> _from = new("--from")
    {
        Description = "SQL files, or a folder of migrations or scripts: read without a server, in the order in which their tool runs them. Or a connection, as with --connection.",
        HelpName = "file|folder|connection",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _schemas = new("--schema")
    {
        Description = "Only schemas of this name; * and ? stand for any characters and any one. May be repeated. All by default.",
        HelpName = "name",
    };

    public void AddTo(Command command)
    {
        command.Add(_schemas);
        command.Add(_from);
        _connection.AddTo(command);
    }

    /// <returns>The schemas that were asked for.</returns>
    public async Task<Database> ReadAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken) =>
        SchemaFilter.Apply(await ReadWholeAsync(result, terminal, cancellationToken).ConfigureAwait(false), result.GetValue(_schemas) ?? []);

    /// <summary>Whether only some schemas were asked for.</summary>
    public bool IsPart(ParseResult result) => result.GetValue(_schemas) is { Length: > 0 };

    /// <summary>The files and folders that the schema comes from; empty where none are named.</summary>
    /// <exception cref="ToolException">A connection is named.</exception>
    public string[] Paths(ParseResult result)
    {
        var from = result.GetValue(_from) ?? [];
        return !_connection.IsGiven(result) && !from.Any(IsConnection)
            ? from
            : throw new ToolException(ExitCode.Failure, "Migrations are checked against files: name the schema before them with --from, a snapshot or the folder of all migrations.");
    }

    private async Task<Database> ReadWholeAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var from = result.GetValue(_from) ?? [];
        var isConnection = from.Length == 1 && IsConnection(from[0]);
        if (from.Length > 0 && (_connection.IsGiven(result) || (from.Length > 1 && from.Any(IsConnection))))
        {
            throw new ToolException(ExitCode.Failure, "Name either files or one connection: --from and --connection say different things.");
        }

        return from.Length > 0 && !isConnection
            ? OfflineSchema.Read(from, terminal, cancellationToken)
            : await ReadAsync(_connection.Resolve(result, isConnection ? from[0] : null, terminal), terminal, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A URL, or settings such as <c>Host=...;Database=...</c> that are no file.</summary>
    private static bool IsConnection(string text) => DatabaseUrl.IsUrl(text) || (text.Contains('=') && !Path.Exists(text));

    private static async Task<Database> ReadAsync(ConnectionTarget target, Terminal terminal, CancellationToken cancellationToken)
    {
        terminal.Say($"Connecting as {target.Source} says ...");
        var catalog = await LiveDatabase.ReadAsync(target, cancellationToken).ConfigureAwait(false);
        if (!catalog.LeftOut.IsEmpty)
        {
            terminal.Say("warning: Not part of a snapshot, and so left out: " + string.Join(", ", catalog.LeftOut) + ".");
        }

        return catalog.Database;
    }
}
