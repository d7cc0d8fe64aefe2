using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Another type for a property. A value that it begins with is of the old type, and goes.</summary>
internal sealed class ChangeTypeFix : RemedyFix<ChangeType>
{
    protected override RemedyEdit? Edit(ChangeType remedy, FixTarget target)
    {
        if (MappedMember.Find(target, remedy.Property) is not { } member || member.IsBoundByOthers(target) || target.Model.Compilation.GetTypeByMetadataName(remedy.Type) is not { } type)
        {
            return null;
        }

        var name = type.ToMinimalDisplayString(target.Model, member.Type.SpanStart) + (member.Type is NullableTypeSyntax ? "?" : "");
        return RemedyEdit.Create($"Change type to '{name}'", target, Changes(target, member, type, name));
    }

    private static IEnumerable<TextChange> Changes(FixTarget target, MappedMember member, ITypeSymbol type, string name)
    {
        yield return new(member.Type.Span, name);
        if (member.Initializer is not { } initializer)
        {
            yield break;
        }

        if (type.IsValueType || member.Type is NullableTypeSyntax)
        {
            var property = (PropertyDeclarationSyntax)member.Declaration;
            yield return Attributes.Deletion(initializer.EqualsToken.GetPreviousToken().Span.End, property.SemicolonToken.Span.End);
        }
        else
        {
            yield return new(initializer.Value.Span, target.Model.GetNullableContext(initializer.SpanStart).AnnotationsEnabled() ? "null!" : "null");
        }
    }
}
