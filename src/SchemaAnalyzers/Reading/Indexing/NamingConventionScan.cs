using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>Finds <c>UseSnakeCaseNamingConvention()</c> and its kin, wherever a project sets up its context.</summary>
internal static class NamingConventionScan
{
    private const string Suffix = "NamingConvention";

    public static string? Find(SyntaxTree tree, CompilationUnitSyntax unit, CancellationToken cancellationToken)
    {
        // The text is searched first: walking every node of every file would cost more than all the rest of the index.
        if (tree.GetText(cancellationToken).ToString().IndexOf(Suffix, StringComparison.Ordinal) < 0)
        {
            return null;
        }

        return unit.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Select(name => name.Identifier.ValueText)
            .FirstOrDefault(name => name.StartsWith("Use", StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal));
    }
}
