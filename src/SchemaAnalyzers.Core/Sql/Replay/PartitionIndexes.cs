using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Every index of a partitioned table has a counterpart in each partition.</summary>
/// <remarks>https://www.postgresql.org/docs/current/ddl-partitioning.html, and generateClonedIndexStmt in parse_utilcmd.c</remarks>
internal static class PartitionIndexes
{
    /// <summary>Gives every table below its own copy of a new index.</summary>
    public static void CloneDown(Session session, TableEntry table, IndexEntry index)
    {
        var parents = new Dictionary<TableEntry, IndexEntry> { [table] = index };
        foreach (var partition in table.WithDescendants().Skip(1))
        {
            if (!parents.TryGetValue(partition.Parents[0], out var above))
            {
                continue;
            }

            var part = FindOrClone(session, partition, above);
            if (part.Owner.Indexes.Find(part.Name.Name) is { IsValid: false })
            {
                // One that was made with ONLY stays as it is, and what it is a part of is not complete, either.
                Invalidate(above);
                continue;
            }

            parents[partition] = part;
        }
    }

    /// <summary>Gives a new partition a counterpart of each index of its parent.</summary>
    public static void CloneInto(Session session, TableEntry partition)
    {
        var parent = partition.Parents[0];
        var indexes = parent.Constraints.OfType<Constraint>().Where(constraint => constraint is PrimaryKey or UniqueConstraint or ExclusionConstraint).Select(constraint => constraint.Name)
            .Concat(parent.Indexes.Select(index => index.Name)).ToList();
        foreach (var name in indexes)
        {
            if (session.Catalog.Relations.TryGetValue(new QualifiedName(parent.Name.Schema, name), out var relation) && relation is IndexEntry entry)
            {
                CloneDown(session, partition, FindOrClone(session, partition, entry));
            }
        }
    }

    /// <summary>An index of a partitioned table is complete once each partition has its part.</summary>
    public static void Validate(Session session, IndexEntry parent)
    {
        if (parent.Owner is not TableEntry table || parent.IsConstraint || session.Catalog.CountOfNeeding(parent) < table.Children.Count
            || table.Indexes.Find(parent.Name.Name) is { IsOnly: false, IsValid: true })
        {
            return;
        }

        var parts = session.Catalog.Needing<IndexEntry>(parent).Select(index => index.Owner);
        if (!table.Children.Except(parts.OfType<TableEntry>()).Any() && table.Indexes.IndexOf(parent.Name.Name) is var at and >= 0)
        {
            table.Indexes[at] = table.Indexes[at] with { IsOnly = false, IsValid = true };
        }
    }

    private static void Invalidate(IndexEntry? index)
    {
        for (; index is not null; index = index.Parent)
        {
            if (index.Owner.Indexes.IndexOf(index.Name.Name) is var at and >= 0)
            {
                index.Owner.Indexes[at] = index.Owner.Indexes[at] with { IsOnly = true, IsValid = false };
            }
        }
    }

    private static IndexEntry FindOrClone(Session session, TableEntry partition, IndexEntry parent)
    {
        var name = parent.Name.Name;
        var entry = parent.IsConstraint
            ? CloneConstraint(session, partition, parent, ((TableEntry)parent.Owner).Constraints.Find(name)!)
            : CloneIndex(session, partition, parent, parent.Owner.Indexes.Find(name)!);
        entry.Parent = parent;
        return entry;
    }

