using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>What HasDiscriminator and HasValue say.</summary>
internal sealed class DiscriminatorSetting
{
    /// <summary>The property; null where only values are said.</summary>
    public string? Name { get; set; }

    public ITypeSymbol? Type { get; set; }

    public Place Place { get; set; }

    /// <summary>The lengths of the values that are texts, by the simple name of the entity.</summary>
    public Dictionary<string, int> Lengths { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a value is not known to be a constant.</summary>
    public bool HasUnknownValue { get; set; }
}
