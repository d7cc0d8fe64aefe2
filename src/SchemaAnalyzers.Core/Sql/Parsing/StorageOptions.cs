using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Storage parameters in the canonical form: <c>fillfactor=70, "odd name"='x y'</c>.</summary>
internal static class StorageOptions
{
    /// <summary>The parenthesised list, which is required here; null where nothing of it is kept.</summary>
    public static string? Parse(TokenCursor cursor) => Parse(cursor, isQuoted: false);

    /// <summary>The options of an operator class want constants.</summary>
    public static string? ParseQuoted(TokenCursor cursor) => Parse(cursor, isQuoted: true);

    private static string? Parse(TokenCursor cursor, bool isQuoted)
    {
        var options = new List<string>();
        cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            var (name, value) = Option(cursor);
            if (IsKept(name))
            {
                options.Add($"{SqlQuote.Identifier(new Identifier(name))}={(isQuoted || !IsPlain(value) ? SqlQuote.Literal(value) : value)}");
            }
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return options.Count == 0 ? null : string.Join(", ", options);
    }

    private static (string Name, string Value) Option(TokenCursor cursor)
    {
        var name = cursor.Label().Value;
        while (cursor.Accept(TokenKind.Dot))
        {
            name += "." + cursor.Label().Value;
        }

        return (name, cursor.AcceptOperator("=") ? Value(cursor) : "true");
    }

    private static string Value(TokenCursor cursor)
    {
        if (cursor.Current.IsString)
        {
            return cursor.StringConstant();
        }

        return cursor.Current.IsIdentifier ? cursor.Label().Value : cursor.Expression(static _ => false);
    }

    /// <summary>Parameters of the TOAST table are kept there, and OIDS is a thing of the past.</summary>
    private static bool IsKept(string name) => name != "oids" && !name.StartsWith("toast.", StringComparison.Ordinal);

    private static bool IsPlain(string value) => value.Length > 0 && value.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.');
}
