using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>
/// A default as the server keeps it. Of DEFAULT NULL it keeps nothing, unless the type limits a length or precision, or is a domain: then it keeps the
/// call that would limit NULL. A name for a type such as regclass is a reference to the object, which its cast shows.
/// </summary>
/// <remarks>AddRelationNewConstraints in heap.c</remarks>
internal static class StoredDefault
{
    public static string? Of(Session session, string? expression, SqlType type)
    {
        if (expression is null || expression.Length < 3 || !IsNull(expression) || IsOfOther(session, expression, type))
        {
            return expression is not null && expression[0] == '\'' && type.Is("regclass") && ExpressionTokens.Of(expression).Count == 1 ? expression + "::regclass" : expression;
        }

        var domain = DomainOf(session, type);
        var limited = type;
        for (; domain is not null; domain = DomainOf(session, limited))
        {
            limited = domain.Underlying;
        }

        // The limits of an interval are given to the constant itself (coerce_type in parse_coerce.c).
        return (type.Modifiers.IsEmpty && type.Fields is null || type.Is("interval") && !type.IsArray) && limited == type ? null : "NULL::" + SqlQuote.Type(limited with { Modifiers = default, Fields = null });
    }

    /// <summary>NULL of another type is converted to that of the column, which is no constant.</summary>
    private static bool IsOfOther(Session session, string expression, SqlType type)
    {
        var tokens = ExpressionTokens.Of(expression);
        if (tokens.Count < 3)
        {
            return false;
        }

        var cursor = TokenCursor.Over(expression, tokens[2].Start, expression.Length);
        return TypeParser.Parse(cursor) is var written && cursor.IsAtEnd && session.Find(written) is { } found && found.Name != type.Name;
    }

    private static DomainType? DomainOf(Session session, SqlType type) => !type.IsArray && session.Catalog.Types.TryGetValue(type.Name, out var found) ? found as DomainType : null;

    /// <summary>A constant keeps the type that it had: <c>'x'</c> of a text column is <c>'x'::text</c> once the column has another type.</summary>
    public static string? AfterTypeChange(string? expression, SqlType oldType)
    {
        var isConstant = expression is not null && expression[0] is '\'' or 'E' or 'e' && ExpressionTokens.Of(expression) is { Count: 1 } tokens && tokens[0].IsString;
        return isConstant ? expression + "::" + SqlQuote.Type(oldType with { Modifiers = default, Fields = null }) : expression;
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