    private static IndexEntry CloneConstraint(Session session, TableEntry partition, IndexEntry parent, Constraint constraint)
    {
        // What an exclusion constraint of the partition is like is never looked at (CompareIndexInfo in index.c).
        if (partition.Constraints.Find(other => other is PrimaryKey or UniqueConstraint && constraint.Equals(Renamed(other, constraint.Name)) && IsFree(session, partition, parent, other.Name)) is { } existing)
        {
            return Entry(session, partition, existing.Name);
        }

        if (constraint is PrimaryKey && partition.PrimaryKey is not null)
        {
            throw new SqlFailure("42P16", $"multiple primary keys for table \"{partition.Name.Name}\" are not allowed", default);
        }

        if (constraint is PrimaryKey primary)
        {
            ConstraintReplay.SetNotNull(partition, primary.Columns, isOnly: false);
            var key = NameChooser.Relation(session.Catalog, partition.Name, null, "pkey", isConstraint: true);
            return ConstraintReplay.AddIndexed(session, partition, Renamed(primary, key), default);
        }

        if (constraint is ExclusionConstraint exclusion)
        {
            return ConstraintReplay.AddIndexed(session, partition, Renamed(exclusion, NameOf(session, partition, exclusion)), default);
        }

        var unique = (UniqueConstraint)constraint;
        var columns = NameChooser.IndexColumns(unique.Columns.Concat(unique.Included).Select(column => (Identifier?)column));
        var name = NameChooser.Relation(session.Catalog, partition.Name, NameChooser.Addition(columns), "key", isConstraint: true);
        return ConstraintReplay.AddIndexed(session, partition, Renamed(unique, name), default);
    }

    private static Identifier NameOf(Session session, TableEntry partition, ExclusionConstraint exclusion) =>
        ConstraintReplay.ChooseName(session, partition, ConstraintParser.ParseTableConstraint(TokenCursor.Over(exclusion.Definition, 0, exclusion.Definition.Length)));

    private static IndexEntry CloneIndex(Session session, TableEntry partition, IndexEntry parent, TableIndex index)
    {
        var plain = index with { IsOnly = false, IsValid = true };
        var existing = partition.Constraints.Find(other => IsAlike(plain, other) && IsFree(session, partition, parent, other.Name))?.Name
            ?? partition.Indexes.Find(other => Unordered(plain).Equals(Unordered(other) with { Name = plain.Name }) && IsFree(session, partition, parent, other.Name))?.Name;
        if (existing is { } found)
        {
            return Entry(session, partition, found);
        }

        var columns = NameChooser.IndexColumns(index.Keys.Select(key => key.Column ?? HintOf(key)).Concat(index.Included.Select(column => (Identifier?)column)));
        var name = NameChooser.Relation(session.Catalog, partition.Name, NameChooser.Addition(columns), "idx", isConstraint: false);
        return IndexReplay.Insert(session, partition, plain with { Name = name, Comment = null });
    }

    /// <summary>Whether it is no part of another index yet: below a partitioned table that is attached, all are parts of its own.</summary>
    private static bool IsFree(Session session, TableEntry partition, IndexEntry parent, Identifier name) =>
        Entry(session, partition, name).Parent is not { } taken || taken == parent;

    /// <summary>What is compared of an index: neither the order of its keys nor how it is stored.</summary>
    /// <remarks>CompareIndexInfo in index.c</remarks>
    private static TableIndex Unordered(TableIndex index) => index with
    {
        Comment = null,
        Options = null,
        Origin = default,
        IsOnly = false,
        IsValid = true,
        Keys = index.Keys.Select(key => key with { IsDescending = false, NullsFirst = false }).ToEquatableArray(),
    };

    /// <summary>The index behind a key may be a part of one that is no key.</summary>
    private static bool IsAlike(TableIndex index, Constraint constraint)
    {
        var (columns, included, areNullsEqual) = constraint switch
        {
            PrimaryKey key => (key.Columns, key.Included, false),
            UniqueConstraint key => (key.Columns, key.Included, key.NullsNotDistinct),
            _ => default,
        };
        return !columns.IsEmpty && index is { IsUnique: true, Method: "btree", Predicate: null } && index.NullsNotDistinct == areNullsEqual && index.Included == included
            && index.Keys.Select(key => key is { Collation: null, OperatorClass: null } ? key.Column : null).SequenceEqual(columns.Select(column => (Identifier?)column));
    }

    /// <summary>Expressions are called as in the index that is copied.</summary>
    private static Identifier? HintOf(IndexKey key) => ExpressionHint.Of(key.Expression!);

    private static IndexEntry Entry(Session session, TableEntry table, Identifier name) =>
        (IndexEntry)session.Catalog.Relations[new QualifiedName(table.Name.Schema, name)];

    private static Constraint Renamed(Constraint constraint, Identifier name) => constraint with { Name = name, Comment = null };
}
