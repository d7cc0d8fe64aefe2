using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading;

/// <summary>What a project says of its model by options, because its own code does not show it.</summary>
/// <param name="NamingConvention">The convention that is configured in another project; null for none.</param>
/// <param name="HarmlessConfiguration">The methods, as <c>Type.Method</c>, that are vouched for: they map nothing differently.</param>
internal sealed record ReadingOptions(NamingConvention? NamingConvention, EquatableArray<Glob> HarmlessConfiguration)
{
    public static readonly ReadingOptions Default = Of(RuleOptions.Default);

    public static ReadingOptions Of(RuleOptions options) => new(options.NamingConvention, options.HarmlessConfiguration);

    /// <remarks>Each option is asked for by name: not every host can list those it has.</remarks>
    public static ReadingOptions Read(AnalyzerConfigOptionsProvider provider) => Of(OptionReader.Read(Set(provider.GlobalOptions)).Options);

    /// <summary>Whether a method is vouched for.</summary>
    /// <param name="type">The simple name of its type; null where that is not known, which only a star stands for.</param>
    public bool IsHarmless(string? type, string method) => HarmlessConfiguration.Any(glob => glob.Matches($"{type}.{method}"));

    private static IEnumerable<KeyValuePair<string, string>> Set(AnalyzerConfigOptions options)
    {
        foreach (var option in KnownOption.All)
        {
            if (options.TryGetValue(option.Key, out var value))
            {
                yield return new(option.Key, value);
            }
        }
    }
}
