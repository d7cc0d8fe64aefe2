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
