using System.Text;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Expressions are kept as text: the server prints them, nobody here evaluates them.</summary>
internal sealed partial class TokenCursor
{
    /// <summary>What stands between parentheses, which are required here.</summary>
    public string Parenthesized()
    {
        if (!At(TokenKind.LeftParenthesis))
        {
            throw Unexpected();
        }

        var open = Index;
        SkipParenthesized();
        return Index - open > 2 ? TextOf(open + 1, Index - 1) : throw UnexpectedAt(Index - 1);
    }

    /// <summary>Passes over a balanced group, parentheses or brackets.</summary>
    public void SkipParenthesized()
    {
        var depth = 0;
        do
        {
            switch (Kind)
            {
                case TokenKind.LeftParenthesis or TokenKind.LeftBracket:
                    depth++;
                    break;
                case TokenKind.RightParenthesis or TokenKind.RightBracket:
                    depth--;
                    break;
                case TokenKind.Semicolon or TokenKind.End:
                    throw Unexpected();
                default:
                    break;
            }

            Index++;
        }
        while (depth > 0);
    }

    /// <summary>An expression up to a comma, a closing parenthesis, the end, or a word that cannot go on with it.</summary>
    public string Expression(Func<TokenCursor, bool> isStop)
    {
        var from = Index;
        var cases = 0;
        while (!IsAtEnd && !(Kind is TokenKind.Comma or TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.Semicolon))
        {
            if (Index > from && cases == 0 && isStop(this))
            {
                break;
            }

            if (Kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket)
            {
                SkipParenthesized();
                continue;
            }

            cases += At(Word.Case) ? 1 : At(Word.End) ? -1 : 0;
            Advance();
        }

        return Index > from ? TextOf(from, Index) : throw Unexpected();
    }

    /// <summary>The source text of some tokens on one line, without comments; the line breaks inside of tokens stay.</summary>
    public string TextOf(int from, int to)
    {
        if (IsOnOneLine(from, to))
        {
            return pool.Exact(Text, _tokens[from].Start, _tokens[to - 1].End - _tokens[from].Start);
        }

        var result = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (i > from && _tokens[i].Start > _tokens[i - 1].End)
            {
                result.Append(' ');
            }

            _ = IsBareEscapeString(_tokens[i]) ? result.Append('E') : result;
            result.Append(Text, _tokens[i].Start, _tokens[i].Length);
        }

        return result.ToString();
    }

    /// <summary>A string in which backslashes are special without its saying so: what is kept of it has to say it.</summary>
    private bool IsBareEscapeString(Token token) => token.Kind == TokenKind.EscapeString && Text[token.Start] == '\'';

    /// <summary>Whether between the tokens stands one space at most.</summary>
    private bool IsOnOneLine(int from, int to)
    {
        if (IsBareEscapeString(_tokens[from]))
        {
            return false;
        }

        for (var i = from + 1; i < to; i++)
        {
            var gap = _tokens[i].Start - _tokens[i - 1].End;
            if (gap > 1 || (gap == 1 && Text[_tokens[i].Start - 1] != ' ') || IsBareEscapeString(_tokens[i]))
            {
                return false;
            }
        }

        return from < to;
    }

    private SqlFailure UnexpectedAt(int index)
    {
        Index = index;
        return Unexpected();
    }
}
