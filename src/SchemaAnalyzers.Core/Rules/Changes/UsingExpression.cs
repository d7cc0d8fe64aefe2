using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>What stands after USING in a change of type.</summary>
internal enum UsingKind
{
    /// <summary>Nothing, or the column alone: it is cast as in an assignment.</summary>
    None,

    /// <summary>The column with a cast.</summary>
    Cast,

    /// <summary>Anything else: it is computed for every row.</summary>
    Computed,
}

internal static class UsingExpression
{
    public static UsingKind Of(string? expression, Identifier column)
    {
        if (expression is null)
        {
            return UsingKind.None;
        }

        var tokens = ExpressionTokens.Of(expression);
        while (tokens.Count > 2 && tokens[0].Kind == TokenKind.LeftParenthesis && tokens[tokens.Count - 1].Kind == TokenKind.RightParenthesis && IsOneGroup(tokens))
        {
            tokens = tokens.GetRange(1, tokens.Count - 2);
        }

        var isCast = tokens.Count > 5 && tokens[0].Word == Word.Cast && tokens[1].Kind == TokenKind.LeftParenthesis;
        var at = LastOfName(tokens, isCast ? 2 : 0);
        return at >= tokens.Count || !IsColumn(expression, tokens[at], column) ? UsingKind.Computed
            : tokens.Count == at + 1 ? UsingKind.None
            : tokens.WordAt(at + 1) == Word.As == isCast && (isCast || tokens[at + 1].Kind == TokenKind.Cast) && tokens.Skip(at + 2).All(IsOfType) ? UsingKind.Cast
            : UsingKind.Computed;
    }

    /// <summary>The column may have its table before it.</summary>
    private static int LastOfName(List<Token> tokens, int at)
    {
        while (tokens.KindAt(at + 1) == TokenKind.Dot)
        {
            at += 2;
        }

        return at;
    }

    private static bool IsColumn(string expression, Token token, Identifier column) =>
        token.IsIdentifier && TokenText.Name(expression, token, new NamePool()) == column.Value;

    /// <summary>Words, dots and modifiers in parentheses; a second cast is no part of a type.</summary>
    private static bool IsOfType(Token token) =>
        token.IsIdentifier || token.Kind is TokenKind.Dot or TokenKind.LeftParenthesis or TokenKind.RightParenthesis or TokenKind.LeftBracket or TokenKind.RightBracket or TokenKind.Comma or TokenKind.Integer;

    private static bool IsOneGroup(List<Token> tokens)
    {
        var depth = 0;
        for (var i = 0; i < tokens.Count - 1; i++)
        {
            depth += tokens[i].Kind == TokenKind.LeftParenthesis ? 1 : tokens[i].Kind == TokenKind.RightParenthesis ? -1 : 0;
            if (depth == 0)
            {
                return false;
            }
        }

        return true;
    }
}
