using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <param name="Name">The simple name, without arity.</param>
/// <param name="MetadataName">Namespace-qualified, with arity, nested types behind <c>+</c>.</param>
/// <param name="Identifier">Where the name stands.</param>
/// <param name="Bases">All simple names in the base list, type arguments included.</param>
/// <param name="Attributes">The simple names of its attributes, without the suffix.</param>
/// <param name="Properties">The properties, and the components of a record.</param>
internal sealed record IndexedType(
    string Name,
    string MetadataName,
    TextSpan Identifier,
    EquatableArray<string> Bases,
    EquatableArray<string> Attributes,
    EquatableArray<IndexedProperty> Properties);

/// <param name="TypeNames">All simple names in the type: <c>ICollection&lt;Post&gt;</c> has two.</param>
internal sealed record IndexedProperty(string Name, EquatableArray<string> TypeNames);
