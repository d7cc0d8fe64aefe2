using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary><c>Ignore(x => x.Name)</c> in the configuration of the class, or <c>[NotMapped]</c>. Not for a property that is configured: whatever maps it would have to go.</summary>
internal sealed class IgnorePropertyFix : RemedyFix<IgnoreProperty>
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.Schema";

    protected override RemedyEdit? Edit(IgnoreProperty remedy, FixTarget target)
    {
        const string Title = "Leave the property out of the mapping";
        if (MappedMember.Find(target, remedy.Property) is not { } member || FluentForm.IsConfigured(target, remedy.Property))
        {
            return null;
        }

        return FluentForm.OfMember(target, remedy.Property, "Ignore") is { } changes
            ? RemedyEdit.Across(Title, target, changes)
            : RemedyEdit.Create(Title, target, member.AddAttribute(target, Annotations, "NotMapped", ""));
    }
}
