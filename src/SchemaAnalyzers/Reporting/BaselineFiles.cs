using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Baselines;

namespace SchemaAnalyzers.Reporting;

/// <summary>The <c>SchemaBaseline</c> items of a project. Each text is parsed once, as long as the host keeps it.</summary>
internal sealed class BaselineFiles
{
    private static readonly ConditionalWeakTable<SourceText, List<Baseline>> s_parsed = new();

    private readonly IReadOnlyList<Baseline> _baselines;

    private BaselineFiles(IReadOnlyList<Baseline> baselines) => _baselines = baselines;

    public bool IsEmpty => _baselines.Count == 0;

    public static BaselineFiles Load(AnalyzerOptions options, CancellationToken cancellationToken) =>
        new([.. options.AdditionalFiles.Where(file => IsBaseline(file, options)).Select(file => Read(file, cancellationToken))]);

    public static bool IsBaseline(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.SchemaAnalyzersRole", out var role) && role.Trim() == "Baseline";

    public static Baseline Read(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return Baseline.Unreadable(file.Path);
        }

        // Not by a callback of the table: two threads may run it at the same time.
        var parsed = s_parsed.GetOrCreateValue(text);
        lock (parsed)
        {
            if (parsed.Find(baseline => baseline.Path == file.Path) is { } known)
            {
                return known;
            }

            var read = Baseline.Read(file.Path, text.ToString());
            parsed.Add(read);
            return read;
        }
    }

    public bool Accepts(Finding finding) => _baselines.Any(baseline => baseline.Accepts(finding));
}
