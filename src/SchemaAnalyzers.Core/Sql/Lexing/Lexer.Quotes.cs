using static SchemaAnalyzers.Sql.Lexing.Characters;

namespace SchemaAnalyzers.Sql.Lexing;

internal sealed partial class Lexer
{
    private Token QuotedIdentifier(int from, TokenKind kind)
    {
        _position++;
        while (true)
        {
            var quote = text.IndexOf('"', _position, end - _position);
            if (quote < 0)
            {
                throw Unterminated("quoted identifier", from);
            }

            _position = quote + 1;
            if (At(0) != '"')
            {
                break;
            }

            _position++;
        }

        return Take(kind, from);
    }

    /// <summary>A constant goes on where another follows after white space with a line break: <c>'a'</c> newline <c>'b'</c> is <c>'ab'</c>.</summary>
    private Token String(int from, TokenKind kind)
    {
        do
        {
            SkipQuoted(from, kind == TokenKind.EscapeString);
        }
        while (IsContinued());

        return Take(kind, from);
    }

    private void SkipQuoted(int from, bool hasEscapes)
    {
        _position++;
        while (_position < end)
        {
            var c = text[_position++];
            if (c == '\\' && hasEscapes)
            {
                _position++;
            }
            else if (c == '\'')
            {
                if (At(0) != '\'')
                {
                    return;
                }

                _position++;
            }
        }

        _position = end;
        throw Unterminated("quoted string", from);
    }

    private bool IsContinued()
    {
        var after = _position;
        var sawLineBreak = false;
        while (_position < end)
        {
            if (IsAt("--"))
            {
                _position = LineEnd();
                sawLineBreak = true;
            }
            else if (IsSpace(text[_position]))
            {
                sawLineBreak |= text[_position++] is '\n' or '\r';
            }
            else
            {
                break;
            }
        }

        if (sawLineBreak && At(0) == '\'')
        {
            return true;
        }

        _position = after;
        return false;
    }

    /// <summary><c>$1</c>, <c>$$...$$</c> or <c>$tag$...$tag$</c>.</summary>
    private Token Dollar()
    {
        var from = _position++;
        if (IsDigit(At(0)))
        {
            SkipDigits();
            return Take(TokenKind.Parameter, from);
        }

        while (_position < end && IsNamePart(text[_position]) && text[_position] != '$')
        {
            _position++;
        }

        if (At(0) != '$')
        {
            _position = from + 1;
            throw new SqlFailure("42601", "syntax error at or near \"$\"", new Span(from, 1));
        }

        var tag = text.Substring(from, ++_position - from);
        var close = text.IndexOf(tag, _position, end - _position, StringComparison.Ordinal);
        if (close < 0)
        {
            throw Unterminated("dollar-quoted string", from);
        }

        _position = close + tag.Length;
        return Take(TokenKind.DollarString, from);
    }
}
