using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Cuts a kept expression or query into tokens again.</summary>
internal static class ExpressionTokens
{
    /// <summary>The tokens without the end; none where the text is no SQL.</summary>
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>();
        var lexer = new Lexer(text, 0, text.Length);
        try
        {
            for (var token = lexer.Next(); token.Kind != TokenKind.End; token = lexer.Next())
            {
                tokens.Add(token);
            }
        }
        catch (SqlFailure)
        {
            tokens.Clear();
        }

        return tokens;
    }

    public static TokenKind KindAt(this List<Token> tokens, int index) => index >= 0 && index < tokens.Count ? tokens[index].Kind : TokenKind.End;

    public static Word WordAt(this List<Token> tokens, int index) => index >= 0 && index < tokens.Count ? tokens[index].Word : Word.Other;
}
