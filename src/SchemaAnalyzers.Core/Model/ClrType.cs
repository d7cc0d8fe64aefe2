using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Model;

/// <summary>The CLR type of a property, with <c>Nullable&lt;T&gt;</c> taken off.</summary>
/// <param name="FullName">Namespace-qualified, with generic arity as in metadata: <c>System.Int32</c>, <c>System.Collections.Generic.List`1</c>.</param>
/// <param name="Kind">What kind of type it is.</param>
/// <param name="Display">As the code writes it, for messages: <c>int?</c>, <c>List&lt;string&gt;</c>.</param>
public sealed record ClrType(string FullName, ClrKind Kind, string Display)
{
    /// <summary>The element type of an array or list; null for others.</summary>
    public ClrType? Element { get; init; }

    /// <summary>The full name of an enum's underlying type; null for others.</summary>
    public string? EnumUnderlying { get; init; }

    /// <summary>The members of an enum, in order of declaration.</summary>
    public EquatableArray<string> EnumMembers { get; init; }

    /// <summary>Whether the type is <c>Nullable&lt;T&gt;</c> or a reference type annotated with <c>?</c>.</summary>
    public bool IsNullable { get; init; }
}

public enum ClrKind
{
    /// <summary>A class, struct or interface that is none of the others.</summary>
    Other,
    Enum,
    Array,

    /// <summary>List&lt;T&gt; and the interfaces it implements.</summary>
    List,
}
