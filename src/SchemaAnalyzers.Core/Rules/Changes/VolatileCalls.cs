using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>Calls whose value differs from row to row within one statement: a default with one is computed for each row that is there.</summary>
internal static class VolatileCalls
{
    /// <summary>Those that are written as defaults, with those of uuid-ossp and pgcrypto.</summary>
    private static readonly HashSet<string> s_known =
    [
        "clock_timestamp", "gen_random_bytes", "gen_random_uuid", "gen_salt", "nextval", "random", "random_normal", "setval", "timeofday",
        "uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v4", "uuidv4", "uuidv7",
    ];

    /// <summary>The first function of that kind, or null.</summary>
    public static string? FindIn(string? expression, Func<ObjectName, bool> isVolatile)
    {
        if (expression is null)
        {
            return null;
        }

        var tokens = ExpressionTokens.Of(expression);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsIdentifier || tokens.KindAt(i + 1) != TokenKind.LeftParenthesis)
            {
                continue;
            }

            var name = Name(expression, tokens[i]);
            Identifier schema = tokens.KindAt(i - 1) == TokenKind.Dot && i > 1 && tokens[i - 2].IsIdentifier ? Name(expression, tokens[i - 2]) : default;
            if (isVolatile(new ObjectName(schema, name, default)) || s_known.Contains(name.Value))
            {
                return name.Value;
            }
        }

        return null;
    }

    /// <summary>Whether there is a default at all: NULL is none.</summary>
    public static bool IsValue(string? expression) => expression is not null && !(ExpressionTokens.Of(expression) is { Count: 1 } tokens && tokens[0].Word == Word.Null);

    /// <summary>Whether an expression without any call has one value for all rows, and that value is not NULL.</summary>
    public static bool IsConstant(string? expression) =>
        expression is not null && ExpressionTokens.Of(expression) is { Count: > 0 } tokens
        && tokens[0].Word != Word.Null && !tokens.Exists(token => token.Kind == TokenKind.LeftParenthesis);

    private static Identifier Name(string text, Token token) => new(TokenText.Name(text, token, new NamePool()));
}
