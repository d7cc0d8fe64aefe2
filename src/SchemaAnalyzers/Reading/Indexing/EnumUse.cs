namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>A call of <c>MapEnum&lt;T&gt;()</c>: EF and its driver store the enum as an enum type of the database.</summary>
/// <param name="Enum">The simple name of the CLR type; null where the syntax does not name it.</param>
/// <param name="Name">The type's name; null where it is made of that of the CLR type.</param>
/// <param name="Schema">Null where none is said.</param>
/// <param name="IsRead">Whether all arguments are understood, and the call speaks to EF and not to the driver alone.</param>
/// <param name="Setup">Where it stands.</param>
internal sealed record EnumUse(string? Enum, string? Name, string? Schema, bool IsRead, NamingUse Setup);
