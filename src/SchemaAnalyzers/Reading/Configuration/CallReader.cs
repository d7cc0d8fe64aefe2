using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration.Walking;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The values of a call's arguments: by syntax where that is enough, else by what the compiler says is constant.</summary>
internal sealed class CallReader(FluentCall call, AppliedChain chain, CallSources sources)
{
    private const int DeepestHelpers = 8;

    public FluentCall Call => call;

    public int Count => call.Arguments.Count;

    /// <summary>Null for a call in a package, where nothing can be bound.</summary>
    private SemanticModel? Model => sources.Model(chain.Tree);

    public Place Place => PlaceOf(call.Span);

    public bool IsNull(int index) => index < Count && call.Arguments[index].Kind == FluentArgumentKind.Null;

    /// <summary>The constant text; null where the argument is not known to be one.</summary>
    public Fact<string>? Text(int index) => Value(index) is { } constant && constant.Value is string text ? Fact.Known(text, constant.Place) : null;

    /// <summary>The constant text, or none where the argument is null.</summary>
    public Fact<string?>? TextOrNull(int index) => IsNull(index) ? Fact.Known<string?>(null, Place) : Text(index)?.Select(text => (string?)text);

    public Fact<int?>? Number(int index) => Value(index) is { } constant && constant.Value is int number ? Fact.Known<int?>(number, constant.Place) : null;

    /// <summary>The constant whole number, however large; null where the argument is none.</summary>
    public long? Long(int index) => (index < Count ? Value(index)?.Value ?? Constant(index) : null) switch
    {
        long value => value,
        int value => value,
        short value => value,
        byte value => value,
        uint value => value,
        _ => null,
    };

    /// <summary>The constant texts of an array.</summary>
    public EquatableArray<string>? Texts(int index)
    {
        var items = Expression(index) switch
        {
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            _ => default(SeparatedSyntaxList<ExpressionSyntax>?),
        };
        var texts = items?.Select(item => Evaluate(item) as string).OfType<string>().ToEquatableArray();
        return texts?.Count == items?.Count ? texts : null;
    }

    /// <summary>Where the argument of a parameter stands; -1 where it is left out.</summary>
    public int IndexOf(string parameter, int position)
    {
        for (var i = 0; i < Count; i++)
        {
            if (call.Arguments[i].Label == parameter)
            {
                return i;
            }
        }

        return position >= 0 && position < Count && call.Arguments[position].Label is null ? position : -1;
    }

    /// <summary>The flag, where leaving it out means true.</summary>
    public Fact<bool>? Flag(int index)
    {
        if (index >= Count)
        {
            return Fact.Known(true, Place);
        }

        return Value(index) is { } constant && constant.Value is bool flag ? Fact.Known(flag, constant.Place) : null;
    }

    /// <summary>The constant value; null where the argument is none.</summary>
    public object? Constant(int index) => Expression(index) is { } expression && Model?.GetConstantValue(expression) is { HasValue: true, Value: { } value }
        ? TypeOf(expression) is { TypeKind: TypeKind.Enum } type ? new EnumConstant((INamedTypeSymbol)type, value) : value
        : null;

    /// <summary>The name of a member of an enum: <c>DeleteBehavior.Cascade</c>; null for any other argument.</summary>
    /// <param name="enumName">The enum, of which the compiler need not be asked where it is written.</param>
    public string? EnumMember(int index, string enumName)
    {
        var access = index < Count ? chain.Tree.GetRoot().FindNode(call.Arguments[index].Span, getInnermostNodeForTie: true) as MemberAccessExpressionSyntax : null;
        if (access is { Expression: { } type, Name.Identifier.ValueText: { } name } && SimpleNames.Last(type) == enumName)
        {
            return name;
        }

        return access is not null && sources.Model(chain.Tree)?.GetSymbolInfo(access).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member ? member.Name : null;
    }

    /// <summary>A type of the language; null for a call in a package.</summary>
    public INamedTypeSymbol? SpecialType(SpecialType type) => Model?.Compilation.GetSpecialType(type);

    /// <summary>A type argument of the call; null where it does not compile.</summary>
    public ITypeSymbol? TypeArgument(int index)
    {
        var name = chain.Tree.GetRoot().FindToken(call.Span.Start).Parent as GenericNameSyntax;
        if (!(index < name?.TypeArgumentList.Arguments.Count))
        {
            return null;
        }

        var argument = name!.TypeArgumentList.Arguments[index];
        return argument is IdentifierNameSyntax parameter && chain.TypeArguments.TryGetValue(parameter.Identifier.ValueText, out var known)
            ? known
            : sources.Model(chain.Tree)?.GetTypeInfo(argument).Type is { TypeKind: not TypeKind.Error } type ? type : null;
    }

