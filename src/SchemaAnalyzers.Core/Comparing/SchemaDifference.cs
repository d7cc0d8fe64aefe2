using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Comparing;

/// <summary>One thing in which two schemas differ.</summary>
/// <param name="Relation">The table, view, type or sequence that differs.</param>
/// <param name="Subject">What differs, for people: <c>column public.users.email</c>.</param>
/// <param name="First">What the first schema says; null where it has no such thing.</param>
/// <param name="Second">What the second schema says; null where it has no such thing.</param>
public sealed record SchemaDifference(QualifiedName Relation, string Subject, string? First, string? Second)
{
    /// <summary>In the first schema, where it was read from a text.</summary>
    public Origin Origin { get; init; }

    /// <summary>A clause about both: <c>column public.users.email is text in a and integer in b</c>.</summary>
    public string Describe(string first, string second) => (First, Second) switch
    {
        (_, null) => $"{Subject} is only in {first}",
        (null, _) => $"{Subject} is only in {second}",
        _ => $"{Subject} is {First} in {first} and {Second} in {second}",
    };
}
