using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>Lines of a text, as editors and the compiler count them.</summary>
internal sealed class LineMap(SqlSource source) : IPlacedText
{
    private static readonly char[] s_breaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private int[]? _starts;

    public Place PlaceOf(Span span) => PlaceOf(span.Start, span.Length);

    public Place PlaceOf(int start, int length)
    {
        var from = Math.Min(Math.Max(0, start), source.Text.Length);
        var end = Math.Min(Math.Max(from, start + length), source.Text.Length);
        var (line, character) = Position(from);
        var (endLine, endCharacter) = Position(end);
        return new Place(source.Path, from, end - from, line, character, endLine, endCharacter);
    }

    private (int Line, int Character) Position(int offset)
    {
        var starts = _starts ??= Starts(source.Text);
        var line = Array.BinarySearch(starts, offset);
        line = line < 0 ? ~line - 1 : line;
        return (line, offset - starts[line]);
    }

    private static int[] Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOfAny(s_breaks); at >= 0; at = text.IndexOfAny(s_breaks, at + 1))
        {
            if (text[at] != '\r' || at + 1 == text.Length || text[at + 1] != '\n')
            {
                starts.Add(at + 1);
            }
        }

        return [.. starts];
    }
}
