namespace SchemaAnalyzers.Sql.Lexing;

internal sealed partial class Lexer
{
    private void SkipTrivia()
    {
        while (_position < end)
        {
            if (IsSpace(text[_position]))
            {
                _position++;
            }
            else if (IsAt("--"))
            {
                _position = LineEnd();
            }
            else if (IsAt("/*"))
            {
                SkipBlockComment();
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Block comments nest.</summary>
    private void SkipBlockComment()
    {
        var from = _position;
        var depth = 0;
        do
        {
            if (IsAt("/*"))
            {
                depth++;
                _position += 2;
            }
            else if (IsAt("*/"))
            {
                depth--;
                _position += 2;
            }
            else if (_position < end)
            {
                _position++;
            }
            else
            {
                throw Unterminated("/* comment", from);
            }
        }
        while (depth > 0);
    }

    private bool IsAt(string two) => At(0) == two[0] && At(1) == two[1];

    /// <summary>PostgreSQL's white space, and the byte order mark that a concatenated file may hold inside.</summary>
    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '\uFEFF';

    private SqlFailure Unterminated(string what, int from)
    {
        const int Shown = 40;
        var stop = text.IndexOfAny(['\r', '\n'], from, end - from);
        var length = Math.Min((stop < 0 ? end : stop) - from, Shown);
        return new SqlFailure("42601", $"unterminated {what} at or near \"{text.Substring(from, length)}\"", new Span(from, Math.Max(1, length)));
    }
}
