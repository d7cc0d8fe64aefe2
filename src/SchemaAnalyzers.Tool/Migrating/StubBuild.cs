using SchemaAnalyzers.Tool.Building;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Migrating;

/// <summary>Builds projects to read what is pending in them. The package's targets put a copy of each assembly aside.</summary>
internal static class StubBuild
{
    /// <summary>Analyzers tell what is pending, too: as errors, by their severity, they would end the build.</summary>
    private static readonly string[] s_withoutAnalyzers = ["RunAnalyzers=false", "RunAnalyzersDuringBuild=false"];

    /// <returns>What is pending, a stub for each context.</returns>
    /// <exception cref="ToolException">The build fails, no project uses the package or has a snapshot that can be read, or target frameworks differ.</exception>
    public static async Task<IReadOnlyList<PendingStub>> RunAsync(string path, IEnumerable<string> properties, Terminal terminal, CancellationToken cancellationToken)
    {
        var copies = Directory.CreateTempSubdirectory("schema-migrate-");
        try
        {
            var all = properties.Concat(s_withoutAnalyzers).Append("SchemaMigrationStubs=" + DotnetBuild.Escape(copies.FullName));
            await DotnetBuild.RunAsync(path, [], all, terminal, cancellationToken).ConfigureAwait(false);
            return Gather(path, [.. copies.GetFiles("*.dll").OrderBy(file => file.Name, StringComparer.Ordinal).Select(StubAssembly.Read)]);
        }
        finally
        {
            copies.Delete(recursive: true);
        }
    }

    /// <summary>The stubs of all projects; those of the target frameworks of one have to be the same.</summary>
    internal static IReadOnlyList<PendingStub> Gather(string path, IReadOnlyList<StubAssembly> assemblies)
    {
        if (assemblies.Count == 0)
        {
            throw new ToolException(ExitCode.Failure, $"No project of '{path}' uses the package SchemaAnalyzers. Add it: 'dotnet add package SchemaAnalyzers'.");
        }

        if (assemblies.Select(assembly => assembly.Problems).FirstOrDefault(problems => !string.IsNullOrEmpty(problems)) is { } problems)
        {
            throw new ToolException(ExitCode.BadInput, $"The schema snapshot cannot be read. Nothing was written.\n{problems}");
        }

        if (assemblies.All(assembly => assembly.Problems is not null))
        {
            throw new ToolException(ExitCode.BadInput, $"No project of '{path}' has a schema snapshot. 'dotnet schema pull' writes one.");
        }

        return [.. assemblies.GroupBy(assembly => assembly.Project, StringComparer.Ordinal).SelectMany(OfProject)];
    }

    private static IEnumerable<PendingStub> OfProject(IEnumerable<StubAssembly> frameworks)
    {
        var assemblies = frameworks.ToList();
        foreach (var context in assemblies.SelectMany(assembly => assembly.Stubs).GroupBy(stub => stub.Context, StringComparer.Ordinal))
        {
            if (context.Count() != assemblies.Count || context.Distinct().Count() != 1)
            {
                var names = string.Join(" and ", assemblies.Select(assembly => assembly.Framework));
                throw new ToolException(
                    ExitCode.Failure,
                    $"What is pending for '{context.First().DisplayName}' is not the same for {names}. Choose with '--property TargetFramework={assemblies[0].Framework}', or make the mappings the same.");
            }

            yield return context.First();
        }
    }
}
