using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>A method, or all of its overloads, by the metadata name of its type and its own name.</summary>
internal readonly record struct MethodKey(string Type, string Name);

/// <summary>A method that takes a builder of the fluent API.</summary>
/// <param name="IsOfModel">Whether it takes the builder of the whole model; else that of one entity, or of a part of one.</param>
/// <param name="Entity">The simple name of the entity, or of the type parameter that stands for it; null for all else.</param>
internal sealed record BuilderMethod(MethodKey Key, bool IsOfModel, string? Entity)
{
    /// <summary>The names of the method's own type parameters.</summary>
    public EquatableArray<string> TypeParameters { get; init; }
}
