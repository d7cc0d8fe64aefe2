namespace SchemaAnalyzers.Rules;

/// <summary>A typed edit of the code that would end a finding. One record a kind; the code fix of that kind applies it.</summary>
public abstract record Remedy;

/// <summary>Map the property to another column: <c>[Column("name")]</c>.</summary>
public sealed record MapToColumn(string Property, string Column) : Remedy;

/// <summary>Declare the property nullable, or not.</summary>
public sealed record SetNullability(string Property, bool IsNullable) : Remedy;
