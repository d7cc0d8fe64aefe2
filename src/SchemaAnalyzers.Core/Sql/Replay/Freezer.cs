using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Makes the immutable schema of a catalog. Temporary relations end with the session, so they are no part of it.</summary>
internal static class Freezer
{
    public static Database Freeze(Catalog catalog) => new()
    {
        Extensions = catalog.Extensions.Values.OrderBy(extension => extension.Name).ToEquatableArray(),
        OperatorSchemas = OperatorPath.Of(catalog),
        Schemas = catalog.Schemas.Values.Where(IsListed).OrderBy(schema => schema.Name).ToEquatableArray(),
        ForeignServers = UsedServers(catalog).OrderBy(server => server.Name).ToEquatableArray(),
        Collations = catalog.Collations.Values.OrderBy(collation => collation.Name).ToEquatableArray(),
        Types = new NamedSet<UserType>(catalog.Types.Values.OfType<UserType>().Where(type => !IsPassing(catalog, type, depth: 0))),
        Sequences = new NamedSet<Sequence>(catalog.Sequences.Where(sequence => !sequence.IsIdentity && !sequence.IsTemporary && sequence.Name.Schema != Catalog.System).Select(Sequence)),
        Relations = new NamedSet<Relation>(catalog.Relations.Values.Select(Relation).OfType<Relation>()),
        Incomplete = catalog.Incomplete,
        Functions = catalog.Functions.Where(function => !function.IsTemporary && function.Name.Schema != Catalog.System).OrderBy(function => function.Name).ThenBy(function => function.Arguments, StringComparer.Ordinal).Select(Function).ToEquatableArray(),
    };

    /// <summary>Whether it ends with the session, as what it is made of does, or is the system's own.</summary>
    private static bool IsPassing(Catalog catalog, UserType type, int depth)
    {
        const int Most = 20;
        if (type.Name.Schema == Catalog.Temporary || type.Name.Schema == Catalog.System)
        {
            return true;
        }

        var parts = type switch
        {
            DomainType domain => new EquatableArray<SqlType>(domain.Underlying),
            RangeType range => new(range.Subtype),
            _ => default,
        };
        return depth < Most && parts.Any(part => part.Name.Schema == Catalog.Temporary || catalog.Types.TryGetValue(part.Name, out var found) && found is not null && IsPassing(catalog, found, depth + 1));
    }

    /// <summary>The schema public is there without being created; only a comment of its own is worth a word.</summary>
    private static bool IsListed(Namespace schema) => schema.Name != Catalog.Public || schema.Comment is not (null or "standard public schema");

    private static IEnumerable<ForeignServer> UsedServers(Catalog catalog) =>
        from name in catalog.Servers.Keys.Count == 0 ? [] : catalog.Tables.Select(ServerOf).Distinct()
        let server = catalog.Servers.TryGetValue(name, out var found) ? found : null
        where server is not null
        select server;

    public static Identifier ServerOf(TableEntry table) =>
        table.ForeignServer is { } text && ExpressionTokens.Of(text) is { Count: > 0 } tokens ? new(Lexing.TokenText.Name(text, tokens[0], new Lexing.NamePool())) : default;

    private static Relation? Relation(RelationEntry relation) => relation switch
    {
        TableEntry { Persistence: Persistence.Temporary } or ViewEntry { IsTemporary: true } => null,
        _ when relation.Name.Schema == Catalog.System => null,
        TableEntry table => Table(table),
        ViewEntry view => new View(view.Name, view.Definition)
        {
            Columns = view.Columns.OrEmpty(),
            Uncertainty = view.Uncertainty,
            Indexes = view.HasIndexes ? Sorted(view.Indexes, index => index.Name) : default,
            Triggers = Triggers(view),
            Rules = Rules(view),
            Comment = view.Comment,
            Origin = view.Origin,
            ColumnNames = view.ColumnNames,
            IsMaterialized = view.IsMaterialized,
            Options = view.Options,
        },
        _ => null,
    };

    private static Table Table(TableEntry table) => new(table.Name)
    {
        Columns = table.Columns.Exists(HasUnusedDefault) ? table.Columns.ConvertAll(column => HasUnusedDefault(column) ? column with { Default = null } : column).OrEmpty() : table.Columns.OrEmpty(),
        Uncertainty = table.Uncertainty,
        Indexes = table.HasIndexes ? Sorted(table.PartitionKey is null || table.HasChildren ? table.Indexes.ToList() : table.Indexes.ConvertAll(Whole), index => index.Name) : default,
        Triggers = Triggers(table),
        Rules = Rules(table),
        Comment = table.Comment,
        Origin = table.Origin,
        Persistence = table.Persistence,
        PrimaryKey = table.PrimaryKey is { } key ? Whole(table, key) : null,
        UniqueConstraints = Constraints<UniqueConstraint>(table),
        Checks = Constraints<CheckConstraint>(table),
        ForeignKeys = Constraints<ForeignKey>(table),
        Exclusions = Constraints<ExclusionConstraint>(table),
        PartitionKey = table.PartitionKey,
        PartitionOf = table.Bound is { } bound && table.HasParents ? new PartitionOf(table.Parents[0].Name, bound) : null,
        Inherits = table.Bound is null && table.HasParents ? table.Parents.ConvertAll(parent => parent.Name).OrEmpty() : default,
        Options = table.Options,
        OfType = table.OfType,
        ReplicaIdentity = table.ReplicaIdentity,
        ForeignServer = table.ForeignServer,
        HasRowSecurity = table.HasRowSecurity,
        ForcesRowSecurity = table.ForcesRowSecurity,
        Policies = table.HasPolicies ? Sorted(table.Policies, policy => policy.Name) : default,
    };

    /// <summary>A default that takes values from a temporary sequence goes with it; one that an identity column inherits is never used.</summary>
    private static bool HasUnusedDefault(Column column) =>
        column.Default is { } value && (column.Identity is not null || value.StartsWith("nextval('pg_temp.", StringComparison.Ordinal));

    /// <summary>Without any partition, what was created with ONLY is as good as another.</summary>
    private static TableIndex Whole(TableIndex index) => index.IsOnly ? index with { IsOnly = false, IsValid = true } : index;

    private static T Whole<T>(TableEntry table, T constraint)
        where T : Constraint => constraint.IsOnly && !table.HasChildren ? constraint with { IsOnly = false } : constraint;

    private static EquatableArray<Trigger> Triggers(ColumnsEntry relation) => relation.HasTriggers ? Sorted(relation.Triggers, trigger => trigger.Name) : default;

    private static EquatableArray<RewriteRule> Rules(ColumnsEntry relation) => relation.HasRules ? Sorted(relation.Rules, rule => rule.Name) : default;

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
                (constraints ??= []).Add(Whole(table, wanted));
            }
        }

        return constraints is null ? default : Sorted(constraints, constraint => constraint.Name);
    }

    private static EquatableArray<T> Sorted<T>(IReadOnlyCollection<T> items, Func<T, Identifier> name) =>
        items.Count > 1 ? items.OrderBy(name).ToEquatableArray() : items.ToEquatableArray();
}
