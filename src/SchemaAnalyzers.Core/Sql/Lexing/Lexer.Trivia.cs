using static SchemaAnalyzers.Sql.Lexing.Characters;

namespace SchemaAnalyzers.Sql.Lexing;

internal sealed partial class Lexer
{
    private void SkipTrivia()
    {
        while (_position < end)
        {
            var c = text[_position];
            if (IsSpace(c))
            {
                SkipSpace();
            }
            else if (c == '-' && At(1) == '-')
            {
                _position = LineEnd();
            }
            else if (c == '/' && At(1) == '*')
            {
                SkipBlockComment();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipSpace()
    {
        var at = _position + 1;
        while (at < end && IsSpace(text[at]))
        {
            at++;
        }

        _position = at;
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

    private SqlFailure Unterminated(string what, int from)
    {
        const int Shown = 40;
        var stop = text.IndexOfAny(['\r', '\n'], from, end - from);
        var length = Math.Min((stop < 0 ? end : stop) - from, Shown);
        return new SqlFailure("42601", $"unterminated {what} at or near \"{text.Substring(from, length)}\"", new Span(from, Math.Max(1, length)));
    }
}
