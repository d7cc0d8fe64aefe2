using System.Diagnostics;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Building;

/// <summary>Runs <c>dotnet build</c>.</summary>
internal static class DotnetBuild
{
    private const int Shown = 20;

    /// <remarks>Without warnings as errors: what the tool is about to take care of must not end the build.</remarks>
    /// <exception cref="ToolException">There is no such project, or the build fails: its errors are the message.</exception>
    public static async Task RunAsync(string path, IEnumerable<string> arguments, IEnumerable<string> properties, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!Path.Exists(path))
        {
            throw new ToolException(ExitCode.BadInput, $"There is no project, solution or folder '{path}'.");
        }

        terminal.Say($"Building '{path}' ...");
        string[] fixedArguments = ["build", path, "--nologo", "--verbosity", "quiet", "-p:TreatWarningsAsErrors=false", "-p:WarningsAsErrors="];
        var all = fixedArguments.Concat(arguments).Concat(properties.Select(property => "-p:" + property));
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", all) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start);
        using var end = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw new ToolException(ExitCode.Failure, Describe(output + await error.ConfigureAwait(false)));
        }
    }

    /// <summary>A text as the value of a property.</summary>
    /// <remarks>https://learn.microsoft.com/visualstudio/msbuild/msbuild-special-characters</remarks>
    public static string Escape(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new ToolException(ExitCode.Failure, $"Cannot run 'dotnet': {error.Message}", error);
        }
    }

    private static string Describe(string output)
    {
        var errors = output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct().ToList();
        var advice = errors.Exists(line => line.Contains(": error SCH", StringComparison.Ordinal))
            ? "\nA finding that is an error by its severity ends the build before all is found: make it a warning until the baseline is written."
            : "";
        return $"The build failed. Nothing was written.\n{string.Join("\n", errors.Take(Shown))}{advice}";
    }
}
