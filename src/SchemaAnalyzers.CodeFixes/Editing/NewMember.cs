using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>A place for new properties in a class: behind another one, in the lines and indentation that it has.</summary>
internal sealed class NewMember
{
    private readonly int _position;
    private readonly string _lead;
    private readonly string _separator;

    private NewMember(int position, string lead, string separator) => (_position, _lead, _separator) = (position, lead, separator);

    public int Position => _position;

    /// <summary>Null where the class has no member to stand behind.</summary>
    /// <param name="after">The property to stand behind; another one serves where this declaration lacks it.</param>
    public static NewMember? In(FixTarget target, TypeDeclarationSyntax type, string? after)
    {
        var properties = type.Members.OfType<PropertyDeclarationSyntax>().ToList();
        var anchor = properties.Find(property => property.Identifier.ValueText == after) ?? properties.LastOrDefault();
        if (anchor is null)
        {
            return null;
        }

        var start = anchor.GetFirstToken().SpanStart;
        if (target.IndentationAt(start) is not { } indentation)
        {
            return new(anchor.Span.End, " ", " ");
        }

        var newLine = target.NewLineAt(start);
        var isSpaced = anchor.AttributeLists.Count > 0 || IsAfterEmptyLine(target, anchor);
        return new(target.BehindComment(anchor.Span.End), newLine + (isSpaced ? newLine : "") + indentation, newLine + indentation);
    }

    /// <param name="lines">Attributes and declaration.</param>
    public string Text(IEnumerable<string> lines) => _lead + string.Join(_separator, lines);

    private static bool IsAfterEmptyLine(FixTarget target, SyntaxNode anchor)
    {
        var number = target.Text.Lines.GetLineFromPosition(anchor.GetFirstToken().SpanStart).LineNumber;
        return number > 0 && target.Text.Lines[number - 1].ToString().Trim().Length == 0;
    }
}
