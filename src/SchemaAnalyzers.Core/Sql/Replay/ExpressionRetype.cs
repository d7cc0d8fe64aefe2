using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>
/// Checks and indexes after the type of a column changed. The server kept them with the types of that moment, and reads them again as it prints
/// them: a constant that was compared with the column stays of the old type.
/// </summary>
/// <remarks>ATPostAlterTypeCleanup in tablecmds.c</remarks>
internal static class ExpressionRetype
{
    public static void Apply(Session session, TableEntry table, Identifier column, SqlType old)
    {
        foreach (var check in table.Constraints.OfType<CheckConstraint>().ToList())
        {
            var expression = Rewrite(session, table, check.Expression, column, old);
            if (!ReferenceEquals(expression, check.Expression))
            {
                table.Constraints.Replace(check, check with { Expression = expression });
            }
        }

        string? Text(string? text) => text is null ? null : Rewrite(session, table, text, column, old);
        foreach (var index in table.HasIndexes ? table.Indexes.FindAll(index => index.Predicate is not null || index.Keys.Any(key => key.Expression is not null)) : [])
        {
            var changed = index with { Predicate = Text(index.Predicate), Keys = index.Keys.Select(key => key.Expression is null ? key : key with { Expression = Text(key.Expression) }).ToEquatableArray() };
            if (!changed.Equals(index))
            {
                table.Indexes.Replace(index, changed);
            }
        }
    }

    private static string Rewrite(Session session, TableEntry table, string text, Identifier column, SqlType old)
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
            else if (tokens[i].Word is Word.Coalesce or Word.Greatest or Word.Least)
            {
                CastChoice(session, table, text, tokens, i, edits);
            }
        }

        return edits.Count == 0 ? text : TextEdit.Apply(text, edits);
    }

    /// <summary>Of the columns in COALESCE those stay cast that were not of the type of the whole.</summary>
    private static void CastChoice(Session session, TableEntry table, string text, List<Token> tokens, int start, List<TextEdit> edits)
    {
        var end = tokens.FindIndex(start, token => token.Kind == TokenKind.RightParenthesis);
        var items = end < 0 ? [] : tokens.GetRange(start + 1, end - start - 1).Where((_, i) => i % 2 == 1).ToList();
        var types = items.ConvertAll(item => item.IsIdentifier && table.FindColumn(new Identifier(TokenText.Name(text, item, new NamePool()))) is var at and >= 0 ? table.Columns[at].Type : null);
        var isOfColumns = items.Count > 0 && !types.Contains(null) && tokens.GetRange(start + 1, end - start - 1).Where((_, i) => i > 0 && i % 2 == 0).All(token => token.Kind == TokenKind.Comma);
        if (!isOfColumns || types.TrueForAll(type => type == types[0]))
        {
            return;
        }

        var query = QueryParser.TryParse($"SELECT {text.Substring(tokens[start].Start, tokens[end].End - tokens[start].Start)} FROM {SqlQuote.Name(table.Name)}");
        var whole = query is null ? null : QueryBinding.Bind(new SessionView(session), query).Columns?[0].Type.ToSqlType();
        for (var i = 0; i < items.Count && whole is not null; i++)
        {
            if (types[i]!.Name != whole.Name)
            {
                edits.Add(new TextEdit(items[i].Start, 0, "("));
                edits.Add(new TextEdit(items[i].End, 0, ")::" + SqlQuote.Type(whole)));
            }
        }
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
