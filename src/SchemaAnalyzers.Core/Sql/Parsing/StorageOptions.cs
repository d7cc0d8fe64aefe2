using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Storage parameters in the canonical form: <c>fillfactor='70', "odd name"='x y'</c>.</summary>
internal static class StorageOptions
{
    /// <summary>The parenthesised list, which is required here; null where nothing of it is kept.</summary>
    public static string? Parse(TokenCursor cursor) => Write(List(cursor));

    /// <summary>The names and values of a parenthesised list; a value is missing where RESET names only parameters.</summary>
    public static List<(string Name, string? Value)> List(TokenCursor cursor)
    {
        var options = new List<(string, string?)>();
        cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            var option = Option(cursor);
            if (IsKept(option.Name))
            {
                options.Add(option);
            }
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return options;
    }

    /// <summary>The parameters after SET, which replaces those of the same name, or RESET.</summary>
    public static string? Change(string? options, IReadOnlyList<(string Name, string? Value)> changes, bool isReset)
    {
        var kept = Read(options).Where(old => !changes.Any(change => change.Name == old.Name));
        return Write((isReset ? kept : kept.Concat(changes)).ToList());
    }

    public static List<(string Name, string? Value)> Read(string? options)
    {
        if (options is null)
        {
            return [];
        }

        var text = $"({options})";
        var cursor = new TokenCursor(text, new NamePool());
        var lexer = new Lexer(text, 0, text.Length);
        for (var token = lexer.Next(); ; token = lexer.Next())
        {
            cursor.Add(token);
            if (token.Kind == TokenKind.End)
            {
                return List(cursor);
            }
        }
    }

    private static string? Write(IReadOnlyCollection<(string Name, string? Value)> options) => options.Count == 0
        ? null
        : string.Join(", ", options.Select(option => $"{SqlQuote.Identifier(new Identifier(option.Name))}={SqlQuote.Literal(option.Value ?? "true")}"));

    private static (string Name, string? Value) Option(TokenCursor cursor)
    {
        var name = cursor.Label().Value;
        while (cursor.Accept(TokenKind.Dot))
        {
            name += "." + cursor.Label().Value;
        }

        return (name, cursor.AcceptOperator("=") ? Value(cursor) : null);
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
}
