using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>INHERITS and partitions: what a table takes from its parents.</summary>
internal static class Inheritance
{
    public static void AddParents(Session session, TableEntry table, CreateTableStatement statement, PendingConstraints pending)
    {
        var names = statement.PartitionOf is { } partitioned ? new EquatableArray<ObjectName>(partitioned) : statement.Inherits;
        foreach (var name in names)
        {
            var parent = session.Table(name);
            if (statement.PartitionOf is not null && parent.PartitionKey is null)
            {
                throw new SqlFailure("42809", $"\"{parent.Name.Name}\" is not partitioned", name.Span);
            }

            if (statement.PartitionOf is null)
            {
                InheritanceRules.RequireParent(table, parent, name.Span);
            }
            else
            {
                TableRules.RequireSamePersistence(table, parent, "create", name.Span);
                InheritanceRules.RequireBound(parent, statement.Bound!, statement.Span);
                PartitionBounds.Require(parent, table.Name.Name, statement.Bound!, statement.Span);
            }

            Link(table, parent);
            table.Uncertainty ??= parent.Uncertainty;
            MergeColumns(table, parent, name.Span);

            foreach (var check in parent.Constraints.OfType<CheckConstraint>().Where(check => !check.NoInherit))
            {
                pending.AddInherited(check with { Comment = null, IsValidated = check.IsEnforced });
            }
        }

        table.Bound = statement.Bound;
        TableRules.RequireAgreement(table, statement);
    }

    /// <summary>Whether a parent has the column, too.</summary>
    public static bool IsInherited(TableEntry table, Identifier column) => table.Parents.Exists(parent => parent.FindColumn(column) >= 0);

    public static void CloneIndexes(Session session, TableEntry table)
    {
        if (table.Bound is not null)
        {
            PartitionIndexes.CloneInto(session, table);
        }
    }

    public static void Attach(Session session, TableEntry parent, TableEntry partition, string bound, Span span)
    {
        if (parent.PartitionKey is null)
        {
            throw new SqlFailure("42P16", $"table \"{parent.Name.Name}\" is not partitioned", span);
        }

        if (partition.Bound is not null)
        {
            throw new SqlFailure("42809", $"\"{partition.Name.Name}\" is already a partition", span);
        }

        if (partition.HasParents || partition.HasChildren && partition.PartitionKey is null)
        {
            throw new SqlFailure("42809", partition.HasParents ? "cannot attach inheritance child as partition" : "cannot attach inheritance parent as partition", span);
        }

        if (partition.OfType is not null)
        {
            throw new SqlFailure("42809", "cannot attach a typed table as partition", span);
        }

        RequireNoCycle(parent, partition, span);
        TableRules.RequireSamePersistence(partition, parent, "attach", span);
        InheritanceRules.RequireBound(parent, bound, span);
        PartitionBounds.Require(parent, partition.Name.Name, bound, span);
        InheritanceRules.RequireNoOthers(partition, parent, span);
        InheritanceRules.RequireLike(partition, parent, span);
        Link(partition, parent);
        partition.Bound = bound;
        for (var i = 0; i < partition.Columns.Count; i++)
        {
            partition.Columns[i] = partition.Columns[i] with { IsLocal = false };
        }

        foreach (var key in partition.Constraints.OfType<ForeignKey>().Where(key => parent.Constraints.Exists(other => (key with { Name = other.Name, Comment = other.Comment }).Equals(other))).ToList())
        {
            // It becomes a part of the parent's.
            partition.Constraints.Remove(key);
        }

        PartitionIndexes.CloneInto(session, partition);
    }

    public static void Detach(Session session, TableEntry parent, DetachPartition action)
    {
        var span = action.Span;
        if (action.IsConcurrent && parent.Children.Exists(child => child.Bound == "DEFAULT"))
        {
            throw new SqlFailure("55000", "cannot detach partitions concurrently when a default partition exists", span);
        }

        var partition = session.Table(action.Partition);
        if (!partition.Parents.Remove(parent))
        {
            throw new SqlFailure("42P01", $"relation \"{partition.Name.Name}\" is not a partition of relation \"{parent.Name.Name}\"", span);
        }

        if (action.IsFinalize)
        {
            throw new SqlFailure("55000", $"cannot complete detaching partition \"{partition.Name.Name}\"", span);
        }

        foreach (var index in session.Catalog.Needing<IndexEntry>(partition).Where(index => index.Owner == partition))
        {
            index.Parent = null;
        }

        foreach (var key in parent.Constraints.OfType<ForeignKey>().Where(key => !partition.HasConstraint(key.Name)))
        {
            partition.Constraints.Add(key with { Comment = null });
        }

        parent.Children.Remove(partition);
        partition.Bound = null;
        partition.Uncertainty ??= action.IsConcurrent ? "DETACH PARTITION ... CONCURRENTLY leaves the bound as a check" : null;
        MakeLocal(partition);
    }

    /// <summary>ALTER TABLE ... INHERIT and NO INHERIT.</summary>
    public static void Set(TableEntry table, TableEntry parent, bool inherits, Span span)
    {
        if (!inherits)
        {
            if (!table.Parents.Contains(parent) || table.Bound is not null)
            {
                throw table.Bound is null
                    ? new SqlFailure("42P01", $"relation \"{parent.Name.Name}\" is not a parent of relation \"{table.Name.Name}\"", span)
                    : new SqlFailure("42809", "cannot change inheritance of a partition", span);
            }

            parent.Children.Remove(table);
            table.Parents.Remove(parent);
            MakeLocal(table);
            return;
        }

        if (table.Bound is not null)
        {
            throw new SqlFailure("42809", "cannot change inheritance of a partition", span);
        }

        if (table.OfType is not null)
        {
            throw new SqlFailure("42809", "cannot change inheritance of typed table", span);
        }

        InheritanceRules.RequireParent(table, parent, span);
        RequireNoCycle(parent, table, span);
        InheritanceRules.RequireLike(table, parent, span);
        table.OwnChecks = table.OwnChecks.Concat(parent.Constraints.OfType<CheckConstraint>().Select(check => check.Name)).Distinct().ToEquatableArray();
        Link(table, parent);
    }

    private static void Link(TableEntry table, TableEntry parent)
    {
        table.Parents.Add(parent);
        parent.Children.Add(table);
    }

    private static void MergeColumns(TableEntry table, TableEntry parent, Span span)
    {
        var isFirst = table.Columns.Count == 0;
        foreach (var own in parent.Columns)
        {
            var column = NotNullConstraints.Inherited(parent, own);
            var index = isFirst ? -1 : table.FindColumn(column.Name);
            if (index < 0)
            {
                table.Columns.Add(column with { IsLocal = false, Identity = null, Comment = null, Origin = table.Origin });
            }
            else
            {
                Merge(table, column, index, span);
            }
        }
    }

    private static void Merge(TableEntry table, Column column, int index, Span span)
    {
        var merged = table.Columns[index];
        InheritanceRules.RequireMergeable(merged, column, span);
        table.Columns[index] = merged with { IsNullable = merged.IsNullable && column.IsNullable, Default = merged.Default ?? column.Default, Compression = merged.Compression ?? column.Compression };
    }

    private static void MakeLocal(TableEntry table)
    {
        for (var i = 0; i < table.Columns.Count && !table.HasParents; i++)
        {
            table.Columns[i] = table.Columns[i] with { IsLocal = true };
        }
    }

    private static void RequireNoCycle(TableEntry parent, TableEntry child, Span span)
    {
        if (child.WithDescendants().Contains(parent))
        {
            throw new SqlFailure("42P07", "circular inheritance not allowed", span);
        }
    }
}
