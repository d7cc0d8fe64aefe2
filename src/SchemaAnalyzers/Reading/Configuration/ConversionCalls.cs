using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>HasConversion and HaveConversion in all their forms.</summary>
internal static class ConversionCalls
{
    private const string Hidden = "its converter does not say what it stores";

    /// <summary>Unknown where what is stored is out of sight; null where the call takes a converter away.</summary>
    public static Fact<Conversion>? Read(CallReader call)
    {
        if (call.IsNull(0))
        {
            return null;
        }

        return (Find(call) is { } conversion ? Fact.Known(conversion, call.Place) : Fact.Unknown<Conversion>(Hidden, call.Place));
    }

    private static Conversion? Find(CallReader call)
    {
        var isByLambdas = call.Count >= 2 && call.Expression(0) is LambdaExpressionSyntax;
        if (call.Call.TypeArguments.Count > 0)
        {
            return call.TypeArgument(0) is { } named ? OfType(named, isByLambdas) : null;
        }

        if (call.Expression(0) is TypeOfExpressionSyntax mentioned)
        {
            return call.TypeOf(mentioned.Type) is { } type ? OfType(type, false) : null;
        }

        if (isByLambdas)
        {
            return call.Method is { TypeArguments: { Length: 1 } inferred } && inferred[0].TypeKind is not (TypeKind.Error or TypeKind.TypeParameter) ? new Conversion(inferred[0], false, default(Facets)) : null;
        }

        return call.Expression(0) is { } expression ? OfExpression(expression, call) : null;
    }

    private static Conversion? OfType(ITypeSymbol type, bool isByLambdas) =>
        GivenConverters.IsConverter(type) ? GivenConverters.Read(type, null, isMadeElsewhere: false) : new Conversion(type, !isByLambdas, default(Facets));

    private static Conversion? OfExpression(ExpressionSyntax expression, CallReader call)
    {
        var made = expression as BaseObjectCreationExpressionSyntax ?? call.InitializerOf(expression) as BaseObjectCreationExpressionSyntax;
        var type = made is not null && call.TypeOf(made) is { } exact ? exact : call.TypeOf(expression);
        return type is null ? null : GivenConverters.Read(type, made, isMadeElsewhere: made is null);
    }
}
