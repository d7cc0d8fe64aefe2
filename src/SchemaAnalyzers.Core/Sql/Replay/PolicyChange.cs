using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>ALTER POLICY: each clause that it writes takes the place of the one in the kept text.</summary>
internal static class PolicyChange
{
    public static void Run(Session session, AlterPolicyStatement statement)
    {
        var table = session.Table(statement.Table);
        var at = table.Policies.FindIndex(policy => policy.Name == statement.Name);
        if (at < 0)
        {
            _ = table.Uncertainty is null ? throw EventReplay.Missing(ObjectKind.Policy, statement.Name, table, statement.Span) : at;
            return;
        }

        var changes = Clauses(KeptQualifier.WithRelations(session, new KeptText(statement.Changes, default), table.Name));
        var clauses = Clauses(table.Policies[at].Definition);
        foreach (var change in changes.Where(clause => clause.Key != Word.Create))
        {
            clauses[change.Key] = change.Value;
        }

        table.Policies[at] = table.Policies[at] with { Definition = Join(clauses) };
    }

    /// <summary>The policy for those of its roles that stay; null where none does.</summary>
    public static Policy? WithoutRoles(Policy policy, List<Identifier> dropped)
    {
        var clauses = Clauses(policy.Definition);
        if (!clauses.TryGetValue(Word.To, out var text))
        {
            return policy;
        }

        var roles = ExpressionTokens.Of(text).Where(token => token.IsIdentifier && token.Word != Word.To).Select(token => text.Substring(token.Start, token.Length)).ToList();
        var kept = roles.FindAll(role => !dropped.Contains(new Identifier(TokenText.Name(role, ExpressionTokens.Of(role)[0], new NamePool()))));
        if (kept.Count == roles.Count)
        {
            return policy;
        }

        clauses[Word.To] = "TO " + string.Join(", ", kept);
        return kept.Count == 0 ? null : policy with { Definition = Join(clauses) };
    }

    /// <summary>In the order of CREATE POLICY: its name and table, AS, FOR, TO, USING, WITH CHECK.</summary>
    private static string Join(Dictionary<Word, string> clauses)
    {
        Word[] order = [Word.Create, Word.As, Word.For, Word.To, Word.Using, Word.With];
        return string.Join(" ", order.Select(word => clauses.TryGetValue(word, out var text) ? text : "").Where(text => text.Length > 0));
    }

    /// <summary>The clauses by their first words; what stands before the first of them is under CREATE.</summary>
    private static Dictionary<Word, string> Clauses(string text)
    {
        var clauses = new Dictionary<Word, string>();
        var (word, start, depth) = (Word.Create, 0, 0);
        foreach (var token in ExpressionTokens.Of(text))
        {
            depth += token.Kind == TokenKind.LeftParenthesis ? 1 : token.Kind == TokenKind.RightParenthesis ? -1 : 0;
            if (depth == 0 && token.Word is (Word.As or Word.For or Word.To or Word.Using or Word.With))
            {
                clauses[word] = text.Substring(start, token.Start - start).Trim();
                (word, start) = (token.Word, token.Start);
            }
        }

        clauses[word] = text.Substring(start).Trim();
        return clauses;
    }
}
