using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>After a relation, type or function got another name: the kept texts that say the old one.</summary>
internal static class QualifiedRename
{
    public static void Apply(Session session, QualifiedName old, QualifiedName name)
    {
        if (old != name)
        {
            CatalogTexts.Change(session, [old, Mentions.Bare(old.Name)], text => text.IndexOf(old.Name.Value, StringComparison.OrdinalIgnoreCase) < 0 ? text : Rename(text, old, name), withViews: false);
        }
    }

    public static string Rename(string text, QualifiedName old, QualifiedName name)
    {
        var tokens = ExpressionTokens.Of(text);
        var edits = new TextEdits(text);
        var isAliased = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsAt(text, tokens, i, old))
            {
                edits.Replace(tokens[i].Start, tokens[i + 2].End - tokens[i].Start, SqlQuote.Name(name));
                isAliased |= tokens.WordAt(i + 3) == Word.As || tokens.KindAt(i + 3) == TokenKind.Word && tokens.WordAt(i + 3) == Word.Other;
                i += 2;
            }
            else if (tokens[i].IsString && tokens.KindAt(i + 1) == TokenKind.Cast && TokenText.String(text, tokens[i]) == SqlQuote.Name(old))
            {
                edits.Replace(tokens[i].Start, tokens[i].Length, SqlQuote.Literal(SqlQuote.Name(name)));
            }
        }

        var renamed = edits.Apply();
        return isAliased || old.Name == name.Name ? renamed : Qualifiers(renamed, old.Name, name.Name);
    }

    /// <summary>A relation without an alias is spoken of by its name: <c>t.a</c>.</summary>
    private static string Qualifiers(string text, Identifier old, Identifier name)
    {
        var tokens = ExpressionTokens.Of(text);
        var edits = new TextEdits(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var isQualifier = tokens.KindAt(i + 1) == TokenKind.Dot && tokens.KindAt(i - 1) != TokenKind.Dot && tokens.WordAt(i - 1) is not (Word.From or Word.Join or Word.On or Word.To);
            if (isQualifier && Is(text, tokens[i], old))
            {
                edits.Replace(tokens[i].Start, tokens[i].Length, SqlQuote.Identifier(name));
            }
        }

        return edits.Apply();
    }

    private static bool IsAt(string text, List<Token> tokens, int i, QualifiedName name) =>
        tokens.KindAt(i + 1) == TokenKind.Dot && tokens.KindAt(i - 1) != TokenKind.Dot && i + 2 < tokens.Count
        && Is(text, tokens[i], name.Schema) && Is(text, tokens[i + 2], name.Name);

    private static bool Is(string text, Token token, Identifier name) => token.IsIdentifier && TokenText.Name(text, token, new NamePool()) == name.Value;
}
