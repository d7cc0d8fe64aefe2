using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Since PostgreSQL 18 NOT NULL is a constraint, which has a name. The schema does not hold it, but statements may say it.</summary>
internal static class NotNullConstraints
{
    private const string Label = "not_null";

    public static void Remember(TableEntry table, ColumnSyntax column)
    {
        if (column.Clauses?.NotNullName is { } name)
        {
            Remember(table, name, column.Name);
        }

        if (column.Clauses is { IsNotNullForItself: true })
        {
            KeepOwn(table, column.Name);
        }
    }

    public static void Remember(TableEntry table, Identifier? name, Identifier column)
    {
        if (name is { } given)
        {
            table.NotNullNames = table.NotNullNames.Where(item => item.Name != given).Append((given, column)).ToEquatableArray();
        }
    }

    public static void Remember(TableEntry table, NotNullSyntax syntax)
    {
        Remember(table, syntax.Name, syntax.Column);
        if (syntax.NoInherit && table.Columns[table.FindColumn(syntax.Column)].IsNullable)
        {
            KeepOwn(table, syntax.Column);
        }
    }

    /// <summary>The column as the tables below take it.</summary>
    public static Column Inherited(TableEntry table, Column column) => table.OwnNotNull.Contains(column.Name) ? column with { IsNullable = true } : column;

    /// <summary>The columns of a primary key are NOT NULL for the tables below, too.</summary>
    public static void RequireInherited(TableEntry table, KeySyntax key)
    {
        foreach (var column in table.OwnNotNull.IsEmpty ? [] : key.Columns.Where(column => table.OwnNotNull.Contains(column)))
        {
            if (table.FindColumn(column) is var at and >= 0 && !table.Columns[at].IsNullable)
            {
                throw new SqlFailure("55000", $"cannot create primary key on column \"{column}\"", key.Span);
            }
        }
    }

    private static void KeepOwn(TableEntry table, Identifier column) => table.OwnNotNull = table.OwnNotNull.With(column);

    /// <summary>ALTER TABLE ... ADD NOT NULL.</summary>
    /// <remarks>ATAddCheckNNConstraint in tablecmds.c, AddRelationNewConstraints in heap.c</remarks>
    public static void Add(TableEntry table, NotNullSyntax syntax, bool isOnly)
    {
        RequireShared(table, syntax);
        var column = table.Columns[TableCreation.ColumnIndex(table, syntax.Column, syntax.Span)];
        if (column.IsNullable && syntax.Name is { } name && (table.HasConstraint(name) || table.NotNullNames.Any(item => item.Name == name)))
        {
            throw new SqlFailure("42710", $"constraint \"{name}\" for relation \"{table.Name.Name}\" already exists", syntax.Span);
        }

        if (column.IsNullable && isOnly && !syntax.NoInherit && table.HasChildren)
        {
            throw new SqlFailure("42P16", "constraint must be added to child tables too", syntax.Span);
        }

        Remember(table, syntax);
        AlterColumnReplay.Change(table, syntax.Column, syntax.Span, isOnly || syntax.NoInherit, changed => changed with { IsNullable = false });
    }

    /// <summary>What holds for a partitioned table holds for its partitions.</summary>
    public static void RequireShared(TableEntry table, NotNullSyntax syntax)
    {
        if (syntax.NoInherit && table.PartitionKey is not null)
        {
            throw NotShared(syntax.Span);
        }
    }

    /// <summary>DROP NOT NULL: since PostgreSQL 18 the tables below keep what they say themselves.</summary>
    public static void Drop(Session session, TableEntry table, SetNotNull action, bool isOnly)
    {
        const int KeepsOwn = 18;
        table.OwnNotNull = table.OwnNotNull.Where(column => column != action.Name).ToEquatableArray();
        foreach (var target in isOnly ? [table] : table.WithDescendants().ToList())
        {
            if (target.FindColumn(action.Name) is not (var at and >= 0) || target.Columns[at].IsNullable)
            {
                continue;
            }

            var column = target.Columns[at];
            var isKept = target != table && target.PrimaryKey?.Columns.Contains(column.Name) == true && !(session.EngineVersion < KeepsOwn);
            if (target != table && !isKept)
            {
                AlterColumnReplay.RequireDroppable(target, column, action.Span);
                target.Uncertainty ??= column.IsLocal && session.EngineVersion is null ? $"whether column {column.Name} keeps NOT NULL depends on the version of PostgreSQL" : null;
            }

            target.Columns[at] = isKept ? column : column with { IsNullable = true };
        }
    }

    public static SqlFailure NotShared(Span span) => new("0A000", "not-null constraints on partitioned tables cannot be NO INHERIT", span);

    /// <summary>Whether the name may be that of such a constraint.</summary>
    public static bool IsPossible(TableEntry table, Identifier name) => table.NotNullNames.Any(item => item.Name == name) || name.Value.EndsWith("_" + Label, StringComparison.Ordinal);

    /// <summary>Does what a statement says of a constraint that is none of the others.</summary>
    public static void Run(Session session, TableEntry table, TableAction action, Identifier name, bool isOnly)
    {
        if (ColumnOf(table, name) is not { } column)
        {
            table.Uncertainty ??= action is DropConstraint ? $"which column has the constraint {name} is not known" : null;
            return;
        }

        switch (action)
        {
            case DropConstraint:
                AlterColumnReplay.SetNotNull(session, table, new SetNotNull(column, NotNull: false) { Span = action.Span }, isOnly);
                table.NotNullNames = table.NotNullNames.Where(item => item.Name != name).ToEquatableArray();
                break;
            case RenameConstraint rename:
                table.NotNullNames = table.NotNullNames.Where(item => item.Name != name).ToEquatableArray();
                Remember(table, rename.NewName, column);
                break;
        }
    }

    private static Identifier? ColumnOf(TableEntry table, Identifier name)
    {
        foreach (var given in table.NotNullNames)
        {
            if (given.Name == name)
            {
                return given.Column;
            }
        }

        var column = table.Columns.FirstOrDefault(column => !column.IsNullable && DefaultNames.Join(table.Name.Name.Value, column.Name.Value, Label) == name);
        return column?.Name;
    }
}
