using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.Architecture;

public sealed class CodeSize
{
    private static readonly string[] s_folders = ["src/", "tests/", "build/", "samples/"];

    private static readonly Lazy<Dictionary<string, SyntaxTree>> s_trees = new(() =>
        s_folders.SelectMany(Repository.CSharpFiles).ToDictionary(path => path, path => CSharpSyntaxTree.ParseText(Repository.Read(path), path: path)));

    [Fact]
    public void No_file_is_over_400_lines() =>
        Assert.Empty(s_trees.Value.Where(tree => LinesOf(tree.Value.GetRoot()) > 400).Select(tree => $"{tree.Key}: {LinesOf(tree.Value.GetRoot())} lines"));

    [Fact]
    public void No_method_is_over_80_lines() =>
        Assert.Empty(
            from tree in s_trees.Value.Values
            from member in tree.GetRoot().DescendantNodes()
            where member is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
            let lines = LinesOf(member)
            where lines > 80
            let line = member.GetLocation().GetLineSpan().StartLinePosition.Line + 1
            select $"{tree.FilePath}({line}): {lines} lines");

    [Fact]
    public void The_files_of_src_are_short()
    {
        var lengths = s_trees.Value.Where(tree => tree.Key.StartsWith("src/", StringComparison.Ordinal)).Select(tree => LinesOf(tree.Value.GetRoot())).Order().ToArray();
        Assert.True(lengths[lengths.Length / 2] < 80, $"The median is {lengths[lengths.Length / 2]} lines.");
        Assert.True(lengths[lengths.Length * 9 / 10] < 250, $"One file in ten has {lengths[lengths.Length * 9 / 10]} lines or more.");
    }

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
