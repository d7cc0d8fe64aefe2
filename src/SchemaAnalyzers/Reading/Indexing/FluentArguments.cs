using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>Reads the arguments of one fluent call as far as syntax alone can tell.</summary>
internal static class FluentArguments
{
    /// <param name="isStatic">Whether the first argument is the builder itself: an extension method that is called as a static one.</param>
    public static FluentCall Read(SimpleNameSyntax name, ArgumentListSyntax arguments, bool isStatic = false)
    {
        var members = new List<string>();
        var isOther = false;
        var given = arguments.Arguments.Skip(isStatic ? 1 : 0).ToList();
        foreach (var argument in given)
        {
            if (!isStatic && IsBuilder(name, arguments, argument))
            {
                continue;
            }

            // What follows a selector names something else: HasIndex(x => x.Name, "ix_name").
            var isName = given[0].Expression is LambdaExpressionSyntax or ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax &&
                argument.Expression is not (LambdaExpressionSyntax or ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax);
            var isType = argument.Expression is TypeOfExpressionSyntax && PartPath.IsCall(name.Identifier.ValueText);
            isOther |= !isType && !AddMembers(argument.Expression, isName ? [] : members);
        }

        var typeArguments = name is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments.Select(type => SimpleNames.Last(type) ?? "") : [];
        return new FluentCall(
            name.Identifier.ValueText,
            typeArguments.ToEquatableArray(),
            members.ToArray(),
            TextSpan.FromBounds(name.SpanStart, arguments.Span.End))
        {
            Arguments = given.Select(Argument).ToEquatableArray(),
            HasOtherArguments = isOther,
            IsThisAssembly = given.Count > 0 && IsThisAssembly(given[0].Expression),
            MentionedTypes = given.SelectMany(argument => Mentioned(argument.Expression)).Distinct().ToEquatableArray(),
            NestedCalls = arguments.Arguments
                .Where(argument => argument.Expression is LambdaExpressionSyntax)
                .SelectMany(argument => argument.DescendantNodes().OfType<InvocationExpressionSyntax>())
                .Select(call => SimpleNames.Last(call.Expression) ?? "")
                .Distinct()
                .ToEquatableArray(),
        };
    }

    private static FluentArgument Argument(ArgumentSyntax argument)
    {
        var (kind, text) = argument.Expression switch
        {
            LiteralExpressionSyntax literal => (KindOf(literal), literal.Token.ValueText),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } named } =>
                (FluentArgumentKind.Text, SimpleNames.Last(named[0].Expression)),
            CastExpressionSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } } => (FluentArgumentKind.Null, null),
            LambdaExpressionSyntax or TypeOfExpressionSyntax or ObjectCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax => (FluentArgumentKind.Code, null),
            _ => (FluentArgumentKind.Expression, null),
        };
        return new FluentArgument(kind, text, argument.Expression.Span) { Label = argument.NameColon?.Name.Identifier.ValueText };
    }

    private static FluentArgumentKind KindOf(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.StringLiteralExpression => FluentArgumentKind.Text,
        SyntaxKind.NumericLiteralExpression => FluentArgumentKind.Number,
        SyntaxKind.TrueLiteralExpression => FluentArgumentKind.True,
        SyntaxKind.FalseLiteralExpression => FluentArgumentKind.False,
        SyntaxKind.NullLiteralExpression => FluentArgumentKind.Null,
        _ => FluentArgumentKind.Expression,
    };

    /// <summary>Whether an argument is what gets the builder of an entity or part: a lambda, or a method in its place.</summary>
    public static bool IsBuilder(SimpleNameSyntax call, ArgumentListSyntax arguments, ArgumentSyntax argument)
    {
        var isFirst = arguments.Arguments[0] == argument;
        var isLambda = argument.Expression is LambdaExpressionSyntax;
        if (PartPath.IsOfTable(call.Identifier.ValueText))
        {
            return isLambda;
        }

        return (isLambda || argument.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax) &&
            (call.Identifier.ValueText == "Entity" ? isLambda || !isFirst || call is GenericNameSyntax : !isFirst && PartPath.IsCall(call.Identifier.ValueText));
    }

    /// <summary>The simple name in a sole argument <c>typeof(T)</c>.</summary>
    public static string? TypeOf(ArgumentListSyntax arguments) =>
        arguments.Arguments.Select(argument => argument.Expression).OfType<TypeOfExpressionSyntax>().Select(type => SimpleNames.Last(type.Type)).FirstOrDefault();

    private static bool AddMembers(ExpressionSyntax argument, List<string> members)
    {
        switch (argument)
        {
            case LiteralExpressionSyntax literal:
                if (literal.IsKind(SyntaxKind.StringLiteralExpression))
                {
                    members.Add(literal.Token.ValueText);
                }

                return true;
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } named }:
                members.Add(SimpleNames.Last(named[0].Expression) ?? "");
                return true;
            case LambdaExpressionSyntax { ExpressionBody: { } body }:
                return AddSelected(body, members);
            case ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var items }:
                return AddAll(items, members);
            case ArrayCreationExpressionSyntax { Initializer.Expressions: var items }:
                return AddAll(items, members);
            default:
                return false;
        }
    }

    /// <summary>The texts of <c>new[] { "A", nameof(T.B) }</c>: an array within an array is none.</summary>
    private static bool AddAll(SeparatedSyntaxList<ExpressionSyntax> items, List<string> members) =>
        items.All(item => item is not (ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax) && AddMembers(item, members));

    private static bool AddSelected(ExpressionSyntax body, List<string> members)
    {
        while (body is CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            body = body is CastExpressionSyntax cast ? cast.Expression : ((PostfixUnaryExpressionSyntax)body).Operand;
        }

        return body switch
        {
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } selected => Add(selected, members),
            AnonymousObjectCreationExpressionSyntax anonymous => anonymous.Initializers.All(part =>
                part.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } selected && Add(selected, members)),
            _ => false,
        };
    }

    private static bool Add(MemberAccessExpressionSyntax selected, List<string> members)
    {
        members.Add(selected.Name.Identifier.ValueText);
        return true;
    }

    private static bool IsThisAssembly(ExpressionSyntax argument) => argument switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Assembly", Expression: InvocationExpressionSyntax call } =>
            SimpleNames.Last(call.Expression) == "GetType",
        InvocationExpressionSyntax call => SimpleNames.Last(call.Expression) == "GetExecutingAssembly",
        _ => false,
    };

    private static IEnumerable<string> Mentioned(ExpressionSyntax argument) => argument switch
    {
        ObjectCreationExpressionSyntax creation => SimpleNames.All(creation.Type),
        TypeOfExpressionSyntax type => SimpleNames.All(type.Type),
        MemberAccessExpressionSyntax { Expression: TypeOfExpressionSyntax type } => SimpleNames.All(type.Type),
        _ => [],
    };
}
