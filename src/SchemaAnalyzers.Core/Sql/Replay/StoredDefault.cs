using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>
/// A default as the server keeps it. Of DEFAULT NULL it keeps nothing, unless the type limits a length or precision: then it keeps the
/// call that would limit NULL. A name for a type such as regclass is a reference to the object, which its cast shows.
/// </summary>
/// <remarks>AddRelationNewConstraints in heap.c</remarks>
internal static class StoredDefault
{
    public static string? Of(string? expression, SqlType type)
    {
        if (expression is null || expression.Length < 3 || !IsNull(expression))
        {
            return expression is not null && expression[0] == '\'' && type.Is("regclass") && ExpressionTokens.Of(expression).Count == 1 ? expression + "::regclass" : expression;
        }

        return type.Modifiers.IsEmpty && type.Fields is null ? null : "NULL::" + SqlQuote.Type(type with { Modifiers = default, Fields = null });
    }

    /// <summary>NULL, or NULL with a cast.</summary>
    private static bool IsNull(string expression)
    {
        if (!expression.StartsWith("null", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var tokens = ExpressionTokens.Of(expression);
        return tokens.WordAt(0) == Word.Null && (tokens.Count == 1 || tokens.KindAt(1) == TokenKind.Cast);
    }
}
