using System.CommandLine;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Commands;

/// <summary><c>dotnet schema init</c>: a configuration file with every option in it, as comments.</summary>
internal static class InitCommand
{
    private const string StandardOutput = "-";

    public static Command Create(Terminal terminal)
    {
        var output = new Option<string>("--output", "-o")
        {
            Description = "The file to write, which must not be there yet; standard output with '-'.",
            HelpName = "file",
            DefaultValueFactory = _ => ".globalconfig",
        };
        var command = new Command("init", "Writes a .globalconfig with every option and severity of the rules, explained and commented out.") { output };
        command.SetAction(async (result, cancellationToken) =>
        {
            var path = result.GetValue(output)!;
            if (path == StandardOutput)
            {
                await terminal.WriteDataAsync(OptionTemplate.Write(), cancellationToken).ConfigureAwait(false);
                return ExitCode.Success;
            }

            if (File.Exists(path))
            {
                throw new ToolException(ExitCode.Failure, $"'{path}' is there already. Nothing was written; '--output -' shows what there is to add.");
            }

            SchemaFile.Write(path, OptionTemplate.Write());
            terminal.Say($"Wrote '{path}'.");
            return ExitCode.Success;
        });
        return command;
    }
}
