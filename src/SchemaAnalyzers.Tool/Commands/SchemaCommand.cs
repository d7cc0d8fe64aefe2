using System.CommandLine;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Commands;

/// <summary>The root: the list of commands, and what happens to failures.</summary>
internal static class SchemaCommand
{
    private const string Description = """
        Keeps a schema.sql in step with a PostgreSQL database, for SchemaAnalyzers to check C# code against.

        Exit codes: 0 success, 1 wrong usage or failure, 2 differences found, 3 no connection or no permission, 4 unreadable snapshot or configuration.
        Standard output carries data only; messages go to standard error.
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        await using var output = Console.OpenStandardOutput();
        var terminal = new Terminal(output, Console.Error);
        var root = new RootCommand(Description) { PullCommand.Create(terminal), LintCommand.Create(terminal), BaselineCommand.Create(terminal), MigrateCommand.Create(terminal, TimeProvider.System), InitCommand.Create(terminal) };
        try
        {
            return await InvokeAsync(root, arguments, terminal).ConfigureAwait(false);
        }
        catch (ToolException error)
        {
            terminal.Say("error: " + error.Message);
            return error.ExitCode;
        }
        catch (OperationCanceledException)
        {
            terminal.Say("error: Interrupted. Nothing was written.");
            return ExitCode.Failure;
        }
        catch (Exception error)
        {
            // The one place that catches everything: an unhandled exception would print its text, and with it what it knows, past the terminal.
            terminal.Say($"error: Unexpected {error.GetType().Name}: {error.Message}\n{error.StackTrace}");
            return ExitCode.Failure;
        }
    }

    private static async Task<int> InvokeAsync(RootCommand root, string[] arguments, Terminal terminal)
    {
        // A misspelt option is repeated in the message about it, with the connection string that it was to carry.
        foreach (var argument in arguments.Where(argument => argument.Contains("://", StringComparison.Ordinal)
            || argument.Contains("password", StringComparison.OrdinalIgnoreCase)))
        {
            terminal.Hide(argument);
        }

        var result = root.Parse(arguments);
        await using var messages = new StringWriter();
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Error = messages };
        if (result.Errors.Count > 0)
        {
            // The help that follows an error is no data: it must not end up in the file to which the output goes.
            configuration.Output = messages;
        }

        var exitCode = await result.InvokeAsync(configuration).ConfigureAwait(false);
        if (messages.ToString().Trim() is { Length: > 0 } text)
        {
            terminal.Say(text);
        }

        return exitCode;
    }
}
