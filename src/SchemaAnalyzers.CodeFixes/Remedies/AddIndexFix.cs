using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>One more <c>HasIndex</c> in the configuration of the class, or <c>[Index]</c> on it.</summary>
internal sealed class AddIndexFix : RemedyFix<AddIndex>
{
    protected override RemedyEdit? Edit(AddIndex remedy, FixTarget target)
    {
        var title = $"Add index '{remedy.Name}' to the model";
        return FluentForm.OfEntity(target, "HasIndex", selector => Configured(remedy, selector)) is { } changes
            ? RemedyEdit.Across(title, target, changes)
            : Declared(remedy, target, title);
    }

    private static string Configured(AddIndex remedy, PropertySelector selector) =>
        $"HasIndex({selector.All(remedy.Properties.ToList())}){(remedy.IsUnique ? ".IsUnique()" : "")}.HasDatabaseName({CSharpQuote.Literal(remedy.Name)})";

    private static RemedyEdit? Declared(AddIndex remedy, FixTarget target, string title)
    {
        if (MappedClass.Named(target) is not { } type)
        {
            return null;
        }

        var position = Attributes.PositionAfter(type, type.AttributeLists);
        if (AttributeName.At(target, position, "Microsoft.EntityFrameworkCore", "Index") is not { } name)
        {
            return null;
        }

        var properties = string.Join(", ", remedy.Properties.Select(property => $"nameof({CSharpQuote.Identifier(property)})"));
        var arguments = $"({properties}{(remedy.IsUnique ? ", IsUnique = true" : "")}, Name = {CSharpQuote.Literal(remedy.Name)})";
        return RemedyEdit.Create(title, target, Attributes.Add(target, position, name, arguments));
    }
}
