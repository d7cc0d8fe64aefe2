using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>The type of the column: where one is written it is changed, else <c>HasColumnType</c> is added, or <c>[Column]</c> gets a TypeName.</summary>
internal sealed class SetColumnTypeFix : RemedyFix<SetColumnType>
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.Schema";

    protected override RemedyEdit? Edit(SetColumnType remedy, FixTarget target)
    {
        var literal = CSharpQuote.Literal(remedy.Type);
        var title = $"Map to type '{literal.Substring(1, literal.Length - 2)}'";
        return ConstantAt.Find<string>(target) is { } constant ? RemedyEdit.Create(title, target, [new TextChange(constant.Span, literal)])
            : FluentForm.OfProperty(target, remedy.Property, $"HasColumnType({literal})") is { } changes ? RemedyEdit.Across(title, target, changes)
            : MappedMember.Find(target, remedy.Property) is { } member ? RemedyEdit.Create(title, target, Declare(target, member, literal))
            : null;
    }

    /// <summary>The attribute that says it.</summary>
    public static IEnumerable<TextChange> Declare(FixTarget target, MappedMember member, string literal)
    {
        if (Attributes.Find(target, member.AttributeLists, Annotations + ".ColumnAttribute") is { } attribute)
        {
            return [SetTypeName(attribute, literal)];
        }

        return member.AddAttribute(target, Annotations, "Column", $"(TypeName = {literal})");
    }

    private static TextChange SetTypeName(AttributeSyntax attribute, string literal)
    {
        if (attribute.ArgumentList is not { } list)
        {
            return Attributes.Insertion(attribute.Name.Span.End, $"(TypeName = {literal})");
        }

        return list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "TypeName") is { } said
            ? new(said.Expression.Span, literal)
            : Attributes.Insertion(list.CloseParenToken.SpanStart, $"{(list.Arguments.Count == 0 ? "" : ", ")}TypeName = {literal}");
    }
}
