using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>A change of text in one of the files of the project.</summary>
internal readonly record struct FileChange(SyntaxTree Tree, TextChange Change)
{
    public static IEnumerable<FileChange> In(SyntaxTree tree, IEnumerable<TextChange> changes) => changes.Select(change => new FileChange(tree, change));
}
