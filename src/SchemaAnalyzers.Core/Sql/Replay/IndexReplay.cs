using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>CREATE INDEX and ALTER INDEX ... ATTACH PARTITION.</summary>
internal static class IndexReplay
{
    public static void Create(Session session, CreateIndexStatement statement)
    {
        var relation = session.Relation(statement.Table);
        if (relation is not ColumnsEntry owner || relation is ViewEntry { IsMaterialized: false } or TableEntry { ForeignServer: not null })
        {
            throw new SqlFailure("42809", $"cannot create index on relation \"{statement.Table.Name}\"", statement.Table.Span);
        }

        if (statement.IsConcurrent && owner is TableEntry { PartitionKey: not null })
        {
            throw new SqlFailure("0A000", $"cannot create index on partitioned table \"{owner.Name.Name}\" concurrently", statement.Table.Span);
        }

        Add(session, owner, statement);
    }

    public static void Add(Session session, ColumnsEntry owner, CreateIndexStatement statement)
    {
        OptionRules.Require(statement.Options, statement.Span);
        RequireColumns(session, owner, statement);
        var schema = owner.Name.Schema;
        var name = statement.Name?.Name ?? ChooseName(session, owner, statement);
        var index = Build(session, owner, statement, name);
        if (statement.IsUnique && owner is TableEntry parted)
        {
            KeyRules.RequirePartitionColumns(parted, statement.Keys.Select(key => key.Column), statement.Span);
        }

        if (session.Catalog.Relations.ContainsKey(new QualifiedName(schema, name)))
        {
            _ = statement.IfNotExists ? false : throw new SqlFailure("42P07", $"relation \"{name}\" already exists", statement.Name?.Span ?? statement.Span);
            return;
        }

        var entry = Insert(session, owner, index);
        if (owner is TableEntry { PartitionKey: not null } table && !statement.IsOnly)
        {
            PartitionIndexes.CloneDown(session, table, entry);
        }
    }

    /// <summary>In the order of the server: expressions, the abilities of the method, columns.</summary>
    private static void RequireColumns(Session session, ColumnsEntry owner, CreateIndexStatement statement)
    {
        KeyRules.RequireFew(statement.Keys.Count + statement.Included.Count, statement.Span);
        foreach (var key in statement.Keys)
        {
            ExpressionCheck.Require(owner, key.Expression, statement.Span);
            ExpressionRules.Require(session, key.Expression, "index expression", statement.Span);
        }

        ExpressionCheck.Require(owner, statement.Predicate, statement.Span);
        ExpressionRules.Require(session, statement.Predicate, "index predicate", statement.Span);
        KeyRules.RequireAble(statement);
        foreach (var key in statement.Keys)
        {
            RequireColumn(owner, key.Column, statement.Span);
            RequireCollatable(session, owner, key);
            KeyRules.RequireOrderable(statement.Method, key, statement.Span);
        }

        foreach (var column in statement.Included)
        {
            RequireColumn(owner, column, statement.Span);
        }

        VirtualColumns.RequireNone(owner, statement);
    }

    private static void RequireCollatable(Session session, ColumnsEntry owner, IndexKeySyntax key)
    {
        if (key.Collation is { } written && key.Column is { } column && owner.FindColumn(column) is var at and >= 0)
        {
            Collations.Of(session, written, owner.Columns[at].Type, written.Span);
        }
    }

    private static void RequireColumn(ColumnsEntry owner, Identifier? column, Span span)
    {
        if (column is { } name && owner.FindColumn(name) < 0 && owner.Uncertainty is null)
        {
            throw new SqlFailure("42703", $"column \"{name}\" does not exist", span);
        }
    }

    public static IndexEntry Insert(Session session, ColumnsEntry owner, TableIndex index)
    {
        var entry = new IndexEntry(new QualifiedName(owner.Name.Schema, index.Name), index.Origin, owner);
        session.Catalog.Add(entry);
        owner.Indexes.Add(index);
        return entry;
    }

