using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>Attributes: found, written, removed.</summary>
internal static class Attributes
{
    /// <summary>The attribute of one of the given types (full metadata names), or null.</summary>
    public static AttributeSyntax? Find(FixTarget target, SyntaxList<AttributeListSyntax> lists, params string[] types) =>
        lists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => types.Contains(TypeOf(target, attribute)));

    public static string? TypeOf(FixTarget target, AttributeSyntax attribute) => target.Model.GetTypeInfo(attribute).Type?.ToDisplayString();

    /// <summary>Behind the attributes that are there.</summary>
    public static int PositionAfter(SyntaxNode declaration, SyntaxList<AttributeListSyntax> lists) =>
        (lists.Count == 0 ? declaration.GetFirstToken() : lists.Last().GetLastToken().GetNextToken()).SpanStart;

    /// <summary>Adds an attribute in the form that the surrounding code has: on a line of its own, or in front of what does not begin its line.</summary>
    /// <param name="target">The code.</param>
    /// <param name="position">From <see cref="PositionAfter"/>.</param>
    /// <param name="name">The attribute.</param>
    /// <param name="arguments">With parentheses.</param>
    public static IEnumerable<TextChange> Add(FixTarget target, int position, AttributeName name, string arguments)
    {
        var separator = target.IndentationAt(position) is { } indentation ? target.NewLineAt(position) + indentation : " ";
        return WithUsing(name, Insertion(position, $"[{name.Text}{arguments}]{separator}"));
    }

    /// <summary>Adds an attribute to the property that a component of a record stands for.</summary>
    public static IEnumerable<TextChange> AddToComponent(int position, AttributeName name, string arguments) =>
        WithUsing(name, Insertion(position, $"[property: {name.Text}{arguments}] "));

    /// <summary>Sets the argument that is meant, or adds it as the first.</summary>
    public static TextChange SetFirst(AttributeSyntax attribute, string value, Func<AttributeArgumentSyntax, bool> isMeant)
    {
        if (attribute.ArgumentList is not { } list)
        {
            return Insertion(attribute.Name.Span.End, $"({value})");
        }

        return list.Arguments.FirstOrDefault(isMeant) is { } argument
            ? new(argument.Expression.Span, value)
            : Insertion(list.OpenParenToken.Span.End, list.Arguments.Count == 0 ? value : value + ", ");
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

    private static IEnumerable<TextChange> WithUsing(AttributeName name, TextChange change) => name.Using is { } directive ? [directive, change] : [change];
}
