using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.Tests.Harness;

/// <summary>Source text with the places of the expected diagnostics: <c>[|span|]</c> for the one rule under test, <c>{|SCH1002:span|}</c> for a named one.</summary>
internal sealed record Markup(string Text, IReadOnlyList<MarkedSpan> Spans)
{
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string? Id, int Start)>();
        var spans = new List<MarkedSpan>();
        for (var i = 0; i < marked.Length;)
        {
            if (Starts(marked, i, "[|"))
            {
                open.Push((null, text.Length));
                i += 2;
            }
            else if (Starts(marked, i, "{|") && marked.IndexOf(':', i) is > 0 and var colon)
            {
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon + 1;
            }
            else if (open.Count > 0 && Starts(marked, i, open.Peek().Id is null ? "|]" : "|}"))
            {
                var (id, start) = open.Pop();
                spans.Add(new(id, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        return open.Count == 0 ? new(text.ToString(), spans) : throw new FormatException("A mark is not closed:\n" + marked);
    }

    private static bool Starts(string text, int index, string value) =>
        string.CompareOrdinal(text, index, value, 0, value.Length) == 0;
}

/// <param name="Id">Null for the rule under test.</param>
internal sealed record MarkedSpan(string? Id, TextSpan Span);
