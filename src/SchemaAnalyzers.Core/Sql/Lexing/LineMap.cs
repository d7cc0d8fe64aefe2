using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>Lines of a text, as editors and the compiler count them.</summary>
internal sealed class LineMap(SqlSource source)
{
    private int[]? _starts;

    public Place PlaceOf(Span span)
    {
        var start = Math.Min(Math.Max(0, span.Start), source.Text.Length);
        var end = Math.Min(Math.Max(start, span.End), source.Text.Length);
        var (line, character) = Position(start);
        var (endLine, endCharacter) = Position(end);
        return new Place(source.Path, start, end - start, line, character, endLine, endCharacter);
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
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\u0085' or '\u2028' or '\u2029' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
