using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>
/// A check after the type of a column changed. The server kept it with the types of that moment, and reads it again as it prints it: a constant
/// that was compared with the column stays of the old type.
/// </summary>
/// <remarks>ATPostAlterTypeCleanup in tablecmds.c</remarks>
internal static class CheckRetype
{
    public static void Apply(Session session, TableEntry table, Identifier column, SqlType old)
    {
        foreach (var check in table.Constraints.OfType<CheckConstraint>().ToList())
        {
            var expression = Rewrite(check.Expression, column, old);
            if (!ReferenceEquals(expression, check.Expression))
            {
                table.Constraints.Replace(check, check with { Expression = expression });
            }
        }
    }

    private static string Rewrite(string text, Identifier column, SqlType old)
    {
        var tokens = ExpressionColumns.Mentions(text, column) ? ExpressionTokens.Of(text) : [];
        var edits = new List<TextEdit>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var isColumn = tokens[i].IsIdentifier && tokens.KindAt(i - 1) != TokenKind.Dot && tokens.KindAt(i + 1) != TokenKind.Dot
                && TokenText.Name(text, tokens[i], new NamePool()) == column.Value;
            if (isColumn && IsComparison(text, tokens, i + 1))
            {
                var isNegative = tokens.KindAt(i + 2) == TokenKind.Operator && text[tokens[i + 2].Start] == '-' && tokens[i + 2].Length == 1;
                Cast(text, tokens, i + 2, i + (isNegative ? 3 : 2), tokens[i], old, edits);
            }
            else if (isColumn && IsComparison(text, tokens, i - 1) && tokens.KindAt(i - 3) != TokenKind.Operator)
            {
                Cast(text, tokens, i - 2, i - 2, tokens[i], old, edits);
            }
        }

        return edits.Count == 0 ? text : TextEdit.Apply(text, edits);
    }

    private static void Cast(string text, List<Token> tokens, int first, int last, Token column, SqlType old, List<TextEdit> edits)
    {
        if (last < 0 || last >= tokens.Count || tokens.KindAt(last + 1) == TokenKind.Cast)
        {
            return;
        }

        var isFraction = tokens[last].Kind == TokenKind.Number;
        var type = isFraction || tokens[last].Kind == TokenKind.Integer ? OfNumber(old, isFraction) : tokens[last].IsString && first == last ? OfText(old) : null;
        if (type is not null)
        {
            edits.Add(new TextEdit(tokens[first].Start, 0, "("));
            edits.Add(new TextEdit(tokens[last].End, 0, ")::" + type));
        }

        var columnType = isFraction && IsInteger(old) ? "numeric" : old.Is("varchar") && tokens[last].IsString ? "text" : null;
        if (columnType is not null)
        {
            edits.Add(new TextEdit(column.Start, 0, "("));
            edits.Add(new TextEdit(column.End, 0, ")::" + columnType));
        }
    }

    private static string? OfNumber(SqlType type, bool isFraction) =>
        type.Is("float8") || type.Is("float4") ? "double precision" : type.Is("numeric") && !isFraction ? "numeric" : null;

    private static string? OfText(SqlType type) => type.IsArray || type.Is("varchar") || type.Is("text") ? "text" : SqlQuote.Type(type with { Modifiers = default, Fields = null });

    private static bool IsInteger(SqlType type) => type.Is("int2") || type.Is("int4") || type.Is("int8");

    private static bool IsComparison(string text, List<Token> tokens, int index) =>
        tokens.KindAt(index) == TokenKind.Operator && text.Substring(tokens[index].Start, tokens[index].Length) is "=" or "<>" or "!=" or "<" or ">" or "<=" or ">=";
}
