using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Makes the immutable schema of a catalog. Temporary relations end with the session, so they are no part of it.</summary>
internal static class Freezer
{
    public static Database Freeze(Catalog catalog) => new()
    {
        Extensions = catalog.Extensions.Values.OrderBy(extension => extension.Name).ToEquatableArray(),
        Schemas = catalog.Schemas.Values.Where(IsListed).OrderBy(schema => schema.Name).ToEquatableArray(),
        ForeignServers = catalog.Servers.OrderBy(server => server.Name).ToEquatableArray(),
        Types = new NamedSet<UserType>(catalog.Types.Values.OfType<UserType>()),
        Sequences = new NamedSet<Sequence>(catalog.Sequences.Where(sequence => !sequence.IsIdentity && !sequence.IsTemporary).Select(Sequence)),
        Relations = new NamedSet<Relation>(catalog.Relations.Values.Select(Relation).OfType<Relation>()),
        Functions = catalog.Functions.OrderBy(function => function.Name).ThenBy(function => function.Arguments, StringComparer.Ordinal).Select(Function).ToEquatableArray(),
    };

    /// <summary>The schema public is there without being created; only a comment of its own is worth a word.</summary>
    private static bool IsListed(Namespace schema) => schema.Name != Catalog.Public || schema.Comment is not (null or "standard public schema");

    private static Relation? Relation(RelationEntry relation) => relation switch
    {
        TableEntry { Persistence: Persistence.Temporary } or ViewEntry { IsTemporary: true } => null,
        TableEntry table => Table(table),
        ViewEntry view => new View(view.Name, view.Definition)
        {
            Columns = view.Columns.OrEmpty(),
            Uncertainty = view.Uncertainty,
            Indexes = Sorted(view.Indexes, index => index.Name),
            Triggers = Sorted(view.Triggers, trigger => trigger.Name),
            Rules = Sorted(view.Rules, rule => rule.Name),
            Comment = view.Comment,
            Origin = view.Origin,
            IsMaterialized = view.IsMaterialized,
            Options = view.Options,
        },
        _ => null,
    };

    private static Table Table(TableEntry table) => new(table.Name)
    {
        Columns = table.Columns.OrEmpty(),
        Uncertainty = table.Uncertainty,
        Indexes = Sorted(table.Indexes, index => index.Name),
        Triggers = Sorted(table.Triggers, trigger => trigger.Name),
        Rules = Sorted(table.Rules, rule => rule.Name),
        Comment = table.Comment,
        Origin = table.Origin,
        Persistence = table.Persistence,
        PrimaryKey = table.PrimaryKey,
        UniqueConstraints = Constraints<UniqueConstraint>(table),
        Checks = Constraints<CheckConstraint>(table),
        ForeignKeys = Constraints<ForeignKey>(table),
        Exclusions = Constraints<ExclusionConstraint>(table),
        PartitionKey = table.PartitionKey,
        PartitionOf = table.Bound is { } bound && table.Parents.Count > 0 ? new PartitionOf(table.Parents[0].Name, bound) : null,
        Inherits = table.Bound is null && table.Parents.Count > 0 ? table.Parents.ConvertAll(parent => parent.Name).OrEmpty() : default,
        Options = table.Options,
        ForeignServer = table.ForeignServer,
        HasRowSecurity = table.HasRowSecurity,
        ForcesRowSecurity = table.ForcesRowSecurity,
        Policies = Sorted(table.Policies, policy => policy.Name),
    };

    private static Sequence Sequence(SequenceEntry sequence) => new(sequence.Name)
    {
        Options = sequence.Options,
        OwnedBy = sequence.Owner is { } table ? new ColumnReference(table.Name, sequence.OwnerColumn) : null,
        IsUnlogged = sequence.IsUnlogged,
        Comment = sequence.Comment,
        Origin = sequence.Origin,
    };

    private static Function Function(FunctionEntry function) => new(function.Name, function.Arguments, function.Kind, function.Definition, function.Comment);

    private static EquatableArray<T> Constraints<T>(TableEntry table)
        where T : Constraint
    {
        List<T>? constraints = null;
        foreach (var constraint in table.Constraints)
        {
            if (constraint is T wanted)
            {
                (constraints ??= []).Add(wanted);
            }
        }

        return constraints is null ? default : Sorted(constraints, constraint => constraint.Name);
    }

    private static EquatableArray<T> Sorted<T>(List<T> items, Func<T, Identifier> name) =>
        items.Count > 1 ? items.OrderBy(name).ToEquatableArray() : items.OrEmpty();
}
