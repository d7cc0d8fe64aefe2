using static SchemaAnalyzers.Sql.Lexing.Characters;

namespace SchemaAnalyzers.Sql.Lexing;

internal sealed partial class Lexer
{
    /// <summary>The characters that let an operator end in <c>+</c> or <c>-</c>.</summary>
    private const string UnusualCharacters = "~!@#^&|`?%";

    private Token Symbol(char c)
    {
        var from = _position;
        if (IsOperator(c))
        {
            return Operator(from);
        }

        _position++;
        if (c == ':' && At(0) is ':' or '=')
        {
            return text[_position++] == ':' ? Take(TokenKind.Cast, from) : Take(TokenKind.Operator, from);
        }

        if (c == '.' && At(0) == '.')
        {
            _position++;
            return Take(TokenKind.Operator, from);
        }

        return c switch
        {
            '.' => Take(TokenKind.Dot, from),
            ':' => Take(TokenKind.Colon, from),
            _ => throw new SqlFailure("42601", $"syntax error at or near \"{c}\"", new Span(from, 1)),
        };
    }

    /// <remarks>https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-OPERATORS</remarks>
    private Token Operator(int from)
    {
        var isUnusual = false;
        while (_position < end && IsOperator(text[_position]) && !IsAt("--") && !IsAt("/*"))
        {
            isUnusual |= UnusualCharacters.IndexOf(text[_position]) >= 0;
            _position++;
        }

        while (!isUnusual && _position > from + 1 && text[_position - 1] is '+' or '-')
        {
            _position--;
        }

        return Take(TokenKind.Operator, from);
    }
}
