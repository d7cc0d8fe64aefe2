using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Parsing;

internal sealed partial class TokenCursor
{
    /// <summary>A cursor over all tokens of a stretch of text.</summary>
    /// <exception cref="SqlFailure">The text cannot be cut into tokens.</exception>
    public static TokenCursor Over(string text, int start, int end)
    {
        var cursor = new TokenCursor(text, new NamePool());
        var lexer = new Lexer(text, start, end);
        Token token;
        do
        {
            token = lexer.Next();
            cursor.Add(token);
        }
        while (token.Kind != TokenKind.End);
        return cursor;
    }

    /// <summary>A cursor that sees some of the tokens only, as if the text ended behind them.</summary>
    public TokenCursor Slice(int from, int to)
    {
        var slice = new TokenCursor(Text, pool);
        for (var i = from; i < to; i++)
        {
            slice.Add(_tokens[i]);
        }

        var end = to > from ? _tokens[to - 1].End : _tokens[from].Start;
        slice.Add(new Token(TokenKind.End, Word.Other, end, 0));
        return slice;
    }
}
