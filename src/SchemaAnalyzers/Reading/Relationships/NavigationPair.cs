using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>A navigation with its inverse, or alone, or one of several that EF cannot match.</summary>
internal sealed record NavigationPair(INamedTypeSymbol Source, INamedTypeSymbol Target, Member Navigation, Member? Inverse)
{
    /// <summary>Why the pair cannot be read; null where it can.</summary>
    public string? Reason { get; init; }
}
