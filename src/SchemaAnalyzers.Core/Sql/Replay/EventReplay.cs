using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Triggers, rewrite rules and row security policies.</summary>
internal static class EventReplay
{
    public static void Create(Session session, CreateTriggerStatement statement)
    {
        var relation = Columns(session, statement.Table);
        var trigger = new Trigger(statement.Name, KeptQualifier.Text(session, statement.Definition, relation.Name), statement.RunsBeforeInsert);
        Put(relation.Triggers, trigger, other => other.Name == trigger.Name, statement.OrReplace, $"trigger \"{trigger.Name}\" for relation \"{relation.Name.Name}\" already exists", statement.Span);
    }

    public static void Create(Session session, CreateRuleStatement statement)
    {
        var relation = Columns(session, statement.Table);
        var rule = new RewriteRule(statement.Name, KeptQualifier.Text(session, statement.Definition, relation.Name), statement.IsOnInsert);
        Put(relation.Rules, rule, other => other.Name == rule.Name, statement.OrReplace, $"rule \"{rule.Name}\" for relation \"{relation.Name.Name}\" already exists", statement.Span);
    }

    public static void Create(Session session, CreatePolicyStatement statement)
    {
        var table = session.Table(statement.Table);
        var policy = new Policy(statement.Name, KeptQualifier.Text(session, statement.Definition, table.Name));
        Put(table.Policies, policy, other => other.Name == policy.Name, orReplace: false, $"policy \"{policy.Name}\" for table \"{table.Name.Name}\" already exists", statement.Span);
    }

    public static void Drop(Session session, DropStatement statement)
    {
        var name = statement.Names[0].Name;
        if (session.FindRelation(statement.On!.Value) is not ColumnsEntry relation)
        {
            _ = statement.IfExists ? null : session.Relation(statement.On.Value);
            return;
        }

        var removed = statement.Kind switch
        {
            ObjectKind.Trigger => relation.Triggers.RemoveAll(trigger => trigger.Name == name),
            ObjectKind.Rule => relation.Rules.RemoveAll(rule => rule.Name == name),
            _ => relation is TableEntry table ? table.Policies.RemoveAll(policy => policy.Name == name) : 0,
        };
        if (removed == 0 && !statement.IfExists && relation.Uncertainty is null)
        {
            var noun = statement.Kind switch { ObjectKind.Trigger => "trigger", ObjectKind.Rule => "rule", _ => "policy" };
            throw new SqlFailure("42704", $"{noun} \"{name}\" for {(noun == "rule" ? "relation" : "table")} \"{relation.Name.Name}\" does not exist", statement.Span);
        }
    }

    public static void Rename(Session session, RenameObjectStatement statement)
    {
        if (session.Relation(statement.On!.Value) is not ColumnsEntry relation)
        {
            return;
        }

        var (name, newName) = (statement.Name.Name, statement.NewName);
        if (relation.Triggers.FindIndex(trigger => trigger.Name == name) is var trigger and >= 0 && statement.Kind == ObjectKind.Trigger)
        {
            relation.Triggers[trigger] = relation.Triggers[trigger] with { Name = newName, Definition = KeptQualifier.Rename(relation.Triggers[trigger].Definition, name, newName) };
        }
        else if (relation.Rules.FindIndex(rule => rule.Name == name) is var rule and >= 0 && statement.Kind == ObjectKind.Rule)
        {
            relation.Rules[rule] = relation.Rules[rule] with { Name = newName, Definition = KeptQualifier.Rename(relation.Rules[rule].Definition, name, newName) };
        }
        else if (relation is TableEntry table && table.Policies.FindIndex(policy => policy.Name == name) is var policy and >= 0 && statement.Kind == ObjectKind.Policy)
        {
            table.Policies[policy] = table.Policies[policy] with { Name = newName, Definition = KeptQualifier.Rename(table.Policies[policy].Definition, name, newName) };
        }
    }

    public static void SetFiring(ColumnsEntry relation, SetFiring action)
    {
        for (var i = 0; !action.IsRule && i < relation.Triggers.Count; i++)
        {
            if (action.Name is null || relation.Triggers[i].Name == action.Name)
            {
                relation.Triggers[i] = relation.Triggers[i] with { Firing = action.Firing };
            }
        }

        for (var i = 0; action.IsRule && i < relation.Rules.Count; i++)
        {
            if (relation.Rules[i].Name == action.Name)
            {
                relation.Rules[i] = relation.Rules[i] with { Firing = action.Firing };
            }
        }
    }

    private static ColumnsEntry Columns(Session session, ObjectName name) =>
        session.Relation(name) as ColumnsEntry ?? throw new SqlFailure("42809", $"\"{name.Name}\" is not a table or view", name.Span);

    private static void Put<T>(List<T> items, T item, Predicate<T> isSame, bool orReplace, string message, Span span)
    {
        var at = items.FindIndex(isSame);
        if (at < 0)
        {
            items.Add(item);
            return;
        }

        items[at] = orReplace ? item : throw new SqlFailure("42710", message, span);
    }
}
