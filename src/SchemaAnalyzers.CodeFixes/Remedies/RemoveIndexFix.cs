using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>The <c>[Index]</c> attribute goes, or the statement that is nothing but a call of HasIndex and what follows it.</summary>
internal sealed class RemoveIndexFix : RemedyFix<RemoveIndex>
{
    private const string Index = "Microsoft.EntityFrameworkCore.IndexAttribute";

    protected override RemedyEdit? Edit(RemoveIndex remedy, FixTarget target) =>
        Removal(target) is { } change ? RemedyEdit.Create("Remove the index", target, [change]) : null;

    private static TextChange? Removal(FixTarget target)
    {
        if (ConstantAt.Call(target) is { } call)
        {
            var last = ConstantAt.CallsAfter(call).LastOrDefault() ?? call;
            return ConstantAt.NameOf(call)?.Identifier.ValueText == "HasIndex" && last.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } statement
                ? WholeLines(target, statement)
                : null;
        }

        return target.Root.FindNode(target.Span).FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && Attributes.TypeOf(target, attribute) == Index
            ? Attributes.Remove(target, attribute)
            : null;
    }

    private static TextChange WholeLines(FixTarget target, ExpressionStatementSyntax statement)
    {
        var (first, last) = (target.Text.Lines.GetLineFromPosition(statement.SpanStart), target.Text.Lines.GetLineFromPosition(statement.Span.End));
        return target.IndentationAt(statement.SpanStart) is not null && target.Text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim().Length == 0
            ? Attributes.Deletion(first.Start, last.EndIncludingLineBreak)
            : Attributes.Deletion(statement.SpanStart, statement.Span.End);
    }
}
