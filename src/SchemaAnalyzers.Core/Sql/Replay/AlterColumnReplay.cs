using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>ALTER TABLE ... ADD COLUMN and ALTER COLUMN.</summary>
internal static class AlterColumnReplay
{
    public static void Add(Session session, TableEntry table, AddColumn action, bool isOnly)
    {
        RequireAddable(table, action, isOnly);
        var syntax = action.Column;
        if (table.FindColumn(syntax.Name) >= 0)
        {
            _ = action.IfNotExists
                ? false
                : throw new SqlFailure("42701", $"column \"{syntax.Name}\" of relation \"{table.Name.Name}\" already exists", syntax.Span);
            return;
        }

        TableCreation.RequireRoom(table, syntax.Span);
        TableRules.RequireNotSystem(syntax.Name, syntax.Span);
        var column = ColumnBuilder.Build(session, table, syntax);
        RowTypes.RequireOther(session, table.Name, column.Type, syntax.Span);
        table.Columns.Add(column);
        ExpressionCheck.RequireStored(table, column, syntax.Span);
        ExpressionRules.RequireOf(session, table, column, syntax.Span);
        foreach (var child in table.WithDescendants().Skip(1))
        {
            AddInherited(session, child, NotNullConstraints.Inherited(table, column), syntax.Span);
        }

        var pending = new PendingConstraints();
        pending.AddRange(syntax.Constraints);
        pending.Apply(session, table);
    }

    public static void Run(Session session, TableEntry table, TableAction action, bool isOnly)
    {
        switch (action)
        {
            case SetColumnType set:
                ColumnTypeReplay.Run(session, table, set, isOnly);
                break;
            case SetColumnDefault set:
                SetDefault(session, table, set, isOnly);
                break;
            case SetNotNull set:
                SetNotNull(session, table, set, isOnly);
                break;
            case AddIdentity add:
                var index = TableCreation.ColumnIndex(table, add.Name, add.Span);
                table.Columns[index] = AddIdentity(session, table, table.Columns[index], add);
                break;
            case AlterIdentity alter:
                AlterIdentity(session, table, alter);
                break;
            case DropIdentity drop:
                DropIdentity(session, table, drop);
                break;
            case SetExpression set:
                SetExpression(session, table, set, isOnly);
                break;
            case SetColumnStorage set:
                Change(table, set.Name, set.Span, isOnly, column => column with { Storage = ColumnStorage.Written(column.Type, set.Storage, set.Span) });
                break;
            case SetColumnCompression set:
                // Unlike SET STORAGE this never reaches the children (ATPrepCmd in tablecmds.c).
                Change(table, set.Name, set.Span, isOnly: true, column => column with { Compression = ColumnStorage.Compression(column.Type, set.Method, set.Span) });
                break;
        }
    }

    public static void SetNotNull(Session session, TableEntry table, SetNotNull action, bool isOnly)
    {
        var index = TableCreation.ColumnIndex(table, action.Name, action.Span);
        if (!action.NotNull)
        {
            RequireDroppable(table, table.Columns[index], action.Span);
            NotNullConstraints.Drop(session, table, action, isOnly);
            return;
        }

        var isPartial = isOnly && table.PartitionKey is not null && table.Columns[index].IsNullable;
        if (isPartial && table.Children.Exists(child => child.FindColumn(action.Name) is var at and >= 0 && child.Columns[at].IsNullable))
        {
            throw new SqlFailure("42P16", "constraint must be added to child tables too", action.Span);
        }

        Change(table, action.Name, action.Span, isOnly, column => column with { IsNullable = false });
    }

    /// <summary>Changes a column here and, unless ONLY was said, in all tables below.</summary>
    public static void Change(TableEntry table, Identifier name, Span span, bool isOnly, Func<Column, Column> change)
    {
        TableCreation.ColumnIndex(table, name, span);
        foreach (var target in isOnly ? [table] : table.WithDescendants())
        {
            if (target.FindColumn(name) is var index and >= 0)
            {
                target.Columns[index] = change(target.Columns[index]);
            }
        }
    }

    private static void RequireAddable(TableEntry table, AddColumn action, bool isOnly)
    {
        var (state, message) = table switch
        {
            { OfType: not null } => ("42809", "cannot add column to typed table"),
            { Bound: not null } => ("42809", "cannot add column to a partition"),
            { Children.Count: > 0 } when isOnly => ("42P16", "column must be added to child tables too"),
            { Children.Count: > 0, PartitionKey: null } when action.Column.Identity is not null => ("42P16", "cannot recursively add identity column to table that has child tables"),
            _ => (null, null),
        };
        if (state is not null && !(action.IfNotExists && table.FindColumn(action.Column.Name) >= 0 && state == "42P16"))
        {
            throw new SqlFailure(state, message!, action.Span);
        }
    }

