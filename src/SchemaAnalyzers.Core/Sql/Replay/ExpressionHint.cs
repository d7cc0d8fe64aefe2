using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Replay;

internal static class ExpressionHint
{
    /// <summary>What PostgreSQL calls a kept expression; null where it says <c>expr</c>.</summary>
    public static Identifier? Of(string expression)
    {
        var tokens = ExpressionTokens.Of(expression);
        var cursor = new TokenCursor(expression, new NamePool());
        tokens.ForEach(cursor.Add);
        cursor.Add(new Token(TokenKind.End, Word.Other, expression.Length, 0));
        return tokens.Count == 0 ? null : ExpressionNames.Of(cursor, 0, tokens.Count);
    }
}
