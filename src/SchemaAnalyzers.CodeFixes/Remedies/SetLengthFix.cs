using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>The length of a text: where one is written it is changed, else <c>HasMaxLength</c> or <c>[MaxLength]</c> is added.</summary>
internal sealed class SetLengthFix : RemedyFix<SetLength>
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    protected override RemedyEdit? Edit(SetLength remedy, FixTarget target)
    {
        if (remedy.Length is not { } bound)
        {
            return Written(target) is { } removal ? RemedyEdit.Create("Leave out the length", target, [removal]) : null;
        }

        var length = bound.ToString(CultureInfo.InvariantCulture);
        var title = $"Set the length to {length}";
        return ConstantAt.Find<int>(target) is { } constant ? RemedyEdit.Create(title, target, [new TextChange(constant.Span, length)])
            : FluentForm.OfProperty(target, remedy.Property, $"HasMaxLength({length})") is { } changes ? RemedyEdit.Across(title, target, changes)
            : MappedMember.Find(target, remedy.Property) is { } member ? RemedyEdit.Create(title, target, Add(target, member, length))
            : null;
    }

    /// <summary>The attribute or call that the finding points to the argument of, taken away.</summary>
    private static TextChange? Written(FixTarget target) => ConstantAt.Find<int>(target)?.Parent switch
    {
        AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute } => Attributes.Remove(target, attribute),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasMaxLength" } called } call } =>
            Attributes.Deletion(called.Expression.Span.End, call.Span.End),
        _ => null,
    };

    private static IEnumerable<TextChange> Add(FixTarget target, MappedMember member, string length) =>
        Attributes.Find(target, member.AttributeLists, Annotations + ".MaxLengthAttribute", Annotations + ".StringLengthAttribute") is null
            ? member.AddAttribute(target, Annotations, "MaxLength", $"({length})")
            : [];
}