    private static void AddInherited(Session session, TableEntry child, Column column, Span span)
    {
        const int Inherits = 18;
        var index = child.FindColumn(column.Name);
        if (index < 0)
        {
            child.Columns.Add(column with { IsLocal = false, Identity = null });
        }
        else if (child.Columns[index].Type != column.Type)
        {
            throw new SqlFailure("42804", $"child table \"{child.Name.Name}\" has different type for column \"{column.Name}\"", span);
        }
        else if (!column.IsNullable && child.Columns[index].IsNullable)
        {
            child.Columns[index] = child.Columns[index] with { IsNullable = session.EngineVersion < Inherits };
            child.Uncertainty ??= session.EngineVersion is null ? $"whether NOT NULL of column {column.Name} is inherited depends on the version of PostgreSQL" : null;
        }
    }

    private static void SetDefault(Session session, TableEntry table, SetColumnDefault action, bool isOnly)
    {
        var column = table.Columns[TableCreation.ColumnIndex(table, action.Name, action.Span)];
        if (column.Identity is not null || column.Generated is not null)
        {
            var what = column.Identity is not null ? "an identity column" : "a generated column";
            throw new SqlFailure("42601", $"column \"{column.Name}\" of relation \"{table.Name.Name}\" is {what}", action.Span);
        }

        var text = action.Expression is { } expression ? Qualifier.Default(session, expression, action.Span) : null;
        Change(table, action.Name, action.Span, isOnly, target => target with { Default = StoredDefault.Of(session, text, target.Type) });
    }

    private static void SetExpression(Session session, TableEntry table, SetExpression action, bool isOnly)
    {
        var column = table.Columns[TableCreation.ColumnIndex(table, action.Name, action.Span)];
        if (column.Generated is null)
        {
            _ = action.IfExists ? false : throw new SqlFailure("55000", $"column \"{column.Name}\" of relation \"{table.Name.Name}\" is not a stored generated column", action.Span);
            return;
        }

        var text = action.Expression is { } written ? Qualifier.Expression(session, written) : null;
        ExpressionCheck.RequireStored(table, column with { Generated = text }, action.Span);
        Change(table, action.Name, action.Span, isOnly, target => target with { Generated = text });
    }

    /// <summary>Whether NOT NULL may go.</summary>
    public static void RequireDroppable(TableEntry table, Column column, Span span)
    {
        if (column.Identity is not null)
        {
            throw new SqlFailure("42601", $"column \"{column.Name}\" of relation \"{table.Name.Name}\" is an identity column", span);
        }

        if (table.PrimaryKey is { } key && key.Columns.Contains(column.Name))
        {
            throw new SqlFailure("42P16", $"column \"{column.Name}\" is in a primary key", span);
        }

        if (table.ReplicaIdentity?.Index is { } identity && table.Indexes.Find(index => index.Name == identity) is { } used && used.Keys.Any(part => part.Column == column.Name))
        {
            throw new SqlFailure("42P16", $"column \"{column.Name}\" is in index used as replica identity", span);
        }

        if (table.Bound is not null && table.Parents[0].FindColumn(column.Name) is var at and >= 0 && !table.Parents[0].Columns[at].IsNullable)
        {
            throw new SqlFailure("42P16", $"column \"{column.Name}\" is marked NOT NULL in parent table", span);
        }
    }

    private static Column AddIdentity(Session session, TableEntry table, Column column, AddIdentity action)
    {
        // The sequence is made before the column is looked at.
        var changed = ColumnBuilder.WithIdentity(session, table, column with { Default = null }, action.Identity, action.Span);
        var message = column.IsNullable ? "must be declared NOT NULL before identity can be added"
            : column.Identity is not null ? "is already an identity column"
            : column.Default is not null ? "already has a default value"
            : null;
        return message is null ? changed : throw new SqlFailure("55000", $"column \"{column.Name}\" of relation \"{table.Name.Name}\" {message}", action.Span);
    }

    private static void AlterIdentity(Session session, TableEntry table, AlterIdentity action)
    {
        var (index, sequence) = IdentityOf(session, table, action.Name, action.Span, mayMiss: false);
        var column = table.Columns[index];
        table.Columns[index] = column with { Identity = column.Identity! with { IsAlways = action.IsAlways ?? column.Identity.IsAlways } };
        SequenceReplay.Update(sequence!, SequenceReplay.Apply(sequence!.Options, action.Options, isNew: false, action.Span));
    }

    private static void DropIdentity(Session session, TableEntry table, DropIdentity action)
    {
        var (index, sequence) = IdentityOf(session, table, action.Name, action.Span, action.IfExists);
        if (sequence is not null)
        {
            table.Columns[index] = table.Columns[index] with { Identity = null };
            session.Catalog.Remove(sequence.Name);
        }
    }

    private static (int Index, SequenceEntry? Sequence) IdentityOf(Session session, TableEntry table, Identifier name, Span span, bool mayMiss)
    {
        var index = TableCreation.ColumnIndex(table, name, span);
        if (table.Columns[index].Identity is { } identity && session.Catalog.Relations.TryGetValue(identity.Sequence, out var relation))
        {
            return (index, (SequenceEntry)relation);
        }

        return mayMiss ? (index, null) : throw new SqlFailure("55000", $"column \"{name}\" of relation \"{table.Name.Name}\" is not an identity column", span);
    }
}
