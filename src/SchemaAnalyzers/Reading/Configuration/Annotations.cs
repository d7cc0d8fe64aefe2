using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>HasAnnotation: EF and its provider keep what they know in annotations of theirs, whatever anybody else writes changes no table.</summary>
internal static class Annotations
{
    private static readonly string[] s_owned = ["Relational:", "Npgsql:"];

    /// <summary>The annotations that EF's scaffolding writes and that say nothing about an entity.</summary>
    private static readonly string[] s_harmless = ["ProductVersion", "Relational:MaxIdentifierLength"];

    /// <remarks>EF's own core annotations have no prefix.</remarks>
    public static bool IsHarmless(Fact<string>? name) =>
        name is { IsKnown: true, Value: { } text } && (s_harmless.Contains(text) || (text.IndexOf(':') > 0 && !s_owned.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal))));
}
