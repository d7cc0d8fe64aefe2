using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Configuration.Metadata;

/// <summary>
/// Reads a method that goes over the model's metadata (<c>foreach (var entity in builder.Model.GetEntityTypes())</c>) for what it may change.
/// Whatever is called there counts, whether or not it runs. Calls on builders are left to the fluent API's own reading.
/// </summary>
internal sealed class MetadataScan
{
    private const int DeepestCalls = 4;

    private readonly Compilation _compilation;
    private readonly Func<SyntaxTree, SemanticModel> _models;
    private readonly Func<string, bool> _isRead;
    private readonly Func<IMethodSymbol, bool> _isHarmless;
    private readonly HashSet<SyntaxNode> _seen = [];
    private readonly List<MetadataEffect> _effects = [];

    private MetadataScan(Compilation compilation, Func<SyntaxTree, SemanticModel> models, Func<string, bool> isRead, Func<IMethodSymbol, bool> isHarmless)
    {
        _isHarmless = isHarmless;
        _compilation = compilation;
        _models = models;
        _isRead = isRead;
    }

    /// <param name="isRead">Whether methods of a name take a builder and are read where they stand.</param>
    /// <param name="isHarmless">Whether the user vouches for a method.</param>
    public static IReadOnlyList<MetadataEffect> Read(SyntaxNode method, Compilation compilation, Func<SyntaxTree, SemanticModel> models, Func<string, bool> isRead, Func<IMethodSymbol, bool> isHarmless)
    {
        var scan = new MetadataScan(compilation, models, isRead, isHarmless);
        scan.Scan(method, 0);
        return scan._effects;
    }

