using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Tests.Replay;

/// <summary>Replaces every expression, query and definition by one word: what is left is what a reader must know without a server.</summary>
internal static class ExpressionEraser
{
    private const string Erased = "erased";

    public static Database Erase(Database database) => database with
    {
        Collations = database.Collations.Select(collation => collation with { Definition = Erased }).ToEquatableArray(),
        Types = new(database.Types.Select(Erase)),
        Relations = new(database.Relations.Select(Erase)),
        Functions = database.Functions.Select(function => function with { Definition = $"SELECT '{function.Name}({function.Arguments})'" }).ToEquatableArray(),
    };

    private static UserType Erase(UserType type) => type is DomainType domain
        ? domain with { Default = Of(domain.Default), Checks = domain.Checks.Select(Erase).ToEquatableArray() }
        : type;

    private static Relation Erase(Relation relation)
    {
        var common = relation with
        {
            Columns = relation.Columns.Select(column => column with { Default = Of(column.Default), Generated = Of(column.Generated) }).ToEquatableArray(),
            Indexes = relation.Indexes.Select(Erase).ToEquatableArray(),
            Triggers = relation.Triggers.Select(trigger => trigger with { Definition = $"SELECT '{trigger.Name}'" }).ToEquatableArray(),
            Rules = relation.Rules.Select(rule => rule with { Definition = $"SELECT '{rule.Name}'" }).ToEquatableArray(),
        };
        return common switch
        {
            View view => view with { Definition = "SELECT 1", ColumnNames = default },
            Table table => table with
            {
                Checks = table.Checks.Select(Erase).ToEquatableArray(),
                Exclusions = table.Exclusions.Select(exclusion => exclusion with { Definition = Erased }).ToEquatableArray(),
                Policies = table.Policies.Select(policy => policy with { Definition = $"SELECT '{policy.Name}'" }).ToEquatableArray(),
                PartitionKey = Of(table.PartitionKey),
                PartitionOf = table.PartitionOf is { } parent ? parent with { Bound = Erased } : null,
            },
            _ => common,
        };
    }

    private static TableIndex Erase(TableIndex index) => index with
    {
        Predicate = Of(index.Predicate),
        Options = Of(index.Options),
        Keys = index.Keys.Select(key => key with { Expression = Of(key.Expression), OperatorClass = Of(key.OperatorClass) }).ToEquatableArray(),
    };

    private static CheckConstraint Erase(CheckConstraint check) => check with { Expression = Erased };

    private static string? Of(string? expression) => expression is null ? null : Erased;
}
