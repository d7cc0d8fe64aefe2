using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>One new property, behind that of the column before it.</summary>
internal sealed class AddPropertyFix : RemedyFix<AddProperty>
{
    protected override RemedyEdit? Edit(AddProperty remedy, FixTarget target) =>
        PropertyDeclarations.Add(target, new(remedy)) is { } changes ? RemedyEdit.Across($"Add a property for column '{remedy.Column}'", target, changes) : null;
}
