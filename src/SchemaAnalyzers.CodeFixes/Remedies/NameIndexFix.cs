using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>The name of an index: where one is written it is changed, else <c>[Index]</c> gets a Name, or HasIndex a HasDatabaseName.</summary>
internal sealed class NameIndexFix : RemedyFix<NameIndex>
{
    private const string Index = "Microsoft.EntityFrameworkCore.IndexAttribute";

    protected override RemedyEdit? Edit(NameIndex remedy, FixTarget target)
    {
        var literal = CSharpQuote.Literal(remedy.Name);
        var changes = ConstantAt.Find<string>(target) is { } constant ? [new(constant.Span, literal)]
            : ConstantAt.Call(target) is { } call ? Configure(target, call, literal)
            : Declare(target, literal);
        return RemedyEdit.Create($"Name the index '{literal.Substring(1, literal.Length - 2)}'", target, changes);
    }

    private static IEnumerable<TextChange> Configure(FixTarget target, InvocationExpressionSyntax call, string literal)
    {
        var calls = ConstantAt.CallsAfter(call).ToList();
        return ConstantAt.NameOf(call)?.Identifier.ValueText == "HasIndex" && !calls.Exists(other => ConstantAt.NameOf(other)?.Identifier.ValueText is "HasDatabaseName" or "HasName")
            ? [ChainedCall.After(target, call, $"HasDatabaseName({literal})")]
            : [];
    }

    private static IEnumerable<TextChange> Declare(FixTarget target, string literal)
    {
        var attribute = target.Root.FindNode(target.Span).FirstAncestorOrSelf<AttributeSyntax>();
        return attribute?.ArgumentList is { } list && Attributes.TypeOf(target, attribute) == Index && !list.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.ValueText == "Name")
            ? [Attributes.Insertion(list.CloseParenToken.SpanStart, $", Name = {literal}")]
            : [];
    }
}
