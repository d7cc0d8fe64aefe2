using System.Text.Json;
using SchemaAnalyzers.House.Tests.Harness;
using SchemaAnalyzers.Rules;
using Xunit.Abstractions;

namespace SchemaAnalyzers.House.Tests.CodeFixes;

/// <summary>What is left of the findings of a drifted system when <c>dotnet format analyzers</c> has done what it can.</summary>
public sealed class FormattedSampleTests(ITestOutputHelper output)
{
    /// <summary>A new property may bring findings of its own, an index that it can have now: a second run ends them.</summary>
    private const int Runs = 2;

    /// <summary>Only in a deep run: it takes a minute, and each fix has its own tests.</summary>
    [Fact]
    [Trait("Category", "Deep")]
    public async Task OpsConductor_has_nothing_left_that_an_edit_of_the_model_would_end()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("OpsConductor.csproj", AnalyzedProject.Text(implicitUsings: true));
        foreach (var file in Repository.Files.Where(path => path.StartsWith("samples/OpsConductor/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal) || path == "samples/OpsConductor/schema.sql"))
        {
            directory.Write(file["samples/OpsConductor/".Length..], Repository.Read(file));
        }

        var before = await FindingsAsync(directory);
        var ids = before.Where(finding => finding.IsRepairable).Select(finding => finding.Id).Distinct().ToArray();
        for (var run = 0; run < Runs; run++)
        {
            await Dotnet.SucceedAsync(directory.Path, ["format", "analyzers", "--diagnostics", .. ids, "--severity", "info", "--no-restore"]);
        }

        var after = await FindingsAsync(directory);
        foreach (var rule in before.Concat(after).Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal))
        {
            output.WriteLine($"{rule} {before.Count(finding => finding.Id == rule)} -> {after.Count(finding => finding.Id == rule)}");
        }

        output.WriteLine(TestDepth.Figures($"all {before.Length} -> {after.Length}"));
        Assert.True(!after.Any(finding => finding.IsRepairable), string.Join("\n", after.Where(finding => finding.IsRepairable)));
        Assert.Empty(after.Select(finding => finding.Id).Except(before.Select(finding => finding.Id)));
    }

    /// <summary>The findings of a build, which succeeds.</summary>
    private static async Task<LoggedFinding[]> FindingsAsync(TemporaryDirectory directory)
    {
        var log = Path.Combine(directory.Path, "log.sarif");
        await Dotnet.SucceedAsync(directory.Path, "build", "--no-incremental", "-v", "quiet", ErrorLog.PropertyFor(log));
        using var document = JsonDocument.Parse(File.ReadAllText(log));
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(LoggedFinding.Of)
            .Where(finding => finding.Id.StartsWith("SCH", StringComparison.Ordinal))
            .Distinct()];
    }

    /// <param name="IsRepairable">Whether an edit of the code is offered for it that needs no person to decide.</param>
    private sealed record LoggedFinding(string Id, string Message, bool IsRepairable)
    {
        public static LoggedFinding Of(JsonElement result) => new(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("message").GetProperty("text").GetString()!,
            result.TryGetProperty("properties", out var properties) && properties.TryGetProperty("customProperties", out var custom) && custom.TryGetProperty("SchemaAnalyzers.Remedies", out var remedies)
                && RemedyCodec.Decode(remedies.GetString()!).Any(remedy => !remedy.IsChoice));
    }
}
