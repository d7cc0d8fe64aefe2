using System.CommandLine;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Tool.Building;
using SchemaAnalyzers.Tool.Migrating;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Commands;

/// <summary>The options by which a command says what of what is pending it means.</summary>
internal sealed class MigrationSource
{
    private readonly Option<string> _project = new("--project")
    {
        Description = "A project, a solution or a folder with one, which is built.",
        HelpName = "project",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> _context = new("--context")
    {
        Description = "The context, by its simple or full name, where more than one has changes.",
        HelpName = "name",
    };

    private readonly Option<bool> _destructive = new("--allow-destructive")
    {
        Description = "Steps that lose data are statements. Without it they are comments, with what would be lost.",
    };

    private readonly Option<string?> _scope = new Option<string?>("--scope")
    {
        Description = "Of which differences the migration is made. Default: the project's property SchemaMigrationScope, else all.",
    }.AcceptOnlyFromAmong([.. Enum.GetNames<MigrationScope>().Select(name => name.ToLowerInvariant())]);

    private readonly Option<string[]> _renames = new("--rename")
    {
        Description = "A table or column that the schema has under an old name: it is renamed instead of added anew. May be repeated.",
        HelpName = "schema.table[.column]=name",
    };

    private readonly Option<string[]> _properties = new("--property", "-p")
    {
        Description = "A property of the build. May be repeated.",
        HelpName = "name=value",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _project, _context, _destructive, _scope, _renames, _properties })
        {
            command.Options.Add(option);
        }
    }

    public string Project(ParseResult result) => result.GetValue(_project)!;

    /// <param name="style">A property by which the form is chosen; null where the project says it.</param>
    /// <returns>Null where nothing is pending, which is told.</returns>
    public async Task<PendingStub?> ReadAsync(ParseResult result, string? style, Terminal terminal, CancellationToken cancellationToken)
    {
        var properties = new List<string>(result.GetValue(_properties) ?? []);
        if (result.GetValue(_destructive))
        {
            properties.Add("SchemaMigrationDestructive=true");
        }

        if (result.GetValue(_scope) is { } scope)
        {
            properties.Add("SchemaMigrationScope=" + scope);
        }

        if (result.GetValue(_renames) is { Length: > 0 } renames)
        {
            properties.Add("SchemaMigrationRenames=" + DotnetBuild.Escape(string.Join("|", renames.Select(Checked))));
        }

        if (style is not null)
        {
            properties.Add(style);
        }

        var stubs = await StubBuild.RunAsync(Project(result), properties, terminal, cancellationToken).ConfigureAwait(false);
        return Choose(stubs, result.GetValue(_context), terminal);
    }

    private static string Checked(string rename) => Rename.Parse(rename) is not null
        ? rename
        : throw new ToolException(ExitCode.Failure, $"'{rename}' is no rename. Write 'schema.table=name' or 'schema.table.column=name', with quotes as in SQL.");

    private static PendingStub? Choose(IReadOnlyList<PendingStub> stubs, string? context, Terminal terminal)
    {
        var named = context is null ? stubs : [.. stubs.Where(stub => stub.IsNamed(context))];
        var names = string.Join(", ", stubs.Select(stub => $"'{stub.DisplayName}'"));
        switch (named.Count)
        {
            case 0 when stubs.Count == 0:
                terminal.Say("Nothing is pending: the schema has all that the code expects.");
                return null;
            case 0:
                terminal.Say($"Nothing is pending for '{context}'. Changes are pending for {names}.");
                return null;
            case 1:
                return named[0];
            default:
                throw new ToolException(ExitCode.Failure, $"Changes are pending for {names}. Choose with --context, or with --project where the name is the same.");
        }
    }
}
