using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>Collects the configuration calls of a class: every use of a parameter that is a builder of EF Core's fluent API.</summary>
internal sealed class FluentIndexer(CancellationToken cancellationToken)
{
    /// <summary>The pseudo-call with which all chains on a ModelConfigurationBuilder begin.</summary>
    public const string Conventions = "(conventions)";

    public List<FluentChain> Chains { get; } = [];

    public List<BuilderMethod> Methods { get; } = [];

    public List<PropertyHelper> PropertyHelpers { get; } = [];

    public void Read(TypeDeclarationSyntax type, string metadataName)
    {
        foreach (var member in type.Members)
        {
            if (member is not BaseMethodDeclarationSyntax method || IsHistory(method))
            {
                continue;
            }

            AddPropertyHelper(method, type, metadataName);
            foreach (var parameter in method.ParameterList.Parameters)
            {
                if (Builder(parameter, method, type) is not { } variable)
                {
                    continue;
                }

                var key = new MethodKey(metadataName, (method as MethodDeclarationSyntax)?.Identifier.ValueText ?? type.Identifier.ValueText);
                Methods.Add(new BuilderMethod(key, variable.Entity is null, variable.Entity)
                {
                    TypeParameters = Names((method as MethodDeclarationSyntax)?.TypeParameterList).ToEquatableArray(),
                });
                ReadUses(variable, type.Identifier.ValueText, key, method, ReachOf.FirstReturn(method));
            }
        }
    }

    /// <summary>A method that gets the builder of a property first, as an extension of it or not.</summary>
    private void AddPropertyHelper(BaseMethodDeclarationSyntax method, TypeDeclarationSyntax type, string metadataName)
    {
        var parameters = method.ParameterList.Parameters;
        if (method is not MethodDeclarationSyntax { Identifier.ValueText: var name } || parameters.Count == 0 || SimpleNames.Last(parameters[0].Type) != "PropertyBuilder")
        {
            return;
        }

        var (uses, key) = (new FluentIndexer(cancellationToken), new MethodKey(metadataName, name));
        uses.ReadUses(new BuilderVariable(parameters[0].Identifier.ValueText, "", default, method) { IsEntityUnknown = true }, type.Identifier.ValueText, key, method, ReachOf.FirstReturn(method));
        PropertyHelpers.Add(new PropertyHelper(key, parameters.Skip(1).Select(parameter => parameter.Identifier.ValueText).ToEquatableArray(), uses.Chains.ToEquatableArray()));
    }

    /// <summary>A lambda that gets the builder of the model.</summary>
    /// <param name="owner">The simple name of the type in which it is run.</param>
    /// <param name="key">The method in which it is run.</param>
    public void Read(LambdaExpressionSyntax lambda, string owner, MethodKey key)
    {
        var parameter = (lambda as SimpleLambdaExpressionSyntax)?.Parameter ?? (lambda as ParenthesizedLambdaExpressionSyntax)?.ParameterList.Parameters.FirstOrDefault();
        if (parameter is not null)
        {
            ReadUses(new BuilderVariable(parameter.Identifier.ValueText, null, default, lambda), owner, key, lambda, ReachOf.FirstReturn(lambda));
        }
    }

    /// <summary>EF's own record of a model, in a ModelSnapshot or the designer file of a migration: it configures no context.</summary>
    private static bool IsHistory(BaseMethodDeclarationSyntax method) =>
        method is MethodDeclarationSyntax { Identifier.ValueText: "BuildModel" or "BuildTargetModel" } && method.Modifiers.Any(SyntaxKind.OverrideKeyword);

    private static BuilderVariable? Builder(ParameterSyntax parameter, BaseMethodDeclarationSyntax method, TypeDeclarationSyntax type)
    {
        var name = parameter.Identifier.ValueText;
        switch (SimpleNames.Last(parameter.Type))
        {
            case "ModelBuilder":
                return new BuilderVariable(name, null, default, method);
            case "ModelConfigurationBuilder":
                return new BuilderVariable(name, null, new([new FluentCall(Conventions, default, default, parameter.Span)]), method);
            case "OwnedNavigationBuilder" or "ComplexPropertyBuilder" or "ComplexCollectionBuilder":
                return new BuilderVariable(name, PartPath.Placeholder, default, method) { IsEntityUnknown = true };
            case "EntityTypeBuilder":
                var argument = (parameter.Type as GenericNameSyntax ?? (parameter.Type as QualifiedNameSyntax)?.Right as GenericNameSyntax)
                    ?.TypeArgumentList.Arguments.LastOrDefault();
                var entity = SimpleNames.Last(argument);
                var isParameter = TypeParameters(method, type).Any(other => other == entity);
                return new BuilderVariable(name, entity ?? "", default, method) { IsEntityUnknown = entity is null || isParameter };
            default:
                return null;
        }
    }

    private static IEnumerable<string> TypeParameters(BaseMethodDeclarationSyntax method, TypeDeclarationSyntax type)
    {
        return Names((method as MethodDeclarationSyntax)?.TypeParameterList).Concat(Names(type.TypeParameterList));
    }

    private static IEnumerable<string> Names(TypeParameterListSyntax? list) =>
        list is null ? [] : list.Parameters.Select(parameter => parameter.Identifier.ValueText);

    private void ReadUses(BuilderVariable first, string owner, MethodKey key, SyntaxNode method, int firstReturn)
    {
        var open = new Queue<BuilderVariable>();
        open.Enqueue(first);
        while (open.Count > 0)
        {
            var variable = open.Dequeue();
            foreach (var use in variable.Scope.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (use.Identifier.ValueText == variable.Name && (use.Parent as MemberAccessExpressionSyntax)?.Name != use)
                {
                    ReadUse(use, variable, owner, open, key, ReachOf.Read(use, method, firstReturn));
                }
            }
        }
    }

    private void ReadUse(IdentifierNameSyntax use, BuilderVariable variable, string owner, Queue<BuilderVariable> open, MethodKey key, Reach reach)
    {
        var reader = new FluentChainReader(variable);
        var end = reader.Read(use);
        if (reader.IsHarmless)
        {
            return;
        }

        foreach (var piece in reader.Pieces)
        {
            Chains.Add(new FluentChain(owner, piece.Entity, piece.Calls, end.Span) { IsEntityUnknown = piece.IsEntityUnknown, Method = key, Reach = reach });
        }

        foreach (var nested in reader.Nested)
        {
            open.Enqueue(nested);
        }

        if (end.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } && declarator.Identifier.ValueText != variable.Name)
        {
            var last = reader.Last;
            open.Enqueue(new BuilderVariable(declarator.Identifier.ValueText, last.Entity, last.Calls, variable.Scope) { IsEntityUnknown = last.IsEntityUnknown });
        }
    }
}
