using SchemaAnalyzers.Tool.Building;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Accepting;

/// <summary>Builds projects to hear all that is found in them. The package's targets make each project log that, and leave its baseline out.</summary>
internal static class ProjectBuild
{
    /// <returns>The projects that use the package.</returns>
    /// <exception cref="ToolException">The build fails, or no project uses the package.</exception>
    public static async Task<List<ProjectFindings>> RunAsync(
        string path, IEnumerable<string> properties, Terminal terminal, CancellationToken cancellationToken)
    {
        var logs = Directory.CreateTempSubdirectory("schema-baseline-");
        try
        {
            await DotnetBuild.RunAsync(path, ["--no-incremental"], properties.Append("SchemaBaselineLogs=" + DotnetBuild.Escape(logs.FullName)), terminal, cancellationToken).ConfigureAwait(false);
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
}
