using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>One argument of a fluent call.</summary>
/// <param name="Text">The value of a constant: the text itself, the digits of a number.</param>
internal sealed record FluentArgument(FluentArgumentKind Kind, string? Text, TextSpan Span)
{
    /// <summary>The parameter's name, where it is written: <c>name: "x"</c>.</summary>
    public string? Label { get; init; }
}

internal enum FluentArgumentKind
{
    Text,
    Number,
    True,
    False,
    Null,

    /// <summary>A lambda or a type.</summary>
    Code,

    /// <summary>Any other expression: whether it is a constant only the compiler can tell.</summary>
    Expression,
}
