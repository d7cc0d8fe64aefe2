using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Another means of numbering rows: the call that names one for the property is replaced.</summary>
internal sealed class SetValueStrategyFix : RemedyFix<SetValueStrategy>
{
    protected override RemedyEdit? Edit(SetValueStrategy remedy, FixTarget target) =>
        ConstantAt.Call(target) is { } call && ConstantAt.NameOf(call) is { } name && target.Model.GetTypeInfo(call).Type is { Name: "PropertyBuilder" }
            ? RemedyEdit.Create($"Change to {remedy.Method}()", target, [new TextChange(TextSpan.FromBounds(name.SpanStart, call.Span.End), remedy.Method + "()")])
            : null;
}
