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
        TriggerRules.Require(relation, statement.Shape, statement.Span);
        _ = statement.Definition.Names.Skip(1).Select(kept => session.MissingSchema(kept.Name)).FirstOrDefault(failure => failure is not null) is { } missing ? throw missing : true;
        var trigger = new Trigger(statement.Name, KeptQualifier.WithRelations(session, statement.Definition, relation.Name), statement.Shape.RunsBeforeInsert);
        Put(relation.Triggers, trigger, trigger.Name, statement.OrReplace, $"trigger \"{trigger.Name}\" for relation \"{relation.Name.Name}\" already exists", statement.Span);
    }

    public static void Create(Session session, CreateRuleStatement statement)
    {
        var relation = Columns(session, statement.Table);
        EventRules.RequireRuled(relation, statement.Span);
        var rule = new RewriteRule(statement.Name, KeptQualifier.WithRelations(session, statement.Definition, relation.Name), statement.IsOnInsert);
        Put(relation.Rules, rule, rule.Name, statement.OrReplace, $"rule \"{rule.Name}\" for relation \"{relation.Name.Name}\" already exists", statement.Span);
    }

    public static void Create(Session session, CreatePolicyStatement statement)
    {
        var table = session.Table(statement.Table);
        var policy = new Policy(statement.Name, KeptQualifier.WithRelations(session, statement.Definition, table.Name));
        Put(table.Policies, policy, policy.Name, orReplace: false, $"policy \"{policy.Name}\" for table \"{table.Name.Name}\" already exists", statement.Span);
    }

    public static void Drop(Session session, DropStatement statement)
    {
        var name = statement.Names[0].Name;
        if (session.FindRelation(statement.On!.Value) is not ColumnsEntry relation)
        {
            _ = statement.IfExists ? null : session.Relation(statement.On.Value);
            return;
        }

        if (statement.Kind == ObjectKind.Rule && name.Value == "_RETURN" && relation is ViewEntry)
        {
            throw new SqlFailure("2BP01", $"cannot drop rule _RETURN on view {relation.Name.Name} because view {relation.Name.Name} requires it", statement.Span);
        }

        var removed = statement.Kind switch
        {
            ObjectKind.Trigger => relation.Triggers.Remove(name),
            ObjectKind.Rule => relation.Rules.Remove(name),
            _ => relation is TableEntry table && table.Policies.Remove(name),
        };
        if (!removed && relation.Uncertainty is null && statement.Kind == ObjectKind.Trigger && TriggerRules.OwnerOf(relation, name) is { } above)
        {
            throw new SqlFailure("2BP01", $"cannot drop trigger {name} on table {relation.Name.Name} because trigger {name} on table {above.Name.Name} requires it", statement.Span);
        }

        if (!removed && !statement.IfExists && relation.Uncertainty is null)
        {
            throw Missing(statement.Kind, name, relation, statement.Span);
        }
    }

    public static void Rename(Session session, RenameObjectStatement statement)
    {
        if (session.Relation(statement.On!.Value) is not ColumnsEntry relation)
        {
            return;
        }

        var (name, newName) = (statement.Name.Name, statement.NewName);
        switch (statement.Kind)
        {
            case ObjectKind.Trigger:
                Rename(relation.Triggers, trigger => trigger with { Name = newName, Definition = KeptQualifier.Rename(trigger.Definition, name, newName) });
                break;
            case ObjectKind.Rule:
                Rename(relation.Rules, rule => rule with { Name = newName, Definition = KeptQualifier.Rename(rule.Definition, name, newName) });
                break;
            default:
                Rename((relation as TableEntry ?? throw Missing(statement.Kind, name, relation, statement.Span)).Policies, policy => policy with { Name = newName, Definition = KeptQualifier.Rename(policy.Definition, name, newName) });
                break;
        }

        void Rename<T>(PartList<T> items, Func<T, T> rename)
            where T : class
        {
            var at = items.IndexOf(name);
            if (at < 0)
            {
                throw Missing(statement.Kind, name, relation, statement.Span);
            }

            if (items.Contains(newName))
            {
                throw new SqlFailure("42710", $"{Noun(statement.Kind)} \"{newName}\" for table \"{relation.Name.Name}\" already exists", statement.Span);
            }

            items[at] = rename(items[at]);
        }
    }

    public static void RequireTrigger(Session session, ObjectName table, Identifier name, Span span)
    {
        if (session.Relation(table) is ColumnsEntry { Uncertainty: null } relation && !relation.Triggers.Exists(trigger => trigger.Name == name) && relation is not TableEntry { Bound: not null })
        {
            throw Missing(ObjectKind.Trigger, name, relation, span);
        }
    }

    public static SqlFailure Missing(ObjectKind kind, Identifier name, RelationEntry relation, Span span) =>
        new("42704", $"{Noun(kind)} \"{name}\" for {(kind == ObjectKind.Rule ? "relation" : "table")} \"{relation.Name.Name}\" does not exist", span);

    public static void SetFiring(ColumnsEntry relation, SetFiring action)
    {
        var isThere = action.Name is null || (action.IsRule ? relation.Rules.Exists(rule => rule.Name == action.Name) : relation.Triggers.Exists(trigger => trigger.Name == action.Name));
        if (!isThere && relation is not TableEntry { Bound: not null })
        {
            throw Missing(action.IsRule ? ObjectKind.Rule : ObjectKind.Trigger, action.Name!.Value, relation, action.Span);
        }

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

    private static string Noun(ObjectKind kind) => kind switch { ObjectKind.Trigger => "trigger", ObjectKind.Rule => "rule", _ => "policy" };

    private static ColumnsEntry Columns(Session session, ObjectName name) =>
        session.Relation(name) as ColumnsEntry ?? throw new SqlFailure("42809", $"\"{name.Name}\" is not a table or view", name.Span);

    private static void Put<T>(PartList<T> items, T item, Identifier name, bool orReplace, string message, Span span)
        where T : class
    {
        var at = items.IndexOf(name);
        if (at < 0)
        {
            items.Add(item);
            return;
        }

        items[at] = orReplace ? item : throw new SqlFailure("42710", message, span);
    }
}
