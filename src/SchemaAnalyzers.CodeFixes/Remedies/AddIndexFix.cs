using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>One more <c>[Index]</c> on the class.</summary>
internal sealed class AddIndexFix : RemedyFix<AddIndex>
{
    protected override RemedyEdit? Edit(AddIndex remedy, FixTarget target)
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
        return RemedyEdit.Create($"Add index '{remedy.Name}' to the model", target.Text, Attributes.Add(target, position, name, arguments));
    }
}
