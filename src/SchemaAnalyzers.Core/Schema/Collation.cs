namespace SchemaAnalyzers.Schema;

/// <summary>A collation that the schema itself creates.</summary>
/// <param name="Definition">What follows the name in CREATE COLLATION: <c>(provider = icu, locale = 'de')</c>, or <c>FROM</c> and another.</param>
public sealed record Collation(QualifiedName Name, string Definition, string? Comment = null);
