using System.Diagnostics;
using System.Text;

namespace SchemaAnalyzers.Tests.Harness;

/// <summary>Runs a command to its end.</summary>
internal static class Cli
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(8);

    /// <summary>A dotnet command whose helper processes end with it: a server that outlived it would keep its output, and our analyzers, open.</summary>
    public static CliResult Dotnet(string directory, params string[] arguments) =>
        Run(directory, "dotnet", arguments, start =>
        {
            start.Environment["DOTNET_NOLOGO"] = "1";
            start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
            start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
            start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
            start.Environment["UseSharedCompilation"] = "false";
            // Set by the test runner; they would change what the SDK below it does.
            start.Environment.Remove("MSBUILD_EXE_PATH");
            start.Environment.Remove("MSBuildSDKsPath");
        });

    public static CliResult Run(string directory, string command, params string[] arguments) => Run(directory, command, arguments, static _ => { });

    private static CliResult Run(string directory, string command, string[] arguments, Action<ProcessStartInfo> configure)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        configure(start);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} {string.Join(' ', arguments)} did not end within {s_limit}:\n{output}");
        }

        process.WaitForExit();
        return new CliResult($"{command} {string.Join(' ', arguments)}", process.ExitCode, output.ToString());
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }
}

/// <param name="Output">Both streams, line by line.</param>
internal sealed record CliResult(string Command, int ExitCode, string Output)
{
    /// <summary>The output of a command that has to succeed.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return Output;
    }
}
