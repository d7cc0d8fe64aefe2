using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>The length of a text: where one is written it is changed, else <c>[MaxLength]</c> is added.</summary>
internal sealed class SetLengthFix : RemedyFix<SetLength>
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    protected override RemedyEdit? Edit(SetLength remedy, FixTarget target)
    {
        var length = remedy.Length.ToString(CultureInfo.InvariantCulture);
        var changes = ConstantAt.Find<int>(target) is { } constant ? [new(constant.Span, length)]
            : MappedMember.Find(target, remedy.Property) is { } member ? Add(target, member, length)
            : [];
        return RemedyEdit.Create($"Set the length to {length}", target.Text, changes);
    }

    private static IEnumerable<TextChange> Add(FixTarget target, MappedMember member, string length)
    {
        if (Attributes.Find(target, member.AttributeLists, Annotations + ".MaxLengthAttribute", Annotations + ".StringLengthAttribute") is not null)
        {
            return [];
        }

        var position = member.AttributePosition;
        return AttributeName.At(target, position, Annotations, "MaxLength") is not { } name ? []
            : member.IsParameter ? Attributes.AddToComponent(position, name, $"({length})")
            : Attributes.Add(target, position, name, $"({length})");
    }
}
