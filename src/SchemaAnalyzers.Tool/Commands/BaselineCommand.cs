using System.CommandLine;
using SchemaAnalyzers.Tool.Accepting;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Commands;

/// <summary><c>dotnet schema baseline</c>: accepts what is found in projects, so that only what is new is told from then on.</summary>
internal static class BaselineCommand
{
    private static readonly Argument<string> s_source = new("source")
    {
        Description = "A project, a solution or a folder with one, which is built; or a log of a build: *.sarif, version 2.1.",
        HelpName = "project|log",
        DefaultValueFactory = _ => ".",
    };

    private static readonly Option<string?> s_output = new("--output", "-o")
    {
        Description = "The file to write, schema.baseline beside the project by default. What it has of other projects is kept.",
        HelpName = "file",
    };

    private static readonly Option<string[]> s_properties = new("--property", "-p")
    {
        Description = "A property of the build. May be repeated.",
        HelpName = "name=value",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("baseline", "Accepts all that is found in a project: writes schema.baseline, and the build tells from then on what is new.") { s_source, s_output, s_properties };
        command.SetAction(async (result, cancellationToken) =>
        {
            var source = result.GetValue(s_source)!;
            var isLog = Path.GetExtension(source).Equals(".sarif", StringComparison.OrdinalIgnoreCase);
            var file = BaselineFile.Open(result.GetValue(s_output) ?? DefaultOutput(source, isLog), terminal);
            if (isLog)
            {
                file.Add(CompilerLog.Read(source));
            }
            else
            {
                foreach (var found in await ProjectBuild.RunAsync(source, result.GetValue(s_properties) ?? [], terminal, cancellationToken).ConfigureAwait(false))
                {
                    file.Accept(found);
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
            file.Write();
            return ExitCode.Success;
        });
        return command;
    }

    private static string DefaultOutput(string source, bool isLog) =>
        Path.Combine(isLog ? "" : Directory.Exists(source) ? source : Path.GetDirectoryName(source) ?? "", BaselineFile.DefaultName);
}
