using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>ALTER TABLE ... ADD COLUMN and ALTER COLUMN.</summary>
internal static class AlterColumnReplay
{
    public static void Add(Session session, TableEntry table, AddColumn action)
    {
        var syntax = action.Column;
        if (table.FindColumn(syntax.Name) >= 0)
        {
            _ = action.IfNotExists
                ? false
                : throw new SqlFailure("42701", $"column \"{syntax.Name}\" of relation \"{table.Name.Name}\" already exists", syntax.Span);
            return;
        }

        TableCreation.RequireRoom(table, syntax.Span);
        var column = ColumnBuilder.Build(session, table, syntax);
        table.Columns.Add(column);
        foreach (var child in table.WithDescendants().Skip(1))
        {
            if (child.FindColumn(column.Name) < 0)
            {
                child.Columns.Add(column with { IsLocal = false, Identity = null });
            }
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
                SetType(session, table, set, isOnly);
                break;
            case SetColumnDefault set:
                var text = set.Expression is { } expression ? Qualifier.Default(session, expression) : null;
                Change(table, set.Name, set.Span, isOnly, column => column with { Default = StoredDefault.Of(text, column.Type) });
                break;
            case SetNotNull set:
                SetNotNull(table, set, isOnly);
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
                Change(table, set.Name, set.Span, isOnly, column => column with { Generated = set.Expression is { } text ? Qualifier.Expression(session, text) : null });
                break;
        }
    }

    public static void SetNotNull(TableEntry table, SetNotNull action, bool isOnly)
    {
        if (!action.NotNull && table.PrimaryKey is { } key && key.Columns.Contains(action.Name))
        {
            throw new SqlFailure("42P16", $"column \"{action.Name}\" is in a primary key", action.Span);
        }

        if (!action.NotNull && table.FindColumn(action.Name) is var at and >= 0 && table.Columns[at].Identity is not null)
        {
            throw new SqlFailure("42601", $"column \"{action.Name}\" of relation \"{table.Name.Name}\" is an identity column", action.Span);
        }

        Change(table, action.Name, action.Span, isOnly, column => column with { IsNullable = !action.NotNull });
    }

    private static void SetType(Session session, TableEntry table, SetColumnType action, bool isOnly)
    {
        var type = session.Resolve(action.Type);
        Change(table, action.Name, action.Span, isOnly, column => column with { Type = type, Collation = session.Collation(action.Collation) });
        foreach (var sequence in session.Catalog.Sequences.Where(sequence => sequence.IsIdentity && sequence.Owner == table && sequence.OwnerColumn == action.Name).ToList())
        {
            SequenceReplay.Update(sequence, SequenceReplay.Retype(sequence.Options, type.Name.Name.Value));
        }
    }

    private static Column AddIdentity(Session session, TableEntry table, Column column, AddIdentity action)
    {
        if (column.Identity is not null)
        {
            throw new SqlFailure("55000", $"column \"{column.Name}\" of relation \"{table.Name.Name}\" is already an identity column", action.Span);
        }

        if (column.IsNullable)
        {
            throw new SqlFailure("55000", $"column \"{column.Name}\" of relation \"{table.Name.Name}\" must be declared NOT NULL before identity can be added", action.Span);
        }

        if (column.Default is not null)
        {
            throw new SqlFailure("55000", $"column \"{column.Name}\" of relation \"{table.Name.Name}\" already has a default value", action.Span);
        }

        return ColumnBuilder.WithIdentity(session, table, column, action.Identity, action.Span);
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
            session.Catalog.Relations.Remove(sequence.Name);
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

    /// <summary>Changes a column here and, unless ONLY was said, in all tables below.</summary>
    private static void Change(TableEntry table, Identifier name, Span span, bool isOnly, Func<Column, Column> change)
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
}
