using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Whether the database makes the value: the call or argument that says otherwise is changed, else <c>ValueGeneratedOnAdd</c> or <c>[DatabaseGenerated]</c> is added.</summary>
internal sealed class SetGeneratedFix : RemedyFix<SetGenerated>
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.Schema";
    private const string Enum = "DatabaseGeneratedOption";

    protected override RemedyEdit? Edit(SetGenerated remedy, FixTarget target)
    {
        var method = remedy.Option switch { "Identity" => "ValueGeneratedOnAdd", "Computed" => "ValueGeneratedOnAddOrUpdate", _ => "ValueGeneratedNever" };
        var title = remedy.Option == "None" ? "Say that the database makes no value" : "Say that the database makes the value";
        if (ConstantAt.Call(target) is { } call && ConstantAt.NameOf(call) is { } name && name.Identifier.ValueText.StartsWith("ValueGenerated", StringComparison.Ordinal))
        {
            return RemedyEdit.Create(title, target, [new TextChange(name.Span, method)]);
        }

        if (ConstantAt.Expression(target) is MemberAccessExpressionSyntax said && target.Model.GetTypeInfo(said).Type is { Name: Enum })
        {
            return RemedyEdit.Create(title, target, [new TextChange(said.Name.Span, remedy.Option)]);
        }

        return FluentForm.OfProperty(target, remedy.Property, method + "()") is { } changes ? RemedyEdit.Across(title, target, changes)
            : MappedMember.Find(target, remedy.Property) is { } member ? RemedyEdit.Create(title, target, member.AddAttribute(target, Annotations, "DatabaseGenerated", space => $"({space}{Enum}.{remedy.Option})"))
            : null;
    }
}