    public static void Attach(Session session, ObjectName parentName, ObjectName partitionName)
    {
        if (session.Relation(parentName) is not IndexEntry parent || session.Relation(partitionName) is not IndexEntry partition)
        {
            throw new SqlFailure("42809", $"\"{parentName.Name}\" is not an index", parentName.Span);
        }

        if (partition.Parent != parent)
        {
            RequireAttachable(session, parent, partition, partitionName.Span);
        }

        partition.Parent = parent;
        PartitionIndexes.Validate(session, parent);
    }

    /// <remarks>ATExecAttachPartitionIdx in tablecmds.c</remarks>
    private static void RequireAttachable(Session session, IndexEntry parent, IndexEntry partition, Span span)
    {
        var message = $"cannot attach index \"{partition.Name.Name}\" as a partition of index \"{parent.Name.Name}\"";
        var isOfPartition = partition.Owner is TableEntry { Bound: not null, HasParents: true } table && table.Parents[0] == parent.Owner;
        if (!isOfPartition || partition.Parent is not null || session.Catalog.Relations.Values.Any(other => other is IndexEntry index && index.Parent == parent && index.Owner == partition.Owner))
        {
            throw new SqlFailure("55000", message, span);
        }

        var (above, below) = (Find(parent), Find(partition));
        var isAlike = above is null || below is null ? parent.IsConstraint == partition.IsConstraint || !parent.IsConstraint : IsAlike(above, below);
        if (!isAlike)
        {
            throw new SqlFailure("42P17", message, span);
        }
    }

    /// <summary>Null for the index of a constraint.</summary>
    private static TableIndex? Find(IndexEntry entry) => entry.Owner.Indexes.Find(index => index.Name == entry.Name.Name);

    /// <summary>The order of the keys may differ.</summary>
    private static bool IsAlike(TableIndex one, TableIndex other) =>
        one.Method == other.Method && one.IsUnique == other.IsUnique && one.NullsNotDistinct == other.NullsNotDistinct && one.Included == other.Included
        && (one.Predicate is null) == (other.Predicate is null) && one.Keys.Count == other.Keys.Count
        && one.Keys.Zip(other.Keys, (left, right) => left.Column == right.Column && left.OperatorClass == right.OperatorClass && left.Collation == right.Collation).All(same => same);

    private static Identifier ChooseName(Session session, ColumnsEntry owner, CreateIndexStatement statement)
    {
        var columns = statement.Keys.Select(key => key.Column ?? key.NameHint).Concat(statement.Included.Select(column => (Identifier?)column));
        return NameChooser.Relation(session.Catalog, owner.Name, NameChooser.Addition(NameChooser.IndexColumns(columns)), "idx", isConstraint: false);
    }

    private static TableIndex Build(Session session, ColumnsEntry owner, CreateIndexStatement statement, Identifier name)
    {
        // Only an index of a table that has partitions lacks something when it is created with ONLY.
        var isOnly = statement.IsOnly && owner is TableEntry { PartitionKey: not null, Children.Count: > 0 };
        return new TableIndex(name, statement.Keys.Select(key => Key(session, owner, key, statement.Method)).ToEquatableArray())
        {
            Method = statement.Method,
            IsUnique = statement.IsUnique,
            NullsNotDistinct = statement.NullsNotDistinct,
            Included = statement.Included,
            Predicate = statement.Predicate is { } predicate ? Qualifier.Expression(session, predicate) : null,
            Options = statement.Options,
            Comment = statement.Comment,
            IsOnly = isOnly,
            IsValid = !isOnly && !statement.IsInvalid,
            Origin = session.OriginOf(statement.Span),
        };
    }

    private static IndexKey Key(Session session, ColumnsEntry owner, IndexKeySyntax syntax, string method)
    {
        var column = syntax.Column is { } name && owner.FindColumn(name) is var at and >= 0 ? owner.Columns[at] : null;
        var collation = syntax.Collation is { } written && column is not null ? Collations.Of(session, written, column.Type, written.Span) : session.Collation(syntax.Collation);
        return new IndexKey(syntax.Column, syntax.Expression is { } expression ? Qualifier.Expression(session, expression) : null)
        {
            Collation = collation is not null && collation == column?.Collation ? null : collation,
            OperatorClass = OperatorClasses.Written(session, syntax.OperatorClass, column?.Type, method),
            IsDescending = syntax.IsDescending,
            NullsFirst = syntax.NullsFirst ?? syntax.IsDescending,
        };
    }
}
