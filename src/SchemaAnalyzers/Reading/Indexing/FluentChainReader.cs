using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>Climbs from one use of a builder variable to the end of the chain of calls on it.</summary>
internal sealed class FluentChainReader(BuilderVariable variable)
{
    /// <summary>The pseudo-call for <c>base.OnModelCreating(builder)</c> and its like.</summary>
    public const string BaseCall = "(base)";

    public List<FluentCall> Calls { get; } = [.. variable.Calls];

    /// <summary>The builders that the chain hands to lambdas.</summary>
    public List<BuilderVariable> Nested { get; } = [];

    public string? Entity { get; private set; } = variable.Entity;

    public bool IsEntityUnknown { get; private set; } = variable.IsEntityUnknown;

    /// <summary>Whether the use says nothing: <c>return builder</c>.</summary>
    public bool IsHarmless { get; private set; }

    /// <summary>The node at which the chain ends.</summary>
    public SyntaxNode Read(IdentifierNameSyntax use)
    {
        SyntaxNode node = use;
        while (true)
        {
            if (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node)
            {
                node = access.Parent is InvocationExpressionSyntax call && call.Expression == access ? Add(access.Name, call) : AddAccess(access);
            }
            else if (node.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
            {
                node = node.Parent;
            }
            else
            {
                break;
            }
        }

        return ReferenceEquals(node, use) ? ReadBareUse(use) : node;
    }

    private SyntaxNode Add(SimpleNameSyntax name, InvocationExpressionSyntax call)
    {
        var fluent = FluentArguments.Read(name, call.ArgumentList);
        if (Entity is null && !IsEntityUnknown && Calls.Count == 0 && name.Identifier.ValueText == "Entity")
        {
            Entity = fluent.TypeArguments.Count == 1 ? fluent.TypeArguments[0] : FluentArguments.TypeOf(call.ArgumentList) ?? "";
            IsEntityUnknown = Entity.Length == 0 || IsTypeParameter(call, Entity);
            AddNested(call);
            Calls.Add(fluent);
            return call;
        }

        Calls.Add(fluent);
        if (Calls.Count == 2 && Calls[0].Name == FluentIndexer.Conventions)
        {
            // Properties<string>(p => p.HaveMaxLength(50)) is Properties<string>().HaveMaxLength(50).
            AddNested(call);
        }

        return call;
    }

    private void AddNested(InvocationExpressionSyntax call)
    {
        var calls = Entity is null && !IsEntityUnknown ? Calls.ToArray() : [];
        foreach (var argument in call.ArgumentList.Arguments)
        {
            var parameter = argument.Expression switch
            {
                SimpleLambdaExpressionSyntax lambda => lambda.Parameter,
                ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } only } => only[0],
                _ => null,
            };
            if (parameter is not null)
            {
                Nested.Add(new BuilderVariable(parameter.Identifier.ValueText, Entity, calls, argument.Expression) { IsEntityUnknown = IsEntityUnknown });
            }
        }
    }

    private SyntaxNode AddAccess(MemberAccessExpressionSyntax access)
    {
        Calls.Add(new FluentCall(access.Name.Identifier.ValueText, default, default, access.Name.Span) { HasOtherArguments = true });
        return access;
    }

    private SyntaxNode ReadBareUse(IdentifierNameSyntax use)
    {
        if (use.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or ExpressionStatementSyntax)
        {
            IsHarmless = true;
            return use;
        }

        // Reflection is handed its arguments in an array.
        var given = use.Parent is InitializerExpressionSyntax { Parent: ExpressionSyntax array } ? array : use;
        var call = given.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } ? invocation : null;
        if (call?.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax })
        {
            Calls.Add(new FluentCall(BaseCall, default, default, call.Span));
            return call;
        }

        // A helper gets the builder: what it does is indexed with the helper, if that is part of the compilation.
        var name = SimpleNames.Last(call?.Expression) ?? "";
        var generic = call?.Expression as GenericNameSyntax ?? (call?.Expression as MemberAccessExpressionSyntax)?.Name as GenericNameSyntax;
        var types = (generic?.TypeArgumentList.Arguments ?? default).Select(type => SimpleNames.Last(type) ?? "").ToEquatableArray();
        Calls.Add(new FluentCall(name, types, default, (call ?? use.Parent ?? use).Span) { HasOtherArguments = true });
        return use.Parent ?? use;
    }

    private static bool IsTypeParameter(SyntaxNode node, string name) =>
        node.Ancestors().Any(ancestor => ancestor switch
        {
            MethodDeclarationSyntax method => Declares(method.TypeParameterList, name),
            TypeDeclarationSyntax type => Declares(type.TypeParameterList, name),
            _ => false,
        });

    private static bool Declares(TypeParameterListSyntax? list, string name) =>
        list is not null && list.Parameters.Any(parameter => parameter.Identifier.ValueText == name);
}
