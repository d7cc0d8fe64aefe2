using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Diffing;

internal sealed record TriggerPart(QualifiedName Relation, Trigger Trigger)
    : Part(new(PartKind.Trigger, Relation, Trigger.Name), (Trigger.Definition, Trigger.Firing))
{
    public override QualifiedName? Container => Relation;

    public override IEnumerable<Operation> Create() => [new CreateTrigger(Relation, Trigger), .. EventParts.Fire(Relation, "TRIGGER", Trigger.Name, Firing.Enabled, Trigger.Firing)];

    public override IEnumerable<Operation> Drop() => [new DropTrigger(Relation, Trigger)];

    public override IEnumerable<Operation>? AlterTo(Part other) => ((TriggerPart)other).Trigger is var to && to.Definition == Trigger.Definition
        ? EventParts.Fire(Relation, "TRIGGER", Trigger.Name, Trigger.Firing, to.Firing)
        : null;

    public override Reaction ReactTo(PartChange needed) => EventParts.React(needed);
}

internal sealed record RulePart(QualifiedName Relation, RewriteRule Rule) : Part(new(PartKind.Rule, Relation, Rule.Name), (Rule.Definition, Rule.Firing))
{
    public override QualifiedName? Container => Relation;

    public override IEnumerable<Operation> Create() => [new CreateRule(Relation, Rule), .. EventParts.Fire(Relation, "RULE", Rule.Name, Firing.Enabled, Rule.Firing)];

    public override IEnumerable<Operation> Drop() => [new DropRule(Relation, Rule)];

    public override IEnumerable<Operation>? AlterTo(Part other) => ((RulePart)other).Rule is var to && to.Definition == Rule.Definition
        ? EventParts.Fire(Relation, "RULE", Rule.Name, Rule.Firing, to.Firing)
        : null;

    public override Reaction ReactTo(PartChange needed) => EventParts.React(needed);
}

internal sealed record PolicyPart(QualifiedName Table, Policy Policy) : Part(new(PartKind.Policy, Table, Policy.Name), Policy.Definition)
{
    public override QualifiedName? Container => Table;

    public override IEnumerable<Operation> Create() => [new CreatePolicy(Table, Policy)];

    public override IEnumerable<Operation> Drop() => [new DropPolicy(Table, Policy)];

    public override Reaction ReactTo(PartChange needed) => EventParts.React(needed);
}

/// <summary>What happens to a relation when it is read or written.</summary>
internal static class EventParts
{
    public static IEnumerable<Part> Of(Relation relation, References references)
    {
        var name = relation.Name;
        var self = new Need(new(relation is View ? PartKind.View : PartKind.Table, name));
        foreach (var trigger in relation.Triggers)
        {
            yield return new TriggerPart(name, trigger)
            {
                Comment = trigger.Comment,
                CommentTarget = $"TRIGGER {SqlQuote.Identifier(trigger.Name)} ON {SqlQuote.Name(name)}",
                Needs = Needs(trigger.Definition),
            };
        }

        foreach (var rule in relation.Rules)
        {
            yield return new RulePart(name, rule)
            {
                Comment = rule.Comment,
                CommentTarget = $"RULE {SqlQuote.Identifier(rule.Name)} ON {SqlQuote.Name(name)}",
                Needs = Needs(rule.Definition),
            };
        }

        foreach (var policy in relation is Table table ? table.Policies : default)
        {
            yield return new PolicyPart(name, policy)
            {
                Comment = policy.Comment,
                CommentTarget = $"POLICY {SqlQuote.Identifier(policy.Name)} ON {SqlQuote.Name(name)}",
                Needs = Needs(policy.Definition),
            };
        }

        IReadOnlyList<Need> Needs(string definition) => [.. references.In(definition, name).Append(self).Distinct()];
    }

    public static IEnumerable<Operation> Fire(QualifiedName relation, string kind, Identifier name, Firing from, Firing to)
    {
        if (from != to)
        {
            var verb = to switch { Firing.Enabled => "ENABLE", Firing.Disabled => "DISABLE", Firing.OnReplica => "ENABLE REPLICA", _ => "ENABLE ALWAYS" };
            yield return new AlterObject($"{kind.ToLowerInvariant()} '{name}'", $"ALTER TABLE {SqlQuote.Name(relation)} {verb} {kind} {SqlQuote.Identifier(name)}");
        }
    }

    public static Reaction React(PartChange needed) => needed.Kind switch
    {
        ChangeKind.Alter => needed.IsRetyped() ? Reaction.IsRecreated : Reaction.Stays,
        _ => Reaction.IsRecreated,
    };
}
