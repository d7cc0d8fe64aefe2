using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>Says of what a place in the code speaks: <c>Customer</c>, <c>Customer.Name</c>, <c>Customer[ix_customers_email]</c>.</summary>
internal static class CodeLabel
{
    public static string Of(Place place)
    {
        var tree = CleanSample.Compilation.SyntaxTrees.Single(tree => tree.FilePath == place.Path);
        var node = tree.GetRoot().FindNode(new TextSpan(place.Start, place.Length), getInnermostNodeForTie: true);
        var type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        return node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property ? $"{type.Identifier}.{property.Identifier}"
            : node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute ? $"{type.Identifier}[{Name(attribute) ?? attribute.Name.ToString()}]"
            : node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement ? Of(statement, type)
            : type.Identifier.Text;
    }

    /// <summary>A statement of a configuration: <c>builder.Property(invoice => invoice.Net)...</c> speaks of a property, <c>builder.HasIndex(...)</c> of an index.</summary>
    private static string Of(ExpressionStatementSyntax statement, TypeDeclarationSyntax type)
    {
        var calls = statement.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(call => (Name: MethodOf(call), call.ArgumentList.Arguments)).Reverse().ToList();
        var entity = calls[0].Name == "Entity" ? statement.DescendantNodes().OfType<GenericNameSyntax>().First().TypeArgumentList.Arguments[0].ToString()
            : type.BaseList!.Types[0].DescendantNodes().OfType<IdentifierNameSyntax>().Last().ToString();
        var named = calls.Find(call => call.Name is "HasDatabaseName" or "HasName" or "HasCheckConstraint");
        var first = calls.Find(call => call.Name is "Property" or "HasOne");
        return named.Name is not null ? $"{entity}[{((LiteralExpressionSyntax)named.Arguments[0].Expression).Token.ValueText}]"
            : first.Name is not null ? $"{entity}.{first.Arguments[0].DescendantNodes().OfType<MemberAccessExpressionSyntax>().First().Name}"
            : entity;
    }

    private static string? MethodOf(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.Text;

    private static string? Name(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.Text == "Name")?.Expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : null;
}
