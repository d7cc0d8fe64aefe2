using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Qualifies the names in a statement that is kept as text.</summary>
internal static class KeptQualifier
{
    /// <param name="target">What the first of the names was found to be; the others are functions.</param>
    public static string Text(Session session, KeptText kept, QualifiedName target)
    {
        var edits = new TextEdits(kept.Text);
        for (var i = 0; i < kept.Names.Count; i++)
        {
            var (name, offset, isType) = kept.Names[i];
            var schema = name.IsQualified ? null
                : i == 0 ? target.Schema
                : isType ? TypeResolver.FindName(session, name)?.Schema
                : Qualifier.SchemaOfFunction(session, name.Name);
            if (schema is { } found)
            {
                edits.Insert(offset, SqlQuote.Identifier(found) + ".");
            }
        }

        return edits.Apply();
    }

    /// <summary>The same, with the relations qualified that its actions and conditions read or write.</summary>
    public static string WithRelations(Session session, KeptText kept, QualifiedName target)
    {
        var text = Text(session, kept, target);
        var tokens = ExpressionTokens.Of(text);
        var edits = new TextEdits(text);
        for (var i = 1; i < tokens.Count; i++)
        {
            var at = tokens[i - 1].Word == Word.Only && i > 1 ? i - 2 : i - 1;
            var isRelation = tokens[at].Word is Word.From or Word.Join or Word.Into or Word.Update && tokens[i].IsIdentifier
                && (tokens[i].Kind != TokenKind.Word || tokens[i].Word == Word.Other || WordTable.IsName(tokens[i].Word))
                && tokens.KindAt(i + 1) is not TokenKind.Dot && !(tokens[at].Word == Word.From && tokens.KindAt(i + 1) == TokenKind.LeftParenthesis);
            var name = isRelation ? new ObjectName(default, new Identifier(TokenText.Name(text, tokens[i], new NamePool())), default) : default;
            if (isRelation && session.FindRelation(name) is { } relation)
            {
                edits.Insert(tokens[i].Start, SqlQuote.Identifier(relation.Name.Schema) + ".");
            }
            else if (!isRelation)
            {
                Qualifier.QualifyAt(session, text, tokens, i, edits);
            }
        }

        return edits.Apply();
    }

    /// <summary>A function, with the tables qualified whose columns give types: <c>table.column%TYPE</c>.</summary>
    public static string OfFunction(Session session, KeptText kept, QualifiedName target)
    {
        var text = Text(session, kept, target);
        if (text.IndexOf('%') < 0)
        {
            return text;
        }

        var tokens = ExpressionTokens.Of(text);
        var edits = new TextEdits(text);
        for (var i = 0; i + 4 < tokens.Count; i++)
        {
            var isTable = tokens[i].IsIdentifier && tokens[i + 1].Kind == TokenKind.Dot && tokens[i + 2].IsIdentifier && tokens[i + 4].Word == Word.Type
                && tokens[i + 3].Kind == TokenKind.Operator && text[tokens[i + 3].Start] == '%' && tokens.KindAt(i - 1) != TokenKind.Dot;
            if (isTable && session.FindRelation(new ObjectName(default, new Identifier(TokenText.Name(text, tokens[i], new NamePool())), default)) is { } relation)
            {
                edits.Insert(tokens[i].Start, SqlQuote.Identifier(relation.Name.Schema) + ".");
            }
        }

        return edits.Apply();
    }

    /// <summary>An aggregate, with its functions and types qualified: what follows the equals signs.</summary>
    public static string OfAggregate(Session session, KeptText kept, QualifiedName target)
    {
        var text = Text(session, kept, target);
        var tokens = ExpressionTokens.Of(text);
        var edits = new TextEdits(text);
        for (var i = 1; i < tokens.Count; i++)
        {
            var isValue = tokens[i].IsIdentifier && tokens[i - 1].Kind == TokenKind.Operator && text[tokens[i - 1].Start] == '=' && tokens.KindAt(i + 1) != TokenKind.Dot;
            if (!isValue)
            {
                continue;
            }

            var name = new Identifier(TokenText.Name(text, tokens[i], new NamePool()));
            var schema = Qualifier.SchemaOfFunction(session, name) ?? TypeResolver.FindName(session, new ObjectName(default, name, default))?.Schema;
            if (schema is { } found)
            {
                edits.Insert(tokens[i].Start, SqlQuote.Identifier(found) + ".");
            }
        }

        return edits.Apply();
    }

    /// <summary>The first name of a trigger, rule or policy is its own.</summary>
    public static string Rename(string definition, Identifier name, Identifier newName)
    {
        foreach (var token in ExpressionTokens.Of(definition))
        {
            if (token.IsIdentifier && TokenText.Name(definition, token, new NamePool()) == name.Value)
            {
                return definition.Remove(token.Start, token.Length).Insert(token.Start, SqlQuote.Identifier(newName));
            }
        }

        return definition;
    }
}
