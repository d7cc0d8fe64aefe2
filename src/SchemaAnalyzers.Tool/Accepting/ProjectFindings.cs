using System.Globalization;
using SchemaAnalyzers.Rules.Baselines;

namespace SchemaAnalyzers.Tool.Accepting;

/// <summary>What builds have found in a project.</summary>
/// <param name="Project">The name under which a baseline knows it.</param>
/// <param name="IsWhole">Whether it was built for all its target frameworks: a project that another one refers to is built for one of them.</param>
internal sealed record ProjectFindings(string Project, bool IsWhole, IReadOnlyList<BaselineLine> Lines)
{
    /// <summary>From the logs of a folder. The package's targets name one <c>{assembly}!{hash}!{number of frameworks}.sarif</c>.</summary>
    public static List<ProjectFindings> Read(DirectoryInfo logs) =>
    [
        .. logs.GetFiles("*.sarif")
            .Select(log => (log.FullName, Parts: Path.GetFileNameWithoutExtension(log.Name).Split('!')))
            .GroupBy(log => string.Join('!', log.Parts[..^2]), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ProjectFindings(
                group.Key,
                group.Count() >= group.Max(log => int.Parse(log.Parts[^1], CultureInfo.InvariantCulture)),
                [.. group.SelectMany(log => CompilerLog.Read(log.FullName))])),
    ];
}
