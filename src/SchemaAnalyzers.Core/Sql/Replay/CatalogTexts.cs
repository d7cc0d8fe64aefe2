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
        foreach (var relation in names.SelectMany(session.Catalog.Naming<ColumnsEntry>).Distinct())
        {
            Each(relation.Triggers, trigger => trigger with { Definition = change(trigger.Definition) });
            Each(relation.Rules, rule => rule with { Definition = change(rule.Definition) });
            Each(relation.Columns, column => column.Default is null && column.Generated is null ? column : column with { Default = Maybe(column.Default), Generated = Maybe(column.Generated) });
            Each(relation.Indexes, index => Index(index, Maybe));
            switch (relation)
            {
                case ViewEntry view when withViews || !view.IsRead:
                    view.Definition = change(view.Definition);
                    break;
                case TableEntry table:
                    Each(table.Policies, policy => policy with { Definition = change(policy.Definition) });
                    Each(table.Constraints, constraint => Constraint(constraint, change));
                    break;
            }
        }

        foreach (var domain in names.SelectMany(name => TypeReplay.Naming(session, name)).Select(type => type.Name).Distinct().Select(name => session.Catalog.Types[name]).OfType<DomainType>().ToList())
        {
            var checks = domain.Checks.Select(check => check with { Expression = change(check.Expression) }).ToEquatableArray();
            session.Catalog.Types[domain.Name] = domain with { Default = Maybe(domain.Default), Checks = checks };
        }
    }

    private static TableIndex Index(TableIndex index, Func<string?, string?> change) =>
        index.Predicate is null && index.Keys.All(key => key.Expression is null)
            ? index
            : index with { Predicate = change(index.Predicate), Keys = index.Keys.Select(key => key with { Expression = change(key.Expression) }).ToEquatableArray() };

    private static Constraint Constraint(Constraint constraint, Func<string, string> change) => constraint switch
    {
        CheckConstraint check => check with { Expression = change(check.Expression) },
        ExclusionConstraint exclusion => exclusion with { Definition = change(exclusion.Definition) },
        _ => constraint,
    };

    private static void Each<T>(PartList<T> items, Func<T, T> change)
        where T : class
    {
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = change(items[i]);
        }
    }
}
