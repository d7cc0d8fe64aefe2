using System.Diagnostics;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Accepting;

/// <summary>Builds projects to hear all that is found in them. The package's targets make each project log that, and leave its baseline out.</summary>
internal static class ProjectBuild
{
    private const int Shown = 20;

    /// <returns>The projects that use the package.</returns>
    /// <exception cref="ToolException">The build fails, or no project uses the package.</exception>
    public static async Task<List<ProjectFindings>> RunAsync(
        string path, IEnumerable<string> properties, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!Path.Exists(path))
        {
            throw new ToolException(ExitCode.BadInput, $"There is no project, solution or folder '{path}'.");
        }

        var logs = Directory.CreateTempSubdirectory("schema-baseline-");
        try
        {
            terminal.Say($"Building '{path}' ...");
            await BuildAsync(path, properties.Append("SchemaBaselineLogs=" + Escape(logs.FullName)), cancellationToken).ConfigureAwait(false);
            var found = ProjectFindings.Read(logs);
            return found.Count > 0
                ? found
                : throw new ToolException(ExitCode.Failure, $"No project of '{path}' uses the package SchemaAnalyzers. Add it: 'dotnet add package SchemaAnalyzers'.");
        }
        finally
        {
            logs.Delete(recursive: true);
        }
    }

    /// <remarks>Without warnings as errors: what is about to be accepted must not end the build before all of it is found.</remarks>
    private static async Task BuildAsync(string path, IEnumerable<string> properties, CancellationToken cancellationToken)
    {
        string[] arguments = ["build", path, "--no-incremental", "--nologo", "--verbosity", "quiet", "-p:TreatWarningsAsErrors=false", "-p:WarningsAsErrors="];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments.Concat(properties.Select(property => "-p:" + property)))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
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

    /// <remarks>https://learn.microsoft.com/visualstudio/msbuild/msbuild-special-characters</remarks>
    private static string Escape(string path) => path.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
