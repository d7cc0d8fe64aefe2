using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>One more call in a chain, in the form that the chain has: on a line of its own where the calls have theirs.</summary>
internal static class ChainedCall
{
    /// <param name="target">The code.</param>
    /// <param name="last">The call behind which it goes.</param>
    /// <param name="call">Name and arguments.</param>
    public static TextChange After(FixTarget target, InvocationExpressionSyntax last, string call)
    {
        var dot = (last.Expression as MemberAccessExpressionSyntax)?.OperatorToken;
        var separator = dot is { } token && target.IndentationAt(token.SpanStart) is { } indentation ? target.NewLineAt(token.SpanStart) + indentation : "";
        return Attributes.Insertion(last.Span.End, $"{separator}.{call}");
    }
}
