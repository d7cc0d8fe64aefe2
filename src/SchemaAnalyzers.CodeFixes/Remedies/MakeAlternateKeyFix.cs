using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary><c>HasIndex(...).IsUnique()</c> becomes <c>HasAlternateKey(...).HasName("name")</c>, where nothing else is said of the index.</summary>
internal sealed class MakeAlternateKeyFix : RemedyFix<MakeAlternateKey>
{
    protected override RemedyEdit? Edit(MakeAlternateKey remedy, FixTarget target)
    {
        if (ConstantAt.Call(target) is not { ArgumentList.Arguments: var selectors } call || ConstantAt.NameOf(call) is not { Identifier.ValueText: "HasIndex" } name)
        {
            return null;
        }

        var after = ConstantAt.CallsAfter(call).ToList();
        var isPlain = after.TrueForAll(other => ConstantAt.NameOf(other)?.Identifier.ValueText is "HasDatabaseName" || IsUnique(other));
        var isNamed = selectors.Count > 1 && selectors[0].Expression is LambdaExpressionSyntax;
        return isPlain && !isNamed ? RemedyEdit.Create("Make it an alternate key", target, Changes(call, name, after, CSharpQuote.Literal(remedy.Name))) : null;
    }

    private static bool IsUnique(InvocationExpressionSyntax call) => ConstantAt.NameOf(call)?.Identifier.ValueText == "IsUnique" && call.ArgumentList.Arguments.Count == 0;

    private static IEnumerable<TextChange> Changes(InvocationExpressionSyntax call, SimpleNameSyntax name, List<InvocationExpressionSyntax> after, string literal)
    {
        yield return new(name.Span, "HasAlternateKey");
        var isNamed = false;
        foreach (var other in after)
        {
            if (!IsUnique(other))
            {
                isNamed = true;
                yield return new(TextSpan.FromBounds(ConstantAt.NameOf(other)!.SpanStart, other.Span.End), $"HasName({literal})");
            }
        }

        // Where nothing names it, the name takes the place of the first IsUnique.
        foreach (var other in after.Where(IsUnique))
        {
            var access = (MemberAccessExpressionSyntax)other.Expression;
            yield return isNamed ? Attributes.Deletion(access.Expression.Span.End, other.Span.End) : new(TextSpan.FromBounds(access.Name.SpanStart, other.Span.End), $"HasName({literal})");
            isNamed = true;
        }
    }
}
