using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration.Walking;

/// <summary>
/// The lambdas that a call of a delegate may run: <c>info.Register(builder)</c>. They are found only where all code that can set the delegate is in
/// sight: the field or property, or its type, is private.
/// </summary>
internal static class DelegateBodies
{
    /// <summary>Null where the call is none of a delegate, or what it runs is not known.</summary>
    public static IReadOnlyList<LambdaExpressionSyntax>? Find(FluentCall call, SyntaxTree tree, Compilation compilation)
    {
        var invocation = compilation.ContainsSyntaxTree(tree) ? tree.GetRoot().FindNode(call.Span).FirstAncestorOrSelf<InvocationExpressionSyntax>() : null;
        if (invocation is null || Member(invocation, compilation.GetSemanticModel(tree)) is not { } member || Setters(member) is not { } setters)
        {
            return null;
        }

        var values = setters.SelectMany(reference => Values(reference.GetSyntax(), member, compilation)).ToList();
        var lambdas = values.OfType<LambdaExpressionSyntax>().ToList();
        return lambdas.Count == 0 || lambdas.Count < values.Count ? null : lambdas;
    }

    private static ISymbol? Member(InvocationExpressionSyntax invocation, SemanticModel model)
    {
        if (model.GetSymbolInfo(invocation).Symbol is not IMethodSymbol { MethodKind: MethodKind.DelegateInvoke })
        {
            return null;
        }

        var called = invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: var inner } ? inner : invocation.Expression;
        return model.GetSymbolInfo(called).Symbol is { IsStatic: false, ContainingType: not null } symbol and (IPropertySymbol or IFieldSymbol) ? symbol : null;
    }

    /// <summary>The declarations outside of which nobody can set the member; null where that is anywhere.</summary>
    private static IReadOnlyList<SyntaxReference>? Setters(ISymbol member)
    {
        for (var symbol = member; symbol.ContainingType is { } outer; symbol = outer)
        {
            if (symbol.DeclaredAccessibility == Accessibility.Private)
            {
                return outer.DeclaringSyntaxReferences;
            }
        }

        return null;
    }

    private static IEnumerable<ExpressionSyntax> Values(SyntaxNode scope, ISymbol member, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(scope.SyntaxTree);
        foreach (var node in scope.DescendantNodes())
        {
            var value = node switch
            {
                AssignmentExpressionSyntax assignment when SimpleNames.Last(assignment.Left) == member.Name => assignment.Right,
                BaseObjectCreationExpressionSyntax creation => Argument(creation, member, model),
                PropertyDeclarationSyntax { Initializer.Value: var initial } property when property.Identifier.ValueText == member.Name => initial,
                VariableDeclaratorSyntax { Initializer.Value: var initial, Parent.Parent: FieldDeclarationSyntax } field when field.Identifier.ValueText == member.Name => initial,
                _ => null,
            };
            if (value is not null)
            {
                yield return value;
            }
        }
    }

    /// <summary>What the constructor of a record gets for the component of that name.</summary>
    private static ExpressionSyntax? Argument(BaseObjectCreationExpressionSyntax creation, ISymbol member, SemanticModel model)
    {
        if (model.GetSymbolInfo(creation).Symbol is not IMethodSymbol constructor || !SymbolEqualityComparer.Default.Equals(constructor.ContainingType.OriginalDefinition, member.ContainingType.OriginalDefinition))
        {
            return null;
        }

        var arguments = creation.ArgumentList?.Arguments ?? default;
        var named = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == member.Name);
        var at = constructor.Parameters.FirstOrDefault(parameter => parameter.Name == member.Name)?.Ordinal ?? arguments.Count;
        return (named ?? (at < arguments.Count && arguments[at].NameColon is null ? arguments[at] : null))?.Expression;
    }
}
