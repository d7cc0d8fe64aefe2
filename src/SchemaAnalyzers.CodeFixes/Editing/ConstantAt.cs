using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>The constant that a finding points to: an argument of an attribute or a call.</summary>
internal static class ConstantAt
{
    /// <summary>The expression, where it stands exactly at the finding and has a value of that type; else null.</summary>
    public static ExpressionSyntax? Find<T>(FixTarget target) =>
        Expression(target) is { } expression && target.Model.GetConstantValue(expression) is { HasValue: true, Value: T } ? expression : null;

    public static ExpressionSyntax? Expression(FixTarget target) =>
        target.Root.FindNode(target.Span, findInsideTrivia: false, getInnermostNodeForTie: true)
            .AncestorsAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(expression => expression.Span == target.Span);

    /// <summary>The call whose name and arguments the finding points to: <c>HasIndex(x => x.Name)</c> in a chain of calls; else null.</summary>
    public static InvocationExpressionSyntax? Call(FixTarget target) => CallAt(target.Root, target.Span.Start);

    /// <param name="start">Where its name begins.</param>
    public static InvocationExpressionSyntax? CallAt(SyntaxNode root, int start) =>
        root.FindToken(start).Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && NameOf(call)?.SpanStart == start ? call : null;

    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name ?? call.Expression as SimpleNameSyntax;

    /// <summary>The calls that follow on what a call gives back, in order.</summary>
    public static IEnumerable<InvocationExpressionSyntax> CallsAfter(InvocationExpressionSyntax call)
    {
        for (var next = call.Parent; next is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer }; next = outer.Parent)
        {
            yield return outer;
        }
    }
}
