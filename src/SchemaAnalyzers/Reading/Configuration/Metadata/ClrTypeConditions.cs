using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.Reading.Configuration.Metadata;

/// <summary>The types of property to which a change is confined: <c>if (property.ClrType == typeof(decimal))</c>, <c>.Where(p => p.ClrType == typeof(DateTime))</c>.</summary>
internal static class ClrTypeConditions
{
    /// <summary>Null where no condition around the node confines it.</summary>
    public static IReadOnlyList<ITypeSymbol>? Of(SyntaxNode node, SemanticModel model)
    {
        for (var at = node; at.Parent is { } parent and not MemberDeclarationSyntax; at = parent)
        {
            var conditions = parent switch
            {
                IfStatementSyntax branch when at == branch.Statement => [branch.Condition],
                ForEachStatementSyntax loop when at == loop.Statement => Filters(loop.Expression),
                _ => [],
            };
            foreach (var condition in conditions.SelectMany(Conjuncts))
            {
                if (Compared(condition, model) is { } types)
                {
                    return types;
                }
            }
        }

        return null;
    }

    private static IEnumerable<ExpressionSyntax> Filters(ExpressionSyntax source) =>
        source.DescendantNodesAndSelf()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Where" } && call.ArgumentList.Arguments.Count == 1)
            .Select(call => (call.ArgumentList.Arguments[0].Expression as LambdaExpressionSyntax)?.ExpressionBody)
            .OfType<ExpressionSyntax>();

    private static IEnumerable<ExpressionSyntax> Conjuncts(ExpressionSyntax condition) => Parts(condition, SyntaxKind.LogicalAndExpression);

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax condition, SyntaxKind kind)
    {
        var open = new Stack<ExpressionSyntax>([condition]);
        while (open.Count > 0)
        {
            var part = open.Pop();
            switch (part)
            {
                case ParenthesizedExpressionSyntax inner:
                    open.Push(inner.Expression);
                    break;
                case BinaryExpressionSyntax binary when binary.IsKind(kind):
                    open.Push(binary.Left);
                    open.Push(binary.Right);
                    break;
                default:
                    yield return part;
                    break;
            }
        }
    }

    /// <summary>The types that a property's is compared with; null where anything else is asked besides.</summary>
    private static List<ITypeSymbol>? Compared(ExpressionSyntax condition, SemanticModel model)
    {
        var types = new List<ITypeSymbol>();
        foreach (var part in Parts(condition, SyntaxKind.LogicalOrExpression))
        {
            if (part is not BinaryExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ClrType" } access, Right: TypeOfExpressionSyntax type } comparison ||
                !comparison.IsKind(SyntaxKind.EqualsExpression) ||
                model.GetSymbolInfo(access).Symbol?.ContainingType?.Name is not ("IReadOnlyPropertyBase" or "IMutablePropertyBase" or "IReadOnlyProperty" or "IMutableProperty") ||
                model.GetTypeInfo(type.Type).Type is not { } compared)
            {
                return null;
            }

            types.Add(compared);
        }

        return types;
    }
}
