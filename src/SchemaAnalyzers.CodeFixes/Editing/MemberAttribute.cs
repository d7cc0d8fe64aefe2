using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>Attributes of a member: found, written, removed.</summary>
internal static class MemberAttribute
{
    /// <summary>The attribute of one of the given types (full metadata names), or null.</summary>
    public static AttributeSyntax? Find(FixTarget target, SyntaxList<AttributeListSyntax> lists, params string[] types) =>
        lists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => types.Contains(TypeOf(target, attribute)));

    public static string? TypeOf(FixTarget target, AttributeSyntax attribute) => target.Model.GetTypeInfo(attribute).Type?.ToDisplayString();

    /// <summary>Adds an attribute in the form that the surrounding code has: on a line of its own, or in front of the declaration.</summary>
    /// <param name="arguments">With parentheses.</param>
    public static IEnumerable<TextChange> Add(FixTarget target, MappedMember member, AttributeName name, string arguments)
    {
        var position = member.AttributePosition;
        var indentation = member.IsParameter ? null : target.IndentationAt(position);
        var separator = indentation is null ? " " : target.NewLineAt(position) + indentation;
        var text = $"[{(member.IsParameter ? "property: " : "")}{name.Text}{arguments}]{separator}";
        return name.Using is { } directive ? [directive, Insertion(position, text)] : [Insertion(position, text)];
    }

    /// <summary>Removes an attribute, with its list and line where nothing else is left in them.</summary>
    public static TextChange Remove(FixTarget target, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            var index = list.Attributes.IndexOf(attribute);
            return index > 0
                ? Deletion(list.Attributes[index - 1].Span.End, attribute.Span.End)
                : Deletion(attribute.SpanStart, list.Attributes[1].SpanStart);
        }

        // A comment behind the list belongs to the reader: it stays.
        var between = target.Text.ToString(TextSpan.FromBounds(list.Span.End, list.GetLastToken().GetNextToken().SpanStart));
        return Deletion(list.SpanStart, list.Span.End + between.Length - between.TrimStart().Length);
    }

    public static TextChange Insertion(int position, string text) => new(new TextSpan(position, 0), text);

    public static TextChange Deletion(int start, int end) => new(TextSpan.FromBounds(start, end), "");
}
