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
        if (relation is not ColumnsEntry owner || relation is ViewEntry { IsMaterialized: false })
        {
            throw new SqlFailure("42809", $"cannot create index on relation \"{statement.Table.Name}\"", statement.Table.Span);
        }

        Add(session, owner, statement);
    }

    public static void Add(Session session, ColumnsEntry owner, CreateIndexStatement statement)
    {
        RequireColumns(owner, statement);
        var schema = owner.Name.Schema;
        var name = statement.Name?.Name ?? ChooseName(session, owner, statement);
        var index = Build(session, owner, statement, name);
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
    private static void RequireColumns(ColumnsEntry owner, CreateIndexStatement statement)
    {
        KeyRules.RequireFew(statement.Keys.Count + statement.Included.Count, statement.Span);
        foreach (var key in statement.Keys)
        {
            ExpressionCheck.Require(owner, key.Expression, statement.Span);
        }

        ExpressionCheck.Require(owner, statement.Predicate, statement.Span);
        KeyRules.RequireAble(statement);
        foreach (var column in statement.Keys.Where(key => key.Column is not null).Select(key => key.Column!.Value).Concat(statement.Included))
        {
            if (owner.FindColumn(column) < 0 && owner.Uncertainty is null)
            {
                throw new SqlFailure("42703", $"column \"{column}\" does not exist", statement.Span);
            }
        }

        KeyRules.RequireOrderable(statement);
        if (statement.IsUnique && owner is TableEntry table)
        {
            KeyRules.RequirePartitionColumns(table, statement.Keys.Select(key => key.Column), statement.Span);
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

        partition.Parent = parent;
        PartitionIndexes.Validate(session, parent);
    }

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
