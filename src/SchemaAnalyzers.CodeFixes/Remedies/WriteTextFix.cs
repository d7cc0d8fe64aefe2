using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Another text in the place of the constant: a default, a condition, a name as the database has it.</summary>
internal sealed class WriteTextFix : RemedyFix<WriteText>
{
    private const int LongestTitle = 40;

    protected override RemedyEdit? Edit(WriteText remedy, FixTarget target)
    {
        if (ConstantAt.Find<string>(target) is not { } constant)
        {
            return null;
        }

        var literal = CSharpQuote.Literal(remedy.Text);
        var shown = literal.Length > LongestTitle ? literal.Substring(1, LongestTitle - 2) + "…" : literal.Substring(1, literal.Length - 2);
        return RemedyEdit.Create($"Change to '{shown}'", target, [new(constant.Span, literal)]);
    }
}
