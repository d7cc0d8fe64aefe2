using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Storage parameters as the server keeps them: <c>fillfactor='70', fastupdate='off'</c>.</summary>
internal static class StorageOptions
{
    /// <summary>The parenthesised list, which is required here.</summary>
    public static string Parse(TokenCursor cursor)
    {
        var options = new List<string>();
        cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            options.Add(Option(cursor));
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return string.Join(", ", options);
    }

    private static string Option(TokenCursor cursor)
    {
        var name = SqlQuote.Identifier(cursor.Label());
        while (cursor.Accept(TokenKind.Dot))
        {
            name += "." + SqlQuote.Identifier(cursor.Label());
        }

        return cursor.AcceptOperator("=") ? $"{name}={SqlQuote.Literal(Value(cursor))}" : $"{name}={SqlQuote.Literal("true")}";
    }

    private static string Value(TokenCursor cursor)
    {
        if (cursor.Current.IsString)
        {
            return cursor.StringConstant();
        }

        if (cursor.Current.IsIdentifier)
        {
            return cursor.Label().Value;
        }

        return cursor.Expression(static _ => false);
    }
}
