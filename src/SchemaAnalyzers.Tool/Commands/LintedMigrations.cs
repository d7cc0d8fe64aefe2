using System.CommandLine;
using System.Globalization;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tool.Linting;
using SchemaAnalyzers.Tool.Output;
using SchemaAnalyzers.Tool.Reading;

namespace SchemaAnalyzers.Tool.Commands;

/// <summary>Which migrations to check: those that are named, or all from one on. Old ones have run, and nobody changes them any more.</summary>
internal sealed class LintedMigrations
{
    private const int Shown = 20;

    private readonly Option<string[]> _migrations = new("--migration")
    {
        Description = "Migrations to check, files or a folder, instead of the schema: those that have yet to run. The schema before them is that of --from; without it, the migrations of the same folder that come before.",
        HelpName = "file|folder",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _since = new("--since")
    {
        Description = "Checks the migrations of the folder --from, from this version or file on, instead of the schema.",
        HelpName = "version|file",
    };

    public void AddTo(Command command)
    {
        command.Add(_migrations);
        command.Add(_since);
    }

    public bool IsGiven(ParseResult result) => result.GetValue(_migrations) is { Length: > 0 } || result.GetValue(_since) is not null;

    /// <exception cref="ToolException">A migration cannot be read, or there is none.</exception>
    public LintResult Lint(ParseResult result, string[] from, LintSettings settings, Terminal terminal, CancellationToken cancellationToken)
    {
        var linting = result.GetValue(_since) is { } since ? Since(result, from, since, cancellationToken) : Named(result.GetValue(_migrations)!, from, cancellationToken);
        var errors = linting.Errors.OrderBy(error => !error.IsUnreadable).Select(Text).ToList();
        if (linting.Errors.Any(error => error.IsUnreadable))
        {
            throw new ToolException(ExitCode.BadInput, errors[0]);
        }

        errors.Take(Shown).ToList().ForEach(error => terminal.Say("warning: " + error));
        if (errors.Count > Shown)
        {
            terminal.Say($"... and {errors.Count - Shown} more.");
        }

        return new LintResult(LintFinding.Of(linting.Findings, settings), linting.Count == 1 ? "1 migration" : $"{linting.Count} migrations");
    }

    private static string Text(SqlError error) =>
        string.Create(CultureInfo.InvariantCulture, $"{error.Place.Path}({error.Place.Line + 1},{error.Place.Character + 1}): {error.Message} ({error.SqlState})");

    private MigrationLinting Since(ParseResult result, string[] from, string since, CancellationToken cancellationToken)
    {
        if (from.Length == 0 || result.GetValue(_migrations) is { Length: > 0 })
        {
            throw new ToolException(ExitCode.Failure, "--since goes with --from and the folder of all migrations, not with --migration.");
        }

        var files = SqlFolder.Read(from);
        var linted = MigrationLint.Since(files, since).ToHashSet(StringComparer.Ordinal);
        return linted.Count > 0
            ? MigrationLint.Check([], files, linted.Contains, cancellationToken)
            : throw new ToolException(ExitCode.BadInput, $"There is no migration '{since}', and none after it.");
    }

    /// <summary>The files beside those that are named tell which tool runs them, and what takes them back.</summary>
    private static MigrationLinting Named(string[] paths, string[] from, CancellationToken cancellationToken)
    {
        var named = SqlFolder.Read(paths);
        var linted = named.Select(file => Path.GetFullPath(file.Path)).ToHashSet(StringComparer.Ordinal);
        var schema = from.Length > 0 ? SqlFolder.Read(from).Where(file => !IsLinted(file.Path)).ToList() : [];
        var beside = named.Select(file => Path.GetDirectoryName(Path.GetFullPath(file.Path))!).Distinct().SelectMany(folder => SqlFolder.Beside(folder)).Where(file => !IsLinted(file.Path));
        return MigrationLint.Check(schema, [.. named, .. beside], IsLinted, cancellationToken);

        bool IsLinted(string path) => linted.Contains(Path.GetFullPath(path));
    }
}
