using System.CommandLine;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.Tool.Migrating;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Commands;

/// <summary><c>dotnet schema migrate</c>: what the code expects and the schema lacks, as a migration.</summary>
internal static class MigrateCommand
{
    private static readonly string[] s_styles = [.. MigrationStyle.All.Select(style => style.Name)];

    public static Command Create(Terminal terminal, TimeProvider time) =>
        new("migrate", "Makes a migration of what the code expects and the schema snapshot lacks.") { CreateAdd(terminal, time), CreatePreview(terminal, time) };

    private static Command CreateAdd(Terminal terminal, TimeProvider time)
    {
        var source = new MigrationSource();
        var name = new Argument<string>("name") { Description = "What the migration does, in a few words: letters, digits, spaces, '_', '-' and '.'." };
        var style = new Option<string?>("--style")
        {
            Description = "The form in which it is written. Default: the project's property SchemaMigrationStyle, else that of the migrations in the folder, else sql.",
        }.AcceptOnlyFromAmong(s_styles);
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder of the migrations. Default: 'Migrations', 'db/migrations' or a like one beside the project.",
            HelpName = "folder",
        };
        var command = new Command("add", "Writes what is pending in the form of the tool that runs the migrations, with the next version number of the folder. No file is ever written over.") { name, style, output };
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var title = result.GetValue(name)!;
            if (!MigrationTitle.IsUsable(title))
            {
                throw new ToolException(ExitCode.Failure, $"'{title}' cannot be part of a file name everywhere. Use letters, digits, spaces, '_', '-' and '.'.");
            }

            var folder = MigrationFolder.Open(result.GetValue(output), source.Project(result));
            var asked = result.GetValue(style) is { } given ? "SchemaMigrationStyle=" + given : folder.CodeStyle() is { } found ? "SchemaMigrationFolderStyle=" + found.Name : null;
            if (await source.ReadAsync(result, asked, terminal, cancellationToken).ConfigureAwait(false) is { } stub)
            {
                var migration = stub.Read();
                if (migration.Up.All(step => step.Kind == StepKind.Note))
                {
                    terminal.Say($"There is nothing to write but this:\n{PlainSql.Write(migration.Up).TrimEnd()}");
                    return ExitCode.Success;
                }

                var files = Write(migration, folder, StyleOf(stub, folder), title, stub.Context, time.GetUtcNow().UtcDateTime);
                cancellationToken.ThrowIfCancellationRequested();
                terminal.Say(string.Join("\n", NewFiles.Write(folder.Path, files).Select(path => $"Wrote '{path}'.")));
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static Command CreatePreview(Terminal terminal, TimeProvider time)
    {
        var source = new MigrationSource();
        var down = new Option<bool>("--down") { Description = "Shows what takes it back." };
        var command = new Command("preview", "Shows what is pending as plain SQL.") { down };
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            if (await source.ReadAsync(result, null, terminal, cancellationToken).ConfigureAwait(false) is { } stub)
            {
                var plain = MigrationStyle.All[0];
                var files = plain.Write(stub.Read(), new("preview", VersionSeries.From(plain.FirstVersion, time.GetUtcNow().UtcDateTime)), []);
                await terminal.WriteDataAsync(files[result.GetValue(down) ? 1 : 0].Text, cancellationToken).ConfigureAwait(false);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static MigrationStyle StyleOf(PendingStub stub, MigrationFolder folder) =>
        stub.Style.Length == 0 ? folder.SqlStyle() ?? MigrationStyle.All[0]
        : MigrationStyle.Find(stub.Style)
        ?? throw new ToolException(ExitCode.BadInput, $"Property 'SchemaMigrationStyle' has the unknown value '{stub.Style}'. Write one of {string.Join(", ", s_styles)}.");

    private static IEnumerable<(string Name, string Text)> Write(Migration migration, MigrationFolder folder, MigrationStyle style, string name, string context, DateTime now)
    {
        var versions = VersionSeries.After(folder.Files.Select(style.VersionOf).OfType<string>(), style.FirstVersion, now);
        var title = new MigrationTitle(name, versions)
        {
            Context = context.Length == 0 ? null : context,
            Namespace = folder.Namespace() ?? DefaultNamespace(context),
        };
        return style.IsCode && folder.Files.FirstOrDefault(file => file.Name.EndsWith($"_{title.Slug(0)}.cs", StringComparison.OrdinalIgnoreCase)) is { } there
            ? throw new ToolException(ExitCode.Failure, $"'{there.Name}' has a class of that name. Give the migration another one. Nothing was written.")
            : style.Write(migration, title, folder.Files).Select(file => (file.Name, file.Text));
    }

    private static string DefaultNamespace(string context)
    {
        var dot = context.LastIndexOf('.');
        return dot < 0 ? "Migrations" : context[..dot].Replace('+', '.') + ".Migrations";
    }
}
