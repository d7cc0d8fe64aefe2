using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>The simple names in a piece of syntax.</summary>
internal static class SimpleNames
{
    /// <summary>The last name of a type: <c>List</c> for <c>System.Collections.Generic.List&lt;int&gt;?</c>; null for one without a name.</summary>
    public static string? Last(SyntaxNode? type)
    {
        while (true)
        {
            switch (type)
            {
                case QualifiedNameSyntax qualified:
                    type = qualified.Right;
                    break;
                case AliasQualifiedNameSyntax alias:
                    type = alias.Name;
                    break;
                case NullableTypeSyntax nullable:
                    type = nullable.ElementType;
                    break;
                case MemberAccessExpressionSyntax access:
                    type = access.Name;
                    break;
                case SimpleNameSyntax name:
                    return name.Identifier.ValueText;
                default:
                    return null;
            }
        }
    }

    /// <summary>Every simple name below a node, type arguments included.</summary>
    public static IEnumerable<string> All(SyntaxNode? node) =>
        node is null
            ? []
            : node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText).Distinct();

    /// <summary>Whether a method or type around the node declares a type parameter of that name.</summary>
    public static bool IsTypeParameter(SyntaxNode node, string name) =>
        node.Ancestors().Any(ancestor => ancestor switch
        {
            MethodDeclarationSyntax method => Declares(method.TypeParameterList, name),
            TypeDeclarationSyntax type => Declares(type.TypeParameterList, name),
            _ => false,
        });

    private static bool Declares(TypeParameterListSyntax? list, string name) =>
        list is not null && list.Parameters.Any(parameter => parameter.Identifier.ValueText == name);

    public static string WithoutAttributeSuffix(string name) =>
        name.Length > "Attribute".Length && name.EndsWith("Attribute", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - "Attribute".Length)
            : name;
}
