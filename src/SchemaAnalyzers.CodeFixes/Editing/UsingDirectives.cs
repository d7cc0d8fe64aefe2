using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>Adds using directives where a reader looks for them: in their order, in the file's line breaks.</summary>
internal static class UsingDirectives
{
    /// <summary>The insertion, or null where there is no safe place for it.</summary>
    public static TextChange? Add(FixTarget target, int position, string @namespace)
    {
        var usings = UsingsAround(target.Root, position);
        var plain = usings.Where(IsPlain).ToArray();
        var directive = $"using {@namespace};";
        if (usings.Any(HasCondition) || target.Root.Externs.Count > 0)
        {
            return null;
        }

        if (plain.FirstOrDefault(other => Compare(@namespace, other.Name!.ToString()) < 0) is { } next)
        {
            return Before(target, next, directive);
        }

        if (plain.LastOrDefault() is { } last)
        {
            return After(target, last, directive);
        }

        // Global ones must come first, those with an alias or of a static class customarily come last.
        return usings.FirstOrDefault(other => other.GlobalKeyword.RawKind == 0) is { } special ? Before(target, special, directive)
            : usings.LastOrDefault() is { } global ? After(target, global, directive)
            : AtTop(target, directive);
    }

    /// <summary>Those of the innermost namespace that has any, else those of the file.</summary>
    private static SyntaxList<UsingDirectiveSyntax> UsingsAround(CompilationUnitSyntax root, int position) =>
        root.FindToken(position).Parent!.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(space => space.Usings.Count > 0)?.Usings
        ?? root.Usings;

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive is { Alias: null, Name: not null } && directive.GlobalKeyword.RawKind == 0 && directive.StaticKeyword.RawKind == 0;

    private static bool HasCondition(UsingDirectiveSyntax directive) =>
        directive.GetLeadingTrivia().Any(trivia => trivia.IsDirective && trivia.Kind() is not (SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia));

    private static int Compare(string left, string right)
    {
        var bySystem = IsSystem(right).CompareTo(IsSystem(left));
        return bySystem != 0 ? bySystem : string.CompareOrdinal(left, right);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static TextChange Before(FixTarget target, SyntaxNode node, string directive) =>
        Attributes.Insertion(node.SpanStart, directive + target.NewLineAt(node.SpanStart) + target.IndentationAt(node.SpanStart));

    private static TextChange After(FixTarget target, SyntaxNode node, string directive) =>
        Attributes.Insertion(node.Span.End, target.NewLineAt(node.SpanStart) + target.IndentationAt(node.SpanStart) + directive);

    private static TextChange? AtTop(FixTarget target, string directive)
    {
        var first = target.Root.GetFirstToken(includeZeroWidth: true);
        if (first.LeadingTrivia.Any(trivia => trivia.IsDirective && trivia.Kind() is not (SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia)))
        {
            return null;
        }

        // What stands above a namespace is the file's header; what stands above a type is the type's own comment.
        var position = first.Parent is BaseNamespaceDeclarationSyntax ? first.SpanStart : 0;
        var newLine = target.NewLineAt(position);
        return Attributes.Insertion(position, directive + newLine + newLine);
    }
}
