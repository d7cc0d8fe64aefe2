using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.CSharp;

namespace SchemaAnalyzers.CodeFixes.Editing.Fluent;

/// <summary>How calls of the fluent API name the properties of an entity.</summary>
/// <param name="Parameter">The name of the lambda's parameter; null where they are named by text.</param>
/// <param name="Type">Before the name in a <c>nameof</c>; null where the text is written out.</param>
internal sealed record PropertySelector(string? Parameter, string? Type)
{
    private static readonly HashSet<string> s_selecting = new(StringComparer.Ordinal) { "HasAlternateKey", "HasIndex", "HasKey", "HasMany", "HasOne", "Ignore", "OwnsOne", "Property" };

    public static PropertySelector Around(FluentPlace place)
    {
        var scope = place.After.Ancestors().FirstOrDefault(node => node is LambdaExpressionSyntax or BaseMethodDeclarationSyntax) ?? place.After;
        var arguments = scope.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => ConstantAt.NameOf(call) is { } name && s_selecting.Contains(name.Identifier.ValueText) && call.ArgumentList.Arguments.Count > 0)
            .OrderBy(call => ConstantAt.NameOf(call)!.Identifier.ValueText != "Property")
            .Select(call => call.ArgumentList.Arguments[0].Expression)
            .ToList();
        return arguments.Select(Of).FirstOrDefault(found => found is not null) ?? new(place.Builder.ToString() == "x" ? "e" : "x", null);
    }

    public string One(string property) => Parameter is { } name ? $"{name} => {name}.{CSharpQuote.Identifier(property)}" : Text(property);

    /// <summary>Of one property or several: <c>x => new { x.Name, x.Email }</c>.</summary>
    public string All(IReadOnlyList<string> properties) =>
        properties.Count == 1 ? One(properties[0])
        : Parameter is { } name ? $"{name} => new {{ {string.Join(", ", properties.Select(property => $"{name}.{CSharpQuote.Identifier(property)}"))} }}"
        : string.Join(", ", properties.Select(Text));

    private static PropertySelector? Of(ExpressionSyntax argument) => argument switch
    {
        SimpleLambdaExpressionSyntax lambda => new(lambda.Parameter.Identifier.ValueText, null),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } => new(null, null),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } named } when named[0].Expression is MemberAccessExpressionSyntax access =>
            new(null, access.Expression.ToString()),
        _ => null,
    };

    private string Text(string property) => Type is null ? CSharpQuote.Literal(property) : $"nameof({Type}.{CSharpQuote.Identifier(property)})";
}
