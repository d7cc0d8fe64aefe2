using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>After a schema got another name: the kept texts that say the old one. Bodies of functions are strings, which the server does not change either.</summary>
internal static class SchemaRename
{
    public static void Apply(Session session, Identifier schema, Identifier newName)
    {
        string Text(string text) => Rename(text, schema, newName);
        foreach (var function in session.Catalog.Naming<FunctionEntry>(Mentions.Bare(schema)))
        {
            function.Definition = Text(function.Definition);
        }

        CatalogTexts.Change(session, [Mentions.Bare(schema)], Text, withViews: true);
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
