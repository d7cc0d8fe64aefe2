using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Views, policies and triggers that need a column of a table.</summary>
/// <remarks>Only what is certain: in a query over several relations a bare name may be another's column.</remarks>
internal static class ColumnUsers
{
    /// <summary>The views that read the column.</summary>
    public static List<ViewEntry> Views(Session session, ColumnsEntry relation, Identifier column) =>
        session.Catalog.Relations.Values.OfType<ViewEntry>().Where(view => view.Uses.Count == 1 && view.Uses[0] == relation && Reads(view, column)).ToList();

    public static List<Policy> Policies(TableEntry table, Identifier column) =>
        table.Policies.FindAll(policy => Conditions(policy.Definition) is { Length: > 0 } conditions && ExpressionColumns.Mentions(conditions, column));

    /// <summary>Triggers with UPDATE OF the column, or a WHEN that speaks of it.</summary>
    public static List<Trigger> Triggers(ColumnsEntry relation, Identifier column) => relation.Triggers.FindAll(trigger => Names(trigger.Definition, column));

    /// <summary>Renames the column in the texts of those that need it.</summary>
    public static void Rename(Session session, ColumnsEntry relation, Identifier column, Identifier newName)
    {
        foreach (var view in session.Catalog.Relations.Values.OfType<ViewEntry>().Where(view => view.Uses.Count == 1 && view.Uses[0] == relation))
        {
            view.Definition = RenameInQuery(view.Definition, column, newName);
        }

        for (var i = 0; i < relation.Triggers.Count; i++)
        {
            relation.Triggers[i] = relation.Triggers[i] with { Definition = RenameInEvent(relation.Triggers[i].Definition, column, newName) };
        }

        for (var i = 0; i < relation.Rules.Count; i++)
        {
            relation.Rules[i] = relation.Rules[i] with { Definition = RenameInEvent(relation.Rules[i].Definition, column, newName) };
        }

        for (var i = 0; relation is TableEntry table && i < table.Policies.Count; i++)
        {
            var definition = table.Policies[i].Definition;
            var conditions = Conditions(definition);
            table.Policies[i] = table.Policies[i] with { Definition = definition.Substring(0, definition.Length - conditions.Length) + ExpressionColumns.Rename(conditions, column, newName) };
        }
    }

    private static bool Reads(ViewEntry view, Identifier column)
    {
        var text = view.Definition;
        var tokens = ExpressionTokens.Of(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Operator && text[tokens[i].Start] == '*' && tokens.WordAt(i - 1) == Word.Select)
            {
                return view.Columns.Exists(shown => shown.Name == column);
            }

            if (IsUse(text, tokens, i, column))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the query shows goes on to be called as before.</summary>
    private static string RenameInQuery(string query, Identifier column, Identifier newName)
    {
        var tokens = ExpressionTokens.Of(query);
        var edits = new TextEdits(query);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsUse(query, tokens, i, column))
            {
                var before = tokens.KindAt(i - 1) == TokenKind.Dot ? i - 3 : i - 1;
                var isItem = tokens.WordAt(before) is Word.Select or Word.Distinct or Word.All || tokens.KindAt(before) == TokenKind.Comma;
                var isWhole = i + 1 == tokens.Count || tokens.KindAt(i + 1) == TokenKind.Comma || tokens.WordAt(i + 1) == Word.From;
                var isShown = isItem && isWhole && IsBeforeFrom(tokens, i);
                edits.Replace(tokens[i].Start, tokens[i].Length, SqlQuote.Identifier(newName) + (isShown ? " AS " + SqlQuote.Identifier(column) : ""));
            }
        }

        return edits.Apply();
    }

    /// <summary>Whether the item stands between SELECT and FROM, outside of parentheses.</summary>
    private static bool IsBeforeFrom(List<Token> tokens, int i)
    {
        var depth = 0;
        for (; i >= 0; i--)
        {
            depth += tokens[i].Kind == TokenKind.RightParenthesis ? 1 : tokens[i].Kind == TokenKind.LeftParenthesis ? -1 : 0;
            if (depth < 0 || depth == 0 && tokens[i].Word is Word.From or Word.By)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUse(string text, List<Token> tokens, int i, Identifier column) =>
        tokens[i].IsIdentifier && TokenText.Name(text, tokens[i], new NamePool()) == column.Value
        && !IsAlias(tokens, i) && tokens.KindAt(i + 1) is not (TokenKind.LeftParenthesis or TokenKind.Dot);

    private static string RenameInEvent(string text, Identifier column, Identifier newName)
    {
        var tokens = ExpressionTokens.Of(text);
        var edits = new TextEdits(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsIdentifier && TokenText.Name(text, tokens[i], new NamePool()) == column.Value && (IsOfUpdate(tokens, i) || IsOfRow(tokens, i)))
            {
                edits.Replace(tokens[i].Start, tokens[i].Length, SqlQuote.Identifier(newName));
            }
        }

        return edits.Apply();
    }

    private static bool IsOfRow(List<Token> tokens, int i) => tokens.KindAt(i - 1) == TokenKind.Dot && tokens.WordAt(i - 2) is Word.New or Word.Old;

    private static bool IsAlias(List<Token> tokens, int i) =>
        tokens.WordAt(i - 1) is Word.As or Word.From or Word.Join || tokens.KindAt(i - 1) is TokenKind.RightParenthesis or TokenKind.String or TokenKind.Integer or TokenKind.Number or TokenKind.Cast
        || tokens.KindAt(i - 1) == TokenKind.Dot && tokens.WordAt(i - 3) is Word.From or Word.Join
        || i > 0 && tokens[i - 1].IsIdentifier && tokens[i - 1].Word == Word.Other;

    /// <summary>What follows USING or WITH CHECK.</summary>
    private static string Conditions(string policy)
    {
        var tokens = ExpressionTokens.Of(policy);
        var at = tokens.FindIndex(token => token.Word is Word.Using or Word.Check);
        return at < 0 ? "" : policy.Substring(tokens[at].End);
    }

    private static bool Names(string trigger, Identifier column)
    {
        var tokens = ExpressionTokens.Of(trigger);
        for (var i = 0; i < tokens.Count && tokens[i].Word != Word.Execute; i++)
        {
            var isMentioned = tokens[i].IsIdentifier && TokenText.Name(trigger, tokens[i], new NamePool()) == column.Value;
            if (isMentioned && (IsOfUpdate(tokens, i) || IsOfRow(tokens, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In UPDATE OF a, b.</summary>
    private static bool IsOfUpdate(List<Token> tokens, int i)
    {
        while (i >= 2 && tokens.KindAt(i - 1) == TokenKind.Comma && tokens[i - 2].IsIdentifier)
        {
            i -= 2;
        }

        return tokens.WordAt(i - 1) == Word.Of && tokens.WordAt(i - 2) == Word.Update;
    }
}
