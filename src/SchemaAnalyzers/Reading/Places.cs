using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading;

/// <summary>Turns locations of the compiler into plain places.</summary>
internal static class Places
{
    /// <summary>Null where the symbol is not written in this compilation: a project reference brings symbols with locations in foreign trees.</summary>
    public static Place? Of(ISymbol? symbol, Compilation compilation)
    {
        if (symbol is null)
        {
            return null;
        }

        Location? first = null;
        foreach (var location in symbol.Locations)
        {
            if (location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree) &&
                (first is null || string.CompareOrdinal(tree.FilePath, first.SourceTree!.FilePath) < 0))
            {
                first = location;
            }
        }

        return first is null ? null : Of(first.SourceTree!, first.SourceSpan);
    }

    public static Place? Of(SyntaxNode? node, Compilation compilation) =>
        node is not null && compilation.ContainsSyntaxTree(node.SyntaxTree) ? Of(node.SyntaxTree, node.Span) : null;

    public static Place Of(SyntaxTree tree, TextSpan span)
    {
        var lines = tree.GetLineSpan(span);
        return new Place(
            tree.FilePath,
            span.Start,
            span.Length,
            lines.StartLinePosition.Line,
            lines.StartLinePosition.Character,
            lines.EndLinePosition.Line,
            lines.EndLinePosition.Character);
    }
}
