using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.Reading.Migrations;

/// <summary>A class that migrates a database with EF Core.</summary>
/// <param name="Id">What EF orders migrations by: <c>20260101000000_Name</c>; null where no attribute says it.</param>
/// <param name="Down">Null where the class does not override it.</param>
internal sealed record MigrationClass(INamedTypeSymbol Type, ClassDeclarationSyntax Syntax, string? Id, MethodDeclarationSyntax Up, MethodDeclarationSyntax? Down)
{
    private const string Namespace = "Microsoft.EntityFrameworkCore.Migrations";
    private const string Builder = "MigrationBuilder";

    /// <summary>Those whose Up stands in the tree. Syntax tells of nearly every file that it has none.</summary>
    public static IEnumerable<MigrationClass> In(SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var syntax in Classes(model.SyntaxTree.GetRoot(cancellationToken)))
        {
            if (Method(syntax, "Up") is { } up && model.GetDeclaredSymbol(up, cancellationToken) is { IsOverride: true } method && IsOfMigrations(method.Parameters[0].Type, Builder) && IsMigration(method.ContainingType))
            {
                yield return new MigrationClass(method.ContainingType, syntax, IdOf(method.ContainingType), up, Method(syntax, "Down"));
            }
        }
    }

    /// <summary>Whether no other migration beside it comes later.</summary>
    public bool IsLatest() =>
        Id is { } id && Type.ContainingNamespace.GetTypeMembers().Where(IsMigration).Select(IdOf).All(other => other is null || string.CompareOrdinal(other, id) <= 0);

    /// <summary>Whether it says how it is taken back, or why nothing can: a body with nothing in it is what EF writes for an empty Up.</summary>
    public bool HasDown =>
        Down is { } down && (down.ExpressionBody is not null || down.Body is not { Statements.Count: 0 } body || body.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)));

    private static IEnumerable<ClassDeclarationSyntax> Classes(SyntaxNode root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or ClassDeclarationSyntax).OfType<ClassDeclarationSyntax>();

    private static MethodDeclarationSyntax? Method(ClassDeclarationSyntax type, string name) =>
        type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(method =>
            method.Identifier.ValueText == name && method.ParameterList.Parameters.Count == 1
            && method.ParameterList.Parameters[0].Type is { } parameter && parameter.ToString().EndsWith(Builder, StringComparison.Ordinal));

    private static string? IdOf(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: "MigrationAttribute" }) is { ConstructorArguments: { Length: 1 } arguments } ? arguments[0].Value as string : null;

    private static bool IsMigration(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (IsOfMigrations(ancestor, "Migration"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfMigrations(ITypeSymbol type, string name) => type.Name == name && type.ContainingNamespace.ToDisplayString() == Namespace;
}
