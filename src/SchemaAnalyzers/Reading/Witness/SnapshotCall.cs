using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>One call of a model snapshot, with the values of its arguments as syntax tells them.</summary>
/// <param name="Syntax">The name of the method, with its type arguments.</param>
internal sealed record SnapshotCall(SimpleNameSyntax Syntax, IReadOnlyList<ExpressionSyntax> Arguments)
{
    /// <summary>The class of a call that is written as a static one.</summary>
    public string? Extensions { get; init; }

    public string Name => Syntax.Identifier.ValueText;

    public string? TypeArgument => (Syntax as GenericNameSyntax)?.TypeArgumentList.Arguments.FirstOrDefault()?.ToString();

    /// <summary>The last argument where it is a lambda: its body.</summary>
    public SyntaxNode? Lambda => (Arguments.LastOrDefault() as LambdaExpressionSyntax)?.Body;

    public bool IsNull(int index) => index < Arguments.Count && Bare(Arguments[index]).IsKind(SyntaxKind.NullLiteralExpression);

    public string? Text(int index) => index < Arguments.Count ? TextOf(Arguments[index]) : null;

    public int? Number(int index) =>
        index < Arguments.Count && Bare(Arguments[index]) is LiteralExpressionSyntax { Token.Value: int number } ? number : null;

    /// <summary>The value of a literal, with its sign.</summary>
    public object? Value(int index) => index >= Arguments.Count ? null : Bare(Arguments[index]) switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: { } value } } => value switch
        {
            int number => -number,
            long number => -number,
            decimal number => -number,
            _ => null,
        },
        _ => null,
    };

    public bool Flag(int index) => index >= Arguments.Count || Bare(Arguments[index]).IsKind(SyntaxKind.TrueLiteralExpression);

    /// <summary>All texts among the arguments from one on, those in an array included: <c>"A", "B"</c> and <c>new[] { "A", "B" }</c>.</summary>
    public IEnumerable<string> Texts(int from = 0) => Arguments.Skip(from).SelectMany(Items).Select(TextOf).OfType<string>();

    public IEnumerable<bool> Flags() => Arguments.SelectMany(Items).Select(item => Bare(item).IsKind(SyntaxKind.TrueLiteralExpression));

    /// <summary>The last name of <c>DeleteBehavior.Cascade</c>.</summary>
    public string? MemberName(int index) => index < Arguments.Count ? (Arguments[index] as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText : null;

    public bool IsArray(int index) => index < Arguments.Count && Initializer(Arguments[index]) is not null;

    private static IEnumerable<ExpressionSyntax> Items(ExpressionSyntax argument) =>
        Initializer(argument)?.Expressions.AsEnumerable() ?? Enumerable.Repeat(argument, 1);

    private static InitializerExpressionSyntax? Initializer(ExpressionSyntax argument) =>
        (argument as ImplicitArrayCreationExpressionSyntax)?.Initializer ?? (argument as ArrayCreationExpressionSyntax)?.Initializer;

    private static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (expression is CastExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            expression = expression is CastExpressionSyntax cast ? cast.Expression : ((ParenthesizedExpressionSyntax)expression).Expression;
        }

        return expression;
    }

    /// <summary>A literal, or several joined by <c>+</c>: a text of several lines.</summary>
    private static string? TextOf(ExpressionSyntax expression)
    {
        var parts = new Stack<string>();
        expression = Bare(expression);
        while (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            if (Bare(sum.Right) is not LiteralExpressionSyntax { Token.Value: string right })
            {
                return null;
            }

            parts.Push(right);
            expression = Bare(sum.Left);
        }

        return expression is LiteralExpressionSyntax { Token.Value: string first } ? first + string.Concat(parts) : null;
    }
}
