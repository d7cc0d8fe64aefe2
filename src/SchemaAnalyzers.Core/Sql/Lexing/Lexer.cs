using static SchemaAnalyzers.Sql.Lexing.Characters;

namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>Cuts a text into tokens by PostgreSQL's rules, plus psql's backslash commands.</summary>
/// <remarks>https://www.postgresql.org/docs/current/sql-syntax-lexical.html</remarks>
internal sealed partial class Lexer(string text, int start, int end)
{
    private int _position = start;

    /// <summary>Where the next token, or the white space before it, begins.</summary>
    public int Position => _position;

    /// <summary>Whether backslashes are special in plain strings, too: standard_conforming_strings is off.</summary>
    public bool HasEscapes { get; set; }

    public Token Next()
    {
        SkipTrivia();
        if (_position >= end)
        {
            return new Token(TokenKind.End, Word.Other, end, 0);
        }

        var c = text[_position];
        if (IsNameStart(c))
        {
            return At(1) is '\'' or '&' ? PrefixedString(c) ?? Name() : Name();
        }

        return c switch
        {
            '(' => One(TokenKind.LeftParenthesis),
            ')' => One(TokenKind.RightParenthesis),
            '[' => One(TokenKind.LeftBracket),
            ']' => One(TokenKind.RightBracket),
            ',' => One(TokenKind.Comma),
            ';' => One(TokenKind.Semicolon),
            '"' => QuotedIdentifier(_position, TokenKind.QuotedIdentifier),
            '\'' => String(_position, HasEscapes ? TokenKind.EscapeString : TokenKind.String),
            '$' => Dollar(),
            '\\' => MetaCommand(),
            >= '0' and <= '9' => Number(),
            '.' when IsDigit(At(1)) => Number(),
            _ => Symbol(c),
        };
    }

    /// <summary>Passes over the lines of data that follow COPY ... FROM STDIN, up to and including the line <c>\.</c></summary>
    public void SkipCopyData()
    {
        _position = LineEnd();
        while (_position < end)
        {
            var lineStart = _position;
            _position = LineEnd();
            if (_position - lineStart >= 2 && text[lineStart] == '\\' && text[lineStart + 1] == '.')
            {
                return;
            }
        }
    }

    private char At(int offset) => _position + offset < end ? text[_position + offset] : '\0';

    private Token One(TokenKind kind) => new(kind, Word.Other, _position++, 1);

    private Token Take(TokenKind kind, int from) => new(kind, Word.Other, from, _position - from);

    private Token Name()
    {
        var from = _position;
        var hash = WordHash.Empty;
        var at = from;
        for (; at < end && IsNamePart(text[at]); at++)
        {
            hash = hash.With(text[at]);
        }

        _position = at;
        return new Token(TokenKind.Word, WordTable.Find(text, from, at - from, hash), from, at - from, hash);
    }

    private Token? PrefixedString(char c)
    {
        var from = _position;
        var next = At(1);
        if (next == '\'' && (c | 0x20) is 'e' or 'n' or 'b' or 'x')
        {
            _position++;
            return String(from, (c | 0x20) switch { 'e' => TokenKind.EscapeString, 'n' => TokenKind.String, _ => TokenKind.BitString });
        }

        if ((c | 0x20) == 'u' && next == '&' && At(2) is '\'' or '"')
        {
            _position += 2;
            return text[_position] == '"' ? QuotedIdentifier(from, TokenKind.UnicodeIdentifier) : String(from, TokenKind.UnicodeString);
        }

        return null;
    }

    private Token MetaCommand()
    {
        var from = _position;
        _position = LineEnd();
        return Take(TokenKind.MetaCommand, from);
    }

    private Token Number()
    {
        var from = _position;
        var kind = TokenKind.Integer;
        SkipDigits();
        if (At(0) == '.' && At(1) != '.')
        {
            kind = TokenKind.Number;
            _position++;
            SkipDigits();
        }

        if (At(0) is 'e' or 'E' && (IsDigit(At(1)) || (At(1) is '+' or '-' && IsDigit(At(2)))))
        {
            kind = TokenKind.Number;
            _position += 2;
            SkipDigits();
        }

        return Take(kind, from);
    }

    private void SkipDigits()
    {
        while (_position < end && (IsDigit(text[_position]) || (text[_position] == '_' && IsDigit(At(1)))))
        {
            _position++;
        }
    }

    /// <summary>The offset after the line break that ends the current line.</summary>
    private int LineEnd()
    {
        var newLine = text.IndexOf('\n', _position, end - _position);
        return newLine < 0 ? end : newLine + 1;
    }
}
