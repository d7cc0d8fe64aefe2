using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Blocks.Parsing;

/// <summary>Finds the functions that a query or CALL calls: one of them may change the schema.</summary>
internal static class Calls
{
    /// <summary>What pg_dump and nearly every script call, and what changes nothing.</summary>
    private static readonly HashSet<string> s_harmless = new("""
        setval nextval currval set_config current_setting count exists now coalesce max min string_agg array_agg format concat in any all values unnest generate_series
        gen_random_uuid to_regclass to_regtype to_regnamespace quote_ident quote_literal quote_nullable lower upper trim replace string_to_array array_length cardinality
        current_schema current_database current_schemas version pg_get_serial_sequence pg_table_is_visible pg_type_is_visible varchar numeric char cast
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The statement for the calls among all that the cursor sees; null where there are none.</summary>
    public static CallStatement? In(TokenCursor cursor)
    {
        List<CalledFunction>? calls = null;
        for (; !cursor.IsAtEnd; cursor.Advance())
        {
            if (IsCall(cursor))
            {
                var from = cursor.Index;
                while (from > 1 && cursor.TokenAt(from - 1).Kind == TokenKind.Dot)
                {
                    from -= 2;
                }

                (calls ??= []).Add(Call(cursor, from));
            }
        }

        return calls is null ? null : new CallStatement(calls.OrEmpty());
    }

    private static bool IsCall(TokenCursor cursor) =>
        cursor.Current.IsIdentifier && cursor.Peek(1).Kind == TokenKind.LeftParenthesis && (cursor.Kind != TokenKind.Word || !WordTable.IsReserved(cursor.Word))
        && !s_harmless.Contains(cursor.Text.Substring(cursor.Start, cursor.Current.Length).ToLowerInvariant());

    private static CalledFunction Call(TokenCursor cursor, int from)
    {
        var at = cursor.Index;
        cursor.Index = from;
        var name = cursor.FunctionName();
        var open = cursor.Index;
        cursor.SkipParenthesized();
        var arguments = ExpressionReader.Read(cursor.Slice(open - 1, cursor.Index)) as CallExpression;
        cursor.Index = at;
        return new CalledFunction(name, arguments?.Arguments ?? default);
    }
}
