using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>All expressions, queries and statements that are kept as text. Bodies of functions are strings, which the server does not change either.</summary>
internal static class CatalogTexts
{
    /// <param name="names">What the texts to change speak of: see <see cref="Mentions"/>.</param>
    /// <param name="withViews">Whether to change also the queries that the binder reads, and so can change more exactly.</param>
    public static void Change(Session session, QualifiedName[] names, Func<string, string> change, bool withViews)
    {
        string? Maybe(string? text) => text is null ? null : change(text);
        foreach (var use in names.SelectMany(session.Catalog.PartsNaming).Distinct().ToList())
        {
            switch (use.Part)
            {
                case ViewEntry view when withViews || !view.IsRead:
                    view.Definition = change(view.Definition);
                    break;
                case DomainType domain:
                    var checks = domain.Checks.Select(check => check with { Expression = change(check.Expression) }).ToEquatableArray();
                    session.Catalog.Types[domain.Name] = domain with { Default = Maybe(domain.Default), Checks = checks };
                    break;
                default:
                    if (use.User is ColumnsEntry relation)
                    {
                        Part(relation, use.Part, change, Maybe);
                    }

                    break;
            }
        }
    }

    private static void Part(ColumnsEntry relation, object part, Func<string, string> change, Func<string?, string?> maybe)
    {
        switch (part)
        {
            case Column column:
                Replace(relation.Columns, column, column with { Default = maybe(column.Default), Generated = maybe(column.Generated) });
                break;
            case TableIndex index:
                Replace(relation.Indexes, index, Index(index, maybe));
                break;
            case Trigger trigger:
                Replace(relation.Triggers, trigger, trigger with { Definition = change(trigger.Definition) });
                break;
            case RewriteRule rule:
                Replace(relation.Rules, rule, rule with { Definition = change(rule.Definition) });
                break;
            case Policy policy:
                Replace(((TableEntry)relation).Policies, policy, policy with { Definition = change(policy.Definition) });
                break;
            case Constraint constraint:
                Replace(((TableEntry)relation).Constraints, constraint, Constraint(constraint, change));
                break;
        }
    }

    private static TableIndex Index(TableIndex index, Func<string?, string?> change) =>
        index.Predicate is null && index.Keys.All(key => key.Expression is null && key.OperatorClass is null)
            ? index
            : index with { Predicate = change(index.Predicate), Keys = index.Keys.Select(key => key with { Expression = change(key.Expression), OperatorClass = change(key.OperatorClass) }).ToEquatableArray() };

    private static Constraint Constraint(Constraint constraint, Func<string, string> change) => constraint switch
    {
        CheckConstraint check => check with { Expression = change(check.Expression) },
        ExclusionConstraint exclusion => exclusion with { Definition = change(exclusion.Definition) },
        _ => constraint,
    };

    private static void Replace<T>(PartList<T> parts, T part, T changed)
        where T : class
    {
        if (!part.Equals(changed))
        {
            parts.Replace(part, changed);
        }
    }
}
