using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

/// <summary>What happens to a relation when it is read or written: triggers, rules, row security.</summary>
internal static class EventStatements
{
    public static void Write(Relation relation, Script script)
    {
        var name = SqlQuote.Name(relation.Name);
        foreach (var trigger in relation.Triggers)
        {
            script.Add(PrintedSql.Clean(trigger.Definition));
            AddFiring(name, "TRIGGER", trigger.Name, trigger.Firing, script);
            script.AddCommentOn($"TRIGGER {SqlQuote.Identifier(trigger.Name)} ON {name}", trigger.Comment);
        }

        foreach (var rule in relation.Rules)
        {
            script.Add(PrintedSql.Clean(rule.Definition));
            AddFiring(name, "RULE", rule.Name, rule.Firing, script);
            script.AddCommentOn($"RULE {SqlQuote.Identifier(rule.Name)} ON {name}", rule.Comment);
        }

        if (relation is Table table)
        {
            WriteRowSecurity(name, table, script);
        }

        script.EndBlock();
    }

    private static void AddFiring(string relation, string kind, Identifier name, Firing firing, Script script)
    {
        if (firing != Firing.Enabled)
        {
            var verb = firing switch { Firing.Disabled => "DISABLE", Firing.OnReplica => "ENABLE REPLICA", _ => "ENABLE ALWAYS" };
            script.Add($"ALTER TABLE {relation} {verb} {kind} {SqlQuote.Identifier(name)}");
        }
    }

    private static void WriteRowSecurity(string name, Table table, Script script)
    {
        if (table.HasRowSecurity)
        {
            script.Add($"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY");
        }

        if (table.ForcesRowSecurity)
        {
            script.Add($"ALTER TABLE {name} FORCE ROW LEVEL SECURITY");
        }

        foreach (var policy in table.Policies)
        {
            script.Add(PrintedSql.Clean(policy.Definition));
            script.AddCommentOn($"POLICY {SqlQuote.Identifier(policy.Name)} ON {name}", policy.Comment);
        }
    }
}
