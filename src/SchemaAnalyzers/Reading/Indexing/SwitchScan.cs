using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>Finds <c>AppContext.SetSwitch("Npgsql.EnableLegacyTimestampBehavior", true)</c>, wherever it stands.</summary>
/// <remarks>https://www.npgsql.org/doc/types/datetime.html#timestamps-and-timezones</remarks>
internal static class SwitchScan
{
    private const string Switch = "EnableLegacyTimestampBehavior";

    /// <summary>Whether the file turns it on, or may: a value that is not the word false counts.</summary>
    public static bool TurnsOnLegacyTimestamps(SyntaxTree tree, CompilationUnitSyntax unit, CancellationToken cancellationToken)
    {
        if (tree.GetText(cancellationToken).ToString().IndexOf(Switch, StringComparison.Ordinal) < 0)
        {
            return false;
        }

        return unit.DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.Token.ValueText.EndsWith(Switch, StringComparison.Ordinal))
            .Any(literal => literal.Parent?.Parent is not ArgumentListSyntax { Arguments: { Count: 2 } arguments } || !arguments[1].Expression.IsKind(SyntaxKind.FalseLiteralExpression));
    }
}
