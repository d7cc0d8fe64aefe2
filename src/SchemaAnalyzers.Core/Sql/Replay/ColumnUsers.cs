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
        ViewRename.ViewsOf(session, relation).FindAll(view => ViewRename.Reads(session, view, relation, column));

    public static List<Policy> Policies(TableEntry table, Identifier column) =>
        table.Policies.FindAll(policy => Conditions(policy.Definition) is { Length: > 0 } conditions && ExpressionColumns.Mentions(conditions, column));

    /// <summary>Triggers with UPDATE OF the column, or a WHEN that speaks of it.</summary>
    public static List<Trigger> Triggers(ColumnsEntry relation, Identifier column) => relation.Triggers.FindAll(trigger => Names(trigger.Definition, column));

    /// <summary>The rules that speak of the column in the old or new row, and those of any relation that read or write it.</summary>
    public static List<(ColumnsEntry User, RewriteRule Rule)> Rules(Session session, ColumnsEntry relation, Identifier column)
    {
        var rules = new List<(ColumnsEntry User, RewriteRule Rule)>();
        foreach (var user in session.Catalog.Naming<ColumnsEntry>(relation.Name).Append(relation).Distinct().Where(user => user.HasRules))
        {
            rules.AddRange(user.Rules.FindAll(rule => user == relation && NamesRow(rule, column) || ActionColumns.Find(rule.Definition, relation.Name, column).Count > 0).Select(rule => (user, rule)));
        }

        return rules;
    }

    private static bool NamesRow(RewriteRule rule, Identifier column)
    {
        var tokens = ExpressionTokens.Of(rule.Definition);
        for (var i = 2; i < tokens.Count; i++)
        {
            if (tokens[i].IsIdentifier && IsOfRow(tokens, i) && TokenText.Name(rule.Definition, tokens[i], new NamePool()) == column.Value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Renames the column in the texts of those that need it. To be called while it has its old name.</summary>
    public static void Rename(Session session, ColumnsEntry relation, Identifier column, Identifier newName)
    {
        ViewRename.Column(session, relation, column, newName);
        for (var i = 0; i < relation.Triggers.Count; i++)
        {
            relation.Triggers[i] = relation.Triggers[i] with { Definition = RenameInEvent(relation.Triggers[i].Definition, column, newName) };
        }

        for (var i = 0; i < relation.Rules.Count; i++)
        {
            relation.Rules[i] = relation.Rules[i] with { Definition = RenameInEvent(relation.Rules[i].Definition, column, newName) };
        }

        RenameInActions(session, relation, column, newName);
        for (var i = 0; relation is TableEntry table && i < table.Policies.Count; i++)
        {
            var definition = table.Policies[i].Definition;
            var conditions = Conditions(definition);
            table.Policies[i] = table.Policies[i] with { Definition = definition.Substring(0, definition.Length - conditions.Length) + ExpressionColumns.Rename(conditions, column, newName) };
        }
    }

    private static void RenameInActions(Session session, ColumnsEntry relation, Identifier column, Identifier newName)
    {
        foreach (var user in session.Catalog.Naming<ColumnsEntry>(relation.Name).Where(user => user.HasRules))
        {
            for (var i = 0; i < user.Rules.Count; i++)
            {
                var definition = user.Rules[i].Definition;
                var edits = ActionColumns.Find(definition, relation.Name, column).ConvertAll(token => new TextEdit(token.Start, token.Length, SqlQuote.Identifier(newName)));
                user.Rules[i] = edits.Count == 0 ? user.Rules[i] : user.Rules[i] with { Definition = TextEdit.Apply(definition, edits) };
            }
        }
    }

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
