using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Policies whose conditions, and rules whose actions, name another relation: they go with it where CASCADE was said, and keep it else.</summary>
internal static class PartUsers
{
    public static bool AreAny(Session session, RelationEntry relation, List<RelationEntry> doomed) =>
        session.Catalog.Naming<ColumnsEntry>(relation.Name)
            .Exists(user => user != relation && !doomed.Contains(user) && (Policies(user, relation).Count > 0 || Rules(user, relation).Count > 0));

    public static void Drop(Session session, RelationEntry relation)
    {
        foreach (var user in session.Catalog.Naming<ColumnsEntry>(relation.Name).Where(user => user != relation))
        {
            var policies = Policies(user, relation);
            if (policies.Count > 0)
            {
                ((TableEntry)user).Policies.RemoveAll(policies.Contains);
            }

            var rules = Rules(user, relation);
            if (rules.Count > 0)
            {
                user.Rules.RemoveAll(rules.Contains);
            }
        }
    }

    private static List<Policy> Policies(ColumnsEntry user, RelationEntry relation) =>
        user is TableEntry { HasPolicies: true } table ? table.Policies.FindAll(policy => Names(policy.Definition, relation.Name)) : [];

    private static List<RewriteRule> Rules(ColumnsEntry user, RelationEntry relation) =>
        user.HasRules ? user.Rules.FindAll(rule => Names(rule.Definition, relation.Name)) : [];

    /// <summary>Whether the relation is named after FROM, JOIN, INTO or UPDATE: there the kept text has its schema.</summary>
    private static bool Names(string definition, QualifiedName relation)
    {
        var tokens = definition.IndexOf(relation.Name.Value, StringComparison.OrdinalIgnoreCase) < 0 ? [] : ExpressionTokens.Of(definition);
        for (var i = 0; i + 3 < tokens.Count; i++)
        {
            if (tokens[i].Word is Word.From or Word.Join or Word.Into or Word.Update && tokens[i + 2].Kind == TokenKind.Dot && Name(tokens[i + 1]) == relation.Schema && Name(tokens[i + 3]) == relation.Name)
            {
                return true;
            }
        }

        return false;

        Identifier Name(Token token) => token.IsIdentifier ? new(TokenText.Name(definition, token, new NamePool())) : default;
    }
}
