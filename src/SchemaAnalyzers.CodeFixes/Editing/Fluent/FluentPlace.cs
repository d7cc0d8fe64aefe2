using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing.Fluent;

/// <summary>A place for one more statement about an entity.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Builder">What the statement begins with: <c>b</c>, <c>modelBuilder.Entity&lt;User>()</c>.</param>
/// <param name="After">The statement, or the expression that is the whole body, behind which it goes.</param>
internal sealed record FluentPlace(FixTarget File, ExpressionSyntax Builder, SyntaxNode After)
{
    /// <summary>Null where no statement can follow.</summary>
    /// <param name="span">Of a chain of calls.</param>
    /// <param name="isBuilder">Whether an expression is the builder of the entity.</param>
    public static FluentPlace? Behind(FixTarget file, TextSpan span, Func<SemanticModel, ExpressionSyntax, bool> isBuilder)
    {
        if (file.Root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is not { } chain)
        {
            return null;
        }

        var builder = Receivers(chain).LastOrDefault(expression => isBuilder(file.Model, expression));
        return builder is null ? null
            : builder is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } ? InLambda(file, arguments.Last().Expression)
            : Body(chain) is { } body ? new(file, builder, body)
            : null;
    }

    /// <summary>One more statement.</summary>
    /// <param name="call">What it calls on the builder.</param>
    public IEnumerable<TextChange> Add(string call)
    {
        var statement = $"{Builder.WithoutTrivia().NormalizeWhitespace("", "")}.{call}";
        return After switch
        {
            StatementSyntax last => [InBlock(last, statement)],
            ExpressionSyntax last => AsBlock(last, statement),
            _ => [],
        };
    }

    /// <summary>How the statements around select a property: <c>x => x.Name</c>, <c>"Name"</c>, <c>nameof(User.Name)</c>.</summary>
    public PropertySelector Selector => PropertySelector.Around(this);

    /// <summary>The expression and what it is called on, outermost first.</summary>
    private static IEnumerable<ExpressionSyntax> Receivers(ExpressionSyntax? expression)
    {
        while (expression is not null)
        {
            yield return expression;
            expression = expression switch
            {
                InvocationExpressionSyntax call => (call.Expression as MemberAccessExpressionSyntax)?.Expression,
                MemberAccessExpressionSyntax access => access.Expression,
                ParenthesizedExpressionSyntax inner => inner.Expression,
                _ => null,
            };
        }
    }

    /// <summary><c>Entity&lt;T>(b => { })</c>, whose body says nothing yet that could be followed.</summary>
    private static FluentPlace? InLambda(FixTarget file, ExpressionSyntax argument) =>
        argument is SimpleLambdaExpressionSyntax { Block.Statements: { Count: > 0 } statements } lambda
            ? new(file, SyntaxFactory.IdentifierName(lambda.Parameter.Identifier.ValueText), statements.Last())
            : null;

    /// <summary>The statement of a block in which an expression stands, or all of the body that it is.</summary>
    private static SyntaxNode? Body(ExpressionSyntax chain)
    {
        for (SyntaxNode node = chain; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case StatementSyntax statement:
                    return statement.Parent is BlockSyntax ? statement : null;
                case LambdaExpressionSyntax or ArrowExpressionClauseSyntax:
                    return node == chain ? chain : null;
            }
        }

        return null;
    }

    private TextChange InBlock(StatementSyntax last, string statement)
    {
        if (File.IndentationAt(last.SpanStart) is not { } indentation)
        {
            return Attributes.Insertion(last.Span.End, $" {statement};");
        }

        return Attributes.Insertion(File.BehindComment(last.Span.End), $"{File.NewLineAt(last.SpanStart)}{indentation}{statement};");
    }

    /// <summary>A body that is one expression becomes a block. What ends it is changed apart, so that other statements can be put in between.</summary>
    private IEnumerable<TextChange> AsBlock(ExpressionSyntax body, string statement)
    {
        var arrow = body.GetFirstToken().GetPreviousToken();
        var isLambda = body.Parent is LambdaExpressionSyntax;
        var line = File.Text.Lines.GetLineFromPosition(isLambda ? arrow.SpanStart : body.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.GetFirstToken().SpanStart).ToString();
        var outer = line.Substring(0, line.Length - line.TrimStart().Length);
        var newLine = File.NewLineAt(body.SpanStart);
        var inner = newLine + outer + (outer.StartsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");
        var end = body.GetLastToken().GetNextToken();
        yield return new(TextSpan.FromBounds(isLambda ? arrow.Span.End : arrow.GetPreviousToken().Span.End, body.SpanStart), $"{newLine}{outer}{{{inner}");
        yield return Attributes.Insertion(body.Span.End, $";{inner}{statement}");
        yield return new(end.Span, $";{newLine}{outer}}}{(isLambda ? end.ValueText : "")}");
    }
}
