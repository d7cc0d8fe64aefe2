using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>What the expressions that belong to a table cannot hold: queries, aggregates, window functions, functions that give many rows.</summary>
/// <remarks>ParseExprKind in parse_node.h</remarks>
internal static class ExpressionRules
{
    private static readonly HashSet<string> s_aggregates =
        ["array_agg", "avg", "bit_and", "bit_or", "bool_and", "bool_or", "count", "every", "json_agg", "json_object_agg", "jsonb_agg", "jsonb_object_agg", "max", "min", "stddev", "string_agg", "sum", "variance"];

    private static readonly HashSet<string> s_sets = ["generate_series", "generate_subscripts", "unnest", "regexp_matches", "regexp_split_to_table", "json_array_elements", "jsonb_array_elements", "jsonb_object_keys"];

    /// <param name="place">Of what kind the expression is, as the server calls it: <c>check constraint</c>.</param>
    /// <param name="columns">The table, where its columns cannot be used.</param>
    public static void Require(Session session, string? expression, string place, Span span, TableEntry? columns = null)
    {
        if (expression is null || expression.IndexOf('(') < 0 || expression.EndsWith("()", StringComparison.Ordinal))
        {
            // Such as now(), of which there are many.
            RequireNoColumn(expression, place, span, columns, null);
            return;
        }

        var tokens = ExpressionTokens.Of(expression);
        if (tokens.Exists(token => token.Word == Word.Select))
        {
            throw new SqlFailure("0A000", $"cannot use subquery in {place}", span);
        }

        RequireNoColumn(expression, place, span, columns, tokens);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Word == Word.Over && tokens.KindAt(i - 1) == TokenKind.RightParenthesis)
            {
                throw new SqlFailure("42P20", $"window functions are not allowed in {Plural(place)}", span);
            }

            var isCall = tokens[i].IsIdentifier && tokens[i + 1].Kind == TokenKind.LeftParenthesis && tokens.KindAt(i - 1) != TokenKind.Dot && !IsWindow(tokens, i + 1);
            var name = isCall ? TokenText.Name(expression, tokens[i], new NamePool()) : "";
            if (isCall && (s_aggregates.Contains(name) || s_sets.Contains(name)) && !session.Catalog.Functions.Any(function => function.Name.Name.Value == name))
            {
                RequireScalar(name, place, span);
            }
        }
    }

    public static void RequireOf(Session session, TableEntry table, Column column, Span span)
    {
        if (column.Default is { } value && column.IsLocal && !value.StartsWith("nextval(", StringComparison.Ordinal))
        {
            Require(session, value, "DEFAULT expression", span, table);
        }

        Require(session, column.Generated, "column generation expression", span);
    }

    public static void RequireScalar(string function, string place, Span span)
    {
        if (s_aggregates.Contains(function))
        {
            throw new SqlFailure("42803", $"aggregate functions are not allowed in {Plural(place)}", span);
        }

        if (s_sets.Contains(function))
        {
            throw new SqlFailure("0A000", $"set-returning functions are not allowed in {Plural(place)}", span);
        }
    }

    /// <summary>Whether OVER follows the parentheses.</summary>
    private static bool IsWindow(List<Token> tokens, int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            depth += tokens[i].Kind == TokenKind.LeftParenthesis ? 1 : tokens[i].Kind == TokenKind.RightParenthesis ? -1 : 0;
            if (depth == 0)
            {
                return tokens.WordAt(i + 1) == Word.Over;
            }
        }

        return false;
    }

    /// <summary>Only a name on its own, or the only argument of a function: elsewhere the grammar has many other uses for names.</summary>
    private static void RequireNoColumn(string? expression, string place, Span span, TableEntry? columns, List<Token>? tokens)
    {
        if (expression is null || columns is null || tokens is null && (expression[0] is '\'' or (>= '0' and <= '9') || expression.IndexOf('(') >= 0))
        {
            return;
        }

        tokens = (tokens ?? ExpressionTokens.Of(expression)).FindAll(token => token.Kind is not (TokenKind.LeftParenthesis or TokenKind.RightParenthesis));
        var last = tokens.Count == 1 || tokens.Count == 2 && tokens[0].IsIdentifier ? tokens[tokens.Count - 1] : default;
        var isCall = tokens.Count == 2;
        if (tokens.Count > 0 && last.IsIdentifier && (last.Kind != TokenKind.Word || last.Word == Word.Other) && (isCall || tokens.Count == 1)
            && columns.FindColumn(new Identifier(TokenText.Name(expression, last, new NamePool()))) >= 0)
        {
            throw new SqlFailure("0A000", $"cannot use column reference in {place}", span);
        }
    }

    private static string Plural(string place) => place == "partition bound" ? place : place + "s";
}
