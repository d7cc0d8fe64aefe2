using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>After a schema got another name: the kept texts that say the old one. Bodies of functions are strings, which the server does not change either.</summary>
internal static class SchemaRename
{
    public static void Apply(Session session, Identifier schema, Identifier newName)
    {
        string Text(string text) => Rename(text, schema, newName);
        foreach (var function in session.Catalog.Functions)
        {
            function.Definition = Text(function.Definition);
        }

        foreach (var relation in session.Catalog.Relations.Values.OfType<ColumnsEntry>())
        {
            Change(relation.Triggers, trigger => trigger with { Definition = Text(trigger.Definition) });
            Change(relation.Rules, rule => rule with { Definition = Text(rule.Definition) });
            Change(relation.Columns, column => column.Default is null && column.Generated is null
                ? column
                : column with { Default = column.Default is { } value ? Text(value) : null, Generated = column.Generated is { } generated ? Text(generated) : null });
            switch (relation)
            {
                case ViewEntry view:
                    view.Definition = Text(view.Definition);
                    break;
                case TableEntry table:
                    Change(table.Policies, policy => policy with { Definition = Text(policy.Definition) });
                    Change(table.Constraints, constraint => constraint is CheckConstraint check ? check with { Expression = Text(check.Expression) } : constraint);
                    break;
            }
        }
    }

    private static void Change<T>(List<T> items, Func<T, T> change)
    {
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = change(items[i]);
        }
    }

    /// <summary>The name where a dot follows it, and none stands before it.</summary>
    private static string Rename(string text, Identifier schema, Identifier newName)
    {
        var tokens = ExpressionTokens.Of(text);
        var edits = new TextEdits(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var isSchema = tokens[i].IsIdentifier && tokens.KindAt(i + 1) == TokenKind.Dot && tokens.KindAt(i - 1) != TokenKind.Dot;
            if (isSchema && TokenText.Name(text, tokens[i], new NamePool()) == schema.Value)
            {
                edits.Replace(tokens[i].Start, tokens[i].Length, SqlQuote.Identifier(newName));
            }
        }

        return edits.Apply();
    }
}
