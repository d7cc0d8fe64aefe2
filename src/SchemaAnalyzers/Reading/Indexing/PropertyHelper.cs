using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>A method that takes the builder of a property: <c>Sized(this PropertyBuilder&lt;string&gt; p, int length) => p.HasMaxLength(length)</c>.</summary>
/// <param name="Parameters">The names of its other parameters.</param>
/// <param name="Chains">What it calls on the builder.</param>
internal sealed record PropertyHelper(MethodKey Key, EquatableArray<string> Parameters, EquatableArray<FluentChain> Chains);
