namespace SchemaAnalyzers.Rules;

/// <summary>A typed edit of the code that would end a finding. One record a kind; the code fix of that kind applies it.</summary>
public abstract record Remedy;

/// <summary>Map the property to another column: <c>[Column("name")]</c>.</summary>
public sealed record MapToColumn(string Property, string Column) : Remedy;

/// <summary>Declare the property nullable, or not.</summary>
public sealed record SetNullability(string Property, bool IsNullable) : Remedy;

/// <summary>Map the entity to another table or view: <c>[Table("name", Schema = "schema")]</c>, <c>ToView(...)</c>.</summary>
public sealed record MapToTable(string Schema, string Table, bool IsView) : Remedy;