    /// <summary>The argument as it is written; null where there is none.</summary>
    public ExpressionSyntax? Expression(int index) =>
        index < Count ? chain.Tree.GetRoot().FindNode(call.Arguments[index].Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() : null;

    /// <summary>The calls of the helper that is called, on the builder that it gets, with its parameters replaced; null where it cannot be read.</summary>
    public IReadOnlyList<(FluentCall Call, CallReader? Reader)>? HelperCalls()
    {
        if (chain.Depth > DeepestHelpers || sources.FindPropertyHelper(call.Name) is not var (helper, tree))
        {
            return null;
        }

        var constants = new Dictionary<string, object>(StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            var parameter = call.Arguments[i].Label ?? (i < helper.Parameters.Count ? helper.Parameters[i] : null);
            if (parameter is not null && Value(i) is { Value: { } value })
            {
                constants[parameter] = value;
            }
        }

        return helper.Chains
            .Select(body => new AppliedChain(body, tree, body.Reach == Reach.Always) { Constants = constants, Depth = chain.Depth + 1, At = Place })
            .SelectMany(body => body.Chain.Calls.Select(inner => (inner, body.IsCertain ? new CallReader(inner, body, sources) : null)))
            .ToList();
    }

    /// <summary>The method that is called; null where that does not compile.</summary>
    public IMethodSymbol? Method
    {
        get
        {
            var name = chain.Tree.GetRoot().FindToken(call.Span.Start).Parent;
            return name?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } invocation ? Model?.GetSymbolInfo(invocation).Symbol as IMethodSymbol : null;
        }
    }

    /// <summary>The type of an expression, or the type that type syntax names; null where it does not compile.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax syntax) => sources.Model(syntax.SyntaxTree)?.GetTypeInfo(syntax).Type is { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } type ? type : null;

    /// <summary>What a local, a read-only field or a property begins with and keeps; null for any other expression.</summary>
    public ExpressionSyntax? InitializerOf(ExpressionSyntax expression)
    {
        if (expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || Model?.GetSymbolInfo(expression).Symbol is not { } symbol)
        {
            return null;
        }

        var isFixed = symbol is ILocalSymbol or IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };
        var declaration = isFixed ? symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() : null;
        var value = declaration switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
        return value is not null && sources.Model(value.SyntaxTree) is not null ? value : null;
    }

    private (object? Value, Place Place)? Value(int index)
    {
        if (index >= Count)
        {
            return null;
        }

        var argument = call.Arguments[index];
        var place = PlaceOf(argument.Span);
        return argument.Kind switch
        {
            FluentArgumentKind.Text => (argument.Text, place),
            FluentArgumentKind.Number when int.TryParse(argument.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => (number, place),
            FluentArgumentKind.True => (true, place),
            FluentArgumentKind.False => (false, place),
            FluentArgumentKind.Expression => (Bound(argument), place),
            _ => null,
        };
    }

    private Place PlaceOf(TextSpan span) => chain.At ?? sources.PlaceOf(chain.Tree, span);

    private object? Bound(FluentArgument argument) => Evaluate(chain.Tree.GetRoot().FindNode(argument.Span, getInnermostNodeForTie: true));

    private object? Evaluate(SyntaxNode node)
    {
        if (sources.Model(chain.Tree)?.GetConstantValue(node) is { HasValue: true } constant)
        {
            return constant.Value;
        }

        return node is IdentifierNameSyntax name && chain.Constants.TryGetValue(name.Identifier.ValueText, out var known) ? known
            : node is InterpolatedStringExpressionSyntax text ? Interpolate(text)
            : null;
    }

    /// <summary><c>$"varchar({length})"</c>; null where a hole is no constant text or number.</summary>
    private string? Interpolate(InterpolatedStringExpressionSyntax text)
    {
        var result = new StringBuilder();
        foreach (var part in text.Contents)
        {
            var value = part switch
            {
                InterpolatedStringTextSyntax fixedText => fixedText.TextToken.ValueText,
                InterpolationSyntax { AlignmentClause: null, FormatClause: null, Expression: var hole } => Evaluate(hole),
                _ => null,
            };
            if (value is not (string or int))
            {
                return null;
            }

            result.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }
}

/// <summary>A value of an enum, as its number.</summary>
internal sealed record EnumConstant(INamedTypeSymbol Type, object Value);
