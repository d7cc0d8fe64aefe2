using Microsoft.CodeAnalysis;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>What UsingEntity says of the table between two collections.</summary>
/// <param name="Name">The name of the entity, after which the table is called; null where none is said.</param>
/// <param name="Type">The class of the entity; null where it has none of its own.</param>
/// <param name="HasEnds">Whether lambdas configure both foreign keys.</param>
internal sealed record JoinSetting(string? Name, INamedTypeSymbol? Type, bool HasEnds);
