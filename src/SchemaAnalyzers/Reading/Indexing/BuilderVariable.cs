using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>A parameter or local that holds a builder of the fluent API, and the syntax in which its name means that.</summary>
/// <param name="Entity">The simple name of the entity it builds; null for a builder of the whole model.</param>
/// <param name="Calls">The calls that made it, for a local: <c>var p = b.Property(x => x.Name)</c>.</param>
internal sealed record BuilderVariable(string Name, string? Entity, EquatableArray<FluentCall> Calls, SyntaxNode Scope)
{
    /// <summary>Whether it builds some entity whose type the syntax does not name.</summary>
    public bool IsEntityUnknown { get; init; }
}
