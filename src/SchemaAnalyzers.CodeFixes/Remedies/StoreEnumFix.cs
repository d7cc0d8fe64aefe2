using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>The form in which an enum is stored: the conversion or type that says another one is changed, else <c>HasConversion&lt;string>()</c> or <c>[Column(TypeName = "text")]</c> is added.</summary>
/// <remarks>A column type of texts makes EF Core convert: https://learn.microsoft.com/ef/core/modeling/value-conversions#pre-defined-conversions</remarks>
internal sealed class StoreEnumFix : RemedyFix<StoreEnum>
{
    protected override RemedyEdit? Edit(StoreEnum remedy, FixTarget target)
    {
        var title = $"Store the enum as {(remedy.IsText ? "text" : "a number")}";
        var literal = CSharpQuote.Literal(remedy.Type);
        var type = remedy.IsText ? "string" : remedy.Type switch { "smallint" => "short", "bigint" => "long", _ => "int" };
        if (ConstantAt.Find<string>(target) is { } constant)
        {
            return RemedyEdit.Create(title, target, [new TextChange(constant.Span, literal)]);
        }

        if (ConstantAt.Call(target) is { } call)
        {
            return ConstantAt.NameOf(call) is GenericNameSyntax { Identifier.ValueText: "HasConversion", TypeArgumentList.Arguments: { Count: 1 } said } && call.ArgumentList.Arguments.Count == 0
                ? RemedyEdit.Create(title, target, [new TextChange(said[0].Span, type)])
                : null;
        }

        return FluentForm.OfProperty(target, remedy.Property, $"HasConversion<{type}>()") is { } changes ? RemedyEdit.Across(title, target, changes)
            : MappedMember.Find(target, remedy.Property) is { } member ? RemedyEdit.Create(title, target, SetColumnTypeFix.Declare(target, member, literal))
            : null;
    }
}
