using System.Globalization;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>All new properties of a class at once.</summary>
internal sealed class AddPropertiesFix : RemedyFix<AddProperties>
{
    protected override RemedyEdit? Edit(AddProperties remedy, FixTarget target) =>
        PropertyDeclarations.Add(target, remedy.Properties) is { } changes
            ? RemedyEdit.Across($"Add properties for all {remedy.Properties.Count.ToString(CultureInfo.InvariantCulture)} columns", target, changes)
            : null;
}