    private void Scan(SyntaxNode method, int depth)
    {
        if (!_seen.Add(method))
        {
            return;
        }

        var model = _models(method.SyntaxTree);
        foreach (var node in method.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: not IdentifierNameSyntax { Identifier.ValueText: "nameof" } } call:
                    Scan(call, model, depth);
                    break;
                case AssignmentExpressionSyntax { Left: var left } when model.GetSymbolInfo(left).Symbol is IPropertySymbol property && IsMetadata(property.ContainingType):
                    Add(property.Name, true, node, model);
                    break;
            }
        }
    }

    private void Scan(InvocationExpressionSyntax call, SemanticModel model, int depth)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            Add(MetadataChanges.Everything, Aspects.None, call, "it does not compile", model);
            return;
        }

        var definition = method.ReducedFrom ?? method;
        if (_isHarmless(definition))
        {
            return;
        }

        if (IsBuilder(method.ReceiverType) || IsBuilder(definition.Parameters.FirstOrDefault()?.Type))
        {
            HandBuilder(call, definition, model);
        }
        else if (IsMetadata(definition.IsExtensionMethod ? definition.Parameters[0].Type : definition.ContainingType))
        {
            Add(method.Name, false, call, model);
        }
        else if (method.Name == "Invoke" && IsOfReflection(method) && !CallsWhatIsSeen(call, model))
        {
            Add(MetadataChanges.Everything, Aspects.None, call, "it calls by reflection what cannot be seen", model);
        }
        else if (!IsOfSystem(definition) && !IsOfEntityFramework(definition.ContainingType) && call.ArgumentList.Arguments.Select(argument => argument.Expression).Append(Receiver(call)).Any(given => Carries(given, model)))
        {
            Follow(call, definition, model, depth);
        }
    }

    /// <summary>A helper that gets a builder besides: the fluent API's reading follows it by name.</summary>
    private void HandBuilder(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model)
    {
        if (!IsOfEntityFramework(method.ContainingType) && !_isRead(method.Name))
        {
            Add(MetadataChanges.Everything, Aspects.None, call, "its helper is compiled in another assembly", model);
        }
    }

    /// <summary>A helper of the same compilation that gets a piece of the metadata.</summary>
    private void Follow(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, int depth)
    {
        var declared = method.DeclaringSyntaxReferences.Where(reference => _compilation.ContainsSyntaxTree(reference.SyntaxTree)).Select(reference => reference.GetSyntax()).ToList();
        if (depth >= DeepestCalls || method.IsAbstract || method.IsVirtual || method.IsOverride || declared.Count == 0)
        {
            Add(MetadataChanges.Everything, Aspects.None, call, "what it calls there cannot be seen", model);
            return;
        }

        foreach (var body in declared)
        {
            Scan(body, depth + 1);
        }
    }

    private void Add(string name, bool isAssignment, SyntaxNode node, SemanticModel model)
    {
        if (MetadataCalls.Find(name, isAssignment) is { } change)
        {
            Add(change.Changes, name == "SetValueConverter" && KeepsType(node, model) ? Aspects.Converter : change.Properties, node, $"the model's metadata is changed ({name})", model);
        }
    }

    /// <summary>Whether the converter that is set stores the type that it converts, and asks for no size: then the column stays as it is.</summary>
    private static bool KeepsType(SyntaxNode node, SemanticModel model) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } &&
        model.GetTypeInfo(arguments[0].Expression).Type is INamedTypeSymbol { TypeArguments: { Length: 2 } types, Name: "ValueConverter" } &&
        SymbolEqualityComparer.Default.Equals(types[0], types[1]) && types[0].IsValueType;

    private void Add(MetadataChanges changes, Aspects properties, SyntaxNode node, string reason, SemanticModel model) =>
        _effects.Add(new MetadataEffect(changes, properties, ClrTypeConditions.Of(node, model), new Touch(reason, Places.Of(node.SyntaxTree, node.Span))));

    /// <summary>Whether a value is metadata or a builder, or holds some.</summary>
    private static bool Carries(ExpressionSyntax? expression, SemanticModel model) =>
        expression is not (null or LambdaExpressionSyntax) && Carries(model.GetTypeInfo(expression).Type);

    private static bool Carries(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Carries(array.ElementType),
        INamedTypeSymbol named => (IsOfEntityFramework(named) && named.Name != "DbContext") || named.TypeArguments.Any(Carries),
        _ => false,
    };

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    private static bool IsBuilder(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && IsOfEntityFramework(named) && named.Name.EndsWith("Builder", StringComparison.Ordinal);

    /// <summary>Whether every method that the class looks up by reflection is one of a class of this compilation, or of <c>EF</c>: those are read.</summary>
    private bool CallsWhatIsSeen(InvocationExpressionSyntax call, SemanticModel model) =>
        (call.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? (SyntaxNode)call).DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(other => other.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetMethod" or "GetMethods" or "GetRuntimeMethods" or "GetDeclaredMethod" })
            .All(other => Receiver(other) switch
            {
                TypeOfExpressionSyntax type => model.GetTypeInfo(type.Type).Type is INamedTypeSymbol named &&
                    (SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, _compilation.Assembly) || named.Name is "EF" || ClrTypes.FullName(named).StartsWith("System.", StringComparison.Ordinal)),
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } } => true,
                _ => false,
            });

    private static bool IsOfReflection(IMethodSymbol method) => method.ContainingNamespace.ToDisplayString() == "System.Reflection";

    private static bool IsOfSystem(IMethodSymbol method) =>
        method.MethodKind != MethodKind.DelegateInvoke && method.ContainingNamespace is { } space && (space.ToDisplayString() + ".").StartsWith("System.", StringComparison.Ordinal);

    private static bool IsMetadata(ITypeSymbol? type) =>
        ((type?.ContainingNamespace?.ToDisplayString() ?? "") + ".").StartsWith("Microsoft.EntityFrameworkCore.Metadata.", StringComparison.Ordinal);

    private static bool IsOfEntityFramework(INamedTypeSymbol? type)
    {
        var space = type?.ContainingNamespace.ToDisplayString() ?? "";
        return (space + ".").StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal) || space.StartsWith("Npgsql.EntityFrameworkCore.", StringComparison.Ordinal);
    }
}
