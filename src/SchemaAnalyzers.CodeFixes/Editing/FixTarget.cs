using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Reporting;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>The place in the code that a finding speaks of.</summary>
internal sealed record FixTarget(Document Document, CompilationUnitSyntax Root, SourceText Text, SemanticModel Model, TextSpan Span)
{
    /// <summary>The class that the finding is about, wherever it stands; null where that is no class.</summary>
    public INamedTypeSymbol? Entity { get; private init; }

    public static async Task<FixTarget?> OfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var span = diagnostic.Location.SourceSpan;
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return root is CompilationUnitSyntax unit && model is not null && root.FullSpan.Contains(span)
            ? new(document, unit, text, model, span) { Entity = FindingDiagnostics.EntityOf(diagnostic) is { } name ? model.Compilation.GetTypeByMetadataName(name) : null }
            : null;
    }

    /// <summary>The beginning of another file.</summary>
    public FixTarget In(SyntaxTree tree, SemanticModel model) => new(Document, (CompilationUnitSyntax)tree.GetRoot(), tree.GetText(), model, default) { Entity = Entity };

    /// <summary>The line break that the file uses at a position.</summary>
    public string NewLineAt(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position);
        if (line.End == line.EndIncludingLineBreak)
        {
            line = Text.Lines[0];
        }

        return line.End == line.EndIncludingLineBreak ? "\n" : Text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
    }

    /// <summary>The white space before a position in its line; null where something else stands there.</summary>
    public string? IndentationAt(int position)
    {
        var before = Text.ToString(TextSpan.FromBounds(Text.Lines.GetLineFromPosition(position).Start, position));
        return before.Trim().Length == 0 ? before : null;
    }

    /// <summary>The end of the line, where nothing but a comment follows: that belongs to what stands before it. Else the position itself.</summary>
    public int BehindComment(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position);
        var rest = Text.ToString(TextSpan.FromBounds(position, line.End)).Trim();
        return rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal) ? line.End : position;
    }
}
