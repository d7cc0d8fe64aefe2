using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>The class that a finding is about.</summary>
internal static class MappedClass
{
    /// <summary>Null where that one stands elsewhere, and a context or its DbSet stands in for it.</summary>
    public static TypeDeclarationSyntax? Find(FixTarget target)
    {
        var node = target.Root.FindNode(target.Span, findInsideTrivia: false, getInnermostNodeForTie: true);
        return node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is TypeDeclarationSyntax type
            && target.Model.GetDeclaredSymbol(type) is INamedTypeSymbol symbol
            && !IsContext(symbol)
            ? type
            : null;
    }

    /// <summary>The same, where the finding is at its name.</summary>
    public static TypeDeclarationSyntax? Named(FixTarget target) => Find(target) is { } type && type.Identifier.Span == target.Span ? type : null;

    public static bool IsContext(INamedTypeSymbol symbol)
    {
        for (var type = symbol.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Name == "DbContext")
            {
                return true;
            }
        }

        return false;
    }
}
