using System.Text.Json;
using SchemaAnalyzers.Rules.Baselines;

namespace SchemaAnalyzers.Tool.Accepting;

/// <summary>The findings in a log that a compiler, or <c>dotnet schema lint</c>, has written: SARIF 2.1.</summary>
internal static class CompilerLog
{
    /// <summary>An analyzer that threw, that could not be loaded, or that is newer than the compiler: then what is not found is no news.</summary>
    private static readonly string[] s_failures = ["AD0001", "CS8032", "CS9057"];

    /// <exception cref="ToolException">It is no such log, or that of a build in which the analyzers did not run.</exception>
    public static List<BaselineLine> Read(string path)
    {
        try
        {
            using var log = JsonDocument.Parse(File.ReadAllBytes(path));
            var results = log.RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray()).ToList();
            return results.Find(IsFailure) is { ValueKind: JsonValueKind.Object } failure
                ? throw new ToolException(ExitCode.Failure, $"The analyzers did not run: {failure.GetProperty("message").GetProperty("text").GetString()}")
                : [.. results.Where(result => !result.TryGetProperty("suppressions", out _)).Select(LineOf).OfType<BaselineLine>()];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException(ExitCode.BadInput, $"'{path}' is no log of SARIF 2.1. Build with '-p:ErrorLog=build.sarif%2cversion=2.1'.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.BadInput, $"Cannot read '{path}': {error.Message}", error);
        }
    }

    private static bool IsFailure(JsonElement result) =>
        Array.IndexOf(s_failures, result.GetProperty("ruleId").GetString()) >= 0
        && result.GetProperty("message").GetProperty("text").GetString()!.Contains("SchemaAnalyzers", StringComparison.Ordinal);

    private static BaselineLine? LineOf(JsonElement result) =>
        result.TryGetProperty("properties", out var properties)
        && properties.TryGetProperty("customProperties", out var custom)
        && custom.TryGetProperty(BaselineLine.Property, out var line)
            ? Baseline.Read("", line.GetString()!).Entries.Select(entry => entry.Line).FirstOrDefault()
            : null;
}
