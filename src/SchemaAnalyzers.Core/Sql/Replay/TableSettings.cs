using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>What ALTER TABLE sets of a table as a whole.</summary>
internal static class TableSettings
{
    public static void Apply(Session session, TableEntry table, TableAction action)
    {
        switch (action)
        {
            case SetPersistence set:
                SetPersistence(session, table, set);
                break;
            case SetRowSecurity security:
                table.HasRowSecurity = security.IsEnabled ?? table.HasRowSecurity;
                table.ForcesRowSecurity = security.IsForced ?? table.ForcesRowSecurity;
                break;
            case SetReplicaIdentity set:
                SetReplicaIdentity(table, set);
                break;
            case SetTableType set:
                SetType(session, table, set);
                break;
            case ClusterOn cluster:
                RequireClusterable(table, cluster);
                break;
        }
    }

    /// <remarks>check_index_is_clusterable in cluster.c</remarks>
    public static void RequireClusterable(ColumnsEntry relation, ClusterOn cluster)
    {
        if (!cluster.Index.IsEmpty)
        {
            AlterTableReplay.RequireIndex(relation, cluster.Index, cluster.Span);
        }

        var index = relation.Indexes.Find(cluster.Index);
        var message = index is { Method: "hash" or "gin" or "brin" or "spgist" } ? $"cannot cluster on index \"{cluster.Index}\" because access method does not support clustering"
            : index is { Predicate: not null } ? $"cannot cluster on partial index \"{cluster.Index}\""
            : index is { IsValid: false } ? $"cannot cluster on invalid index \"{cluster.Index}\""
            : relation is TableEntry { PartitionKey: not null } ? "cannot mark index clustered in partitioned table"
            : null;
        if (message is not null)
        {
            throw new SqlFailure("0A000", message, cluster.Span);
        }
    }

    /// <summary>The sequences that its columns own go with the table.</summary>
    private static void SetPersistence(Session session, TableEntry table, SetPersistence set)
    {
        if (table.Persistence == Persistence.Temporary)
        {
            throw new SqlFailure("42P16", $"cannot change logged status of table \"{table.Name.Name}\" because it is temporary", set.Span);
        }

        var isUnlogged = set.Persistence == Persistence.Unlogged;
        if (table.Persistence != set.Persistence && OtherEnd(session, table, isUnlogged) is { } other)
        {
            throw new SqlFailure(
                "42P16",
                isUnlogged
                    ? $"could not change table \"{table.Name.Name}\" to unlogged because it references logged table \"{other.Name.Name}\""
                    : $"could not change table \"{table.Name.Name}\" to logged because it references unlogged table \"{other.Name.Name}\"",
                set.Span);
        }

        if (table.PartitionKey is not null)
        {
            // Nothing is stored in it.
            return;
        }

        table.Persistence = set.Persistence;
        foreach (var sequence in session.Catalog.Needing<SequenceEntry>(table))
        {
            sequence.IsUnlogged = isUnlogged;
        }
    }

    /// <summary>A table at the other end of a foreign key that the change would make impossible.</summary>
    private static TableEntry? OtherEnd(Session session, TableEntry table, bool isUnlogged)
    {
        bool References(TableEntry from) => from.Constraints.Exists(constraint => constraint is ForeignKey key && key.ReferencedTable == table.Name);
        return isUnlogged
            ? session.Catalog.Naming<TableEntry>(table.Name).Find(other => other != table && other.Persistence == Persistence.Permanent && References(other))
            : table.Constraints.OfType<ForeignKey>().Select(key => session.Catalog.Relations.TryGetValue(key.ReferencedTable, out var other) ? other : null)
                .OfType<TableEntry>().FirstOrDefault(other => other != table && other.Persistence == Persistence.Unlogged);
    }

    private static void SetReplicaIdentity(TableEntry table, SetReplicaIdentity set)
    {
        if (set.Identity?.Index is { } index)
        {
            RequireIdentifyingIndex(table, index, set.Span);
        }

        table.ReplicaIdentity = set.Identity;
    }

    private static void RequireIdentifyingIndex(TableEntry table, Identifier name, Span span)
    {
        AlterTableReplay.RequireIndex(table, name, span);
        var constraint = table.Constraints.Find(name);
        var index = table.Indexes.Find(name);
        var columns = constraint switch { PrimaryKey key => key.Columns, UniqueConstraint unique => unique.Columns, _ => default };
        if (index is { IsUnique: true, Predicate: null } && index.Keys.All(key => key.Column is not null))
        {
            columns = index.Keys.Select(key => key.Column!.Value).ToEquatableArray();
        }

        if (columns.IsEmpty || constraint is { IsDeferrable: true })
        {
            var isOfOtherKind = constraint is { IsDeferrable: true } || index is { IsUnique: true };
            throw new SqlFailure(isOfOtherKind ? "0A000" : "42809", $"cannot use index \"{name}\" as replica identity", span);
        }

        foreach (var column in columns)
        {
            if (table.Columns[table.FindColumn(column)].IsNullable)
            {
                throw new SqlFailure("42809", $"index \"{name}\" cannot be used as replica identity because column \"{column}\" is nullable", span);
            }
        }
    }

    /// <summary>OF makes a typed table of one that has exactly the columns of the type.</summary>
    private static void SetType(Session session, TableEntry table, SetTableType set)
    {
        if (set.Type is not { } name)
        {
            table.OfType = table.OfType is not null ? null : throw new SqlFailure("42809", $"\"{table.Name.Name}\" is not a typed table", set.Span);
            return;
        }

        if (TypeReplay.Find(session, name) is not CompositeType type)
        {
            throw new SqlFailure("42809", $"type {name.Name} is not a composite type", name.Span);
        }

        if (table.HasParents)
        {
            throw new SqlFailure("42809", "typed tables cannot inherit", set.Span);
        }

        if (!table.Columns.Select(column => (column.Name, column.Type)).SequenceEqual(type.Fields.Select(field => (field.Name, field.Type))))
        {
            throw new SqlFailure("42804", $"table \"{table.Name.Name}\" has other columns than type {name.Name}", set.Span);
        }

        table.OfType = type.Name;
    }
}
