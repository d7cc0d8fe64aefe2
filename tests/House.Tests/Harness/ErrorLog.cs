using System.Text.Json;

namespace SchemaAnalyzers.House.Tests.Harness;

/// <summary>
/// The diagnostics of one compilation, as the compiler logs them (SARIF 2.1). The console is no measure: it shows no Info, and each warning twice.
/// </summary>
internal static class ErrorLog
{
    /// <summary>The MSBuild property that asks for the log; the comma is escaped, as MSBuild would split there.</summary>
    public static string PropertyFor(string path) => $"-p:ErrorLog={path}%2cversion=2.1";

    /// <summary>One line a diagnostic: <c>SCH1002 warning Jobs/Job.cs(12): message</c>; paths are relative to the directory. Distinct.</summary>
    public static IEnumerable<string> Read(string path, string directory)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(path));
        return log.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(result => !result.TryGetProperty("suppressions", out _))
            .Select(result => Line(result, directory))
            .Distinct()
            .ToArray();
    }

    private static string Line(JsonElement result, string directory)
    {
        var text = $"{result.GetProperty("ruleId").GetString()} {result.GetProperty("level").GetString()}";
        if (result.TryGetProperty("locations", out var locations) && locations.GetArrayLength() > 0)
        {
            var place = locations[0].GetProperty("physicalLocation");
            text += $" {Relative(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!, directory)}({place.GetProperty("region").GetProperty("startLine").GetInt32()})";
        }

        return $"{text}: {result.GetProperty("message").GetProperty("text").GetString()}";
    }

    private static string Relative(string uri, string directory) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? Path.GetRelativePath(directory, absolute.LocalPath).Replace('\\', '/') : uri;
}
