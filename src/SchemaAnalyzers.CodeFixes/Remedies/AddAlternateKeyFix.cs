using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>One more <c>HasAlternateKey</c> in the configuration of the class: no attribute says that.</summary>
internal sealed class AddAlternateKeyFix : RemedyFix<AddAlternateKey>
{
    protected override RemedyEdit? Edit(AddAlternateKey remedy, FixTarget target) =>
        FluentForm.OfEntity(target, "HasAlternateKey", selector => $"HasAlternateKey({selector.All(remedy.Properties.ToList())}).HasName({CSharpQuote.Literal(remedy.Name)})", isOnlyForm: true) is { } changes
            ? RemedyEdit.Across($"Add alternate key '{remedy.Name}' to the model", target, changes)
            : null;
}
