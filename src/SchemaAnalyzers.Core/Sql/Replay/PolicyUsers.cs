using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Policies whose conditions read another relation: they go with it where CASCADE was said, and keep it else.</summary>
internal static class PolicyUsers
{
    public static bool AreAny(Session session, RelationEntry relation, List<RelationEntry> doomed) =>
        session.Catalog.Naming<TableEntry>(relation.Name).Exists(table => !doomed.Contains(table) && Of(table, relation).Count > 0);

    public static void Drop(Session session, RelationEntry relation)
    {
        foreach (var table in session.Catalog.Naming<TableEntry>(relation.Name))
        {
            var users = Of(table, relation);
            if (users.Count > 0)
            {
                table.Policies.RemoveAll(users.Contains);
            }
        }
    }

    private static List<Policy> Of(TableEntry table, RelationEntry relation) =>
        table.HasPolicies && table != relation ? table.Policies.FindAll(policy => Reads(policy.Definition, relation.Name)) : [];

    /// <summary>Whether the relation is named after FROM or JOIN: there the kept text has its schema.</summary>
    private static bool Reads(string definition, QualifiedName relation)
    {
        var tokens = definition.IndexOf(relation.Name.Value, StringComparison.OrdinalIgnoreCase) < 0 ? [] : ExpressionTokens.Of(definition);
        for (var i = 0; i + 3 < tokens.Count; i++)
        {
            if (tokens[i].Word is Word.From or Word.Join && tokens[i + 2].Kind == TokenKind.Dot && Name(tokens[i + 1]) == relation.Schema && Name(tokens[i + 3]) == relation.Name)
            {
                return true;
            }
        }

        return false;

        Identifier Name(Token token) => token.IsIdentifier ? new(TokenText.Name(definition, token, new NamePool())) : default;
    }
}
