using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>Finds <c>UseSnakeCaseNamingConvention()</c> and its kin, wherever a project sets up its context.</summary>
internal static class NamingConventionScan
{
    private const string Suffix = "NamingConvention";

    /// <summary>The methods and types whose type argument is the context that is set up.</summary>
    private static readonly HashSet<string> s_ofContext = new(StringComparer.Ordinal)
    {
        "AddDbContext", "AddDbContextFactory", "AddDbContextPool", "AddNpgsql", "AddPooledDbContextFactory", "DbContextOptionsBuilder", "IDesignTimeDbContextFactory",
    };

    public static IEnumerable<NamingUse> Find(SyntaxTree tree, CompilationUnitSyntax unit, CancellationToken cancellationToken)
    {
        // The text is searched first: walking every node of every file would cost more than all the rest of the index.
        if (tree.GetText(cancellationToken).ToString().IndexOf(Suffix, StringComparison.Ordinal) < 0)
        {
            return [];
        }

        return unit.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => SimpleNames.Last(call.Expression) is { } name && name.StartsWith("Use", StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(Place);
    }

    public static NamingUse Place(InvocationExpressionSyntax call)
    {
        var type = call.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        var method = call.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        var isConditional = call.Ancestors().TakeWhile(node => node is not BaseMethodDeclarationSyntax).Any(node =>
            node is IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or ConditionalAccessExpressionSyntax);
        return new NamingUse(
            SimpleNames.Last(call.Expression)!,
            type?.Identifier.ValueText,
            method?.Identifier.ValueText,
            Context(call, type),
            isConditional,
            call.ArgumentList.Arguments.Count > 0);
    }

    /// <summary>The nearest type argument around the call, in the options it is called on, or in the bases of its class.</summary>
    private static string? Context(InvocationExpressionSyntax call, TypeDeclarationSyntax? type)
    {
        var around = call.Ancestors().OfType<InvocationExpressionSyntax>().Select(other => (other.Expression as MemberAccessExpressionSyntax)?.Name ?? other.Expression);
        var within = call.Expression.DescendantNodes();
        var bases = type?.BaseList is { } list ? list.DescendantNodes() : [];
        return around.Concat(within).Concat(bases)
            .OfType<GenericNameSyntax>()
            .Where(name => s_ofContext.Contains(name.Identifier.ValueText))
            .Select(name => SimpleNames.Last(name.TypeArgumentList.Arguments.Last()))
            .FirstOrDefault();
    }
}
