using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>ALTER TABLE ... ALTER COLUMN ... TYPE.</summary>
internal static class ColumnTypeReplay
{
    /// <summary>What is looked at before any step of the statement is taken.</summary>
    /// <remarks>ATPrepAlterColumnType in tablecmds.c</remarks>
    public static void Prepare(Session session, TableEntry table, SetColumnType action, bool isOnly)
    {
        var at = TableCreation.ColumnIndex(table, action.Name, action.Span);
        var type = session.Resolve(action.Type);
        if (table.Columns[at].Identity is not null)
        {
            ColumnBuilder.RequireInteger(type, action.Span);
        }

        RequireOwn(table, action);
        if (action.HasUsing && table.Columns[at].Generated is not null)
        {
            throw new SqlFailure("42611", "cannot specify USING when altering type of generated column", action.Span);
        }

        Collations.Of(session, action.Collation, type, action.Span);
        RowTypes.RequireOther(session, table.Name, type, action.Span);
        RowTypes.RequireUnused(session, table.Name, $"{(table.ForeignServer is null ? "table" : "foreign table")} \"{table.Name.Name}\"", "its row type", action.Span);
        if (isOnly && table.HasChildren)
        {
            throw new SqlFailure("42P16", $"type of inherited column \"{action.Name}\" must be changed in child tables too", action.Span);
        }

        RequireOnlyHere(table, action);
    }

    /// <summary>That no table below has the column from another parent, too.</summary>
    private static void RequireOnlyHere(TableEntry table, SetColumnType action)
    {
        var changed = table.HasChildren ? table.WithDescendants().ToList() : [];
        foreach (var child in changed.Skip(1))
        {
            if (child.Parents.Exists(parent => !changed.Contains(parent) && parent.FindColumn(action.Name) >= 0))
            {
                throw new SqlFailure("42P16", $"cannot alter inherited column \"{action.Name}\" of relation \"{child.Name.Name}\"", action.Span);
            }
        }
    }

    public static void Run(Session session, TableEntry table, SetColumnType action, bool isOnly)
    {
        var column = table.Columns[TableCreation.ColumnIndex(table, action.Name, action.Span)];
        var type = session.Resolve(action.Type);
        var collation = Collations.Of(session, action.Collation, type, action.Span);
        foreach (var target in table.WithDescendants())
        {
            RequireUnused(session, target, action.Name, action.Span);
        }

        foreach (var target in isOnly ? [table] : table.WithDescendants())
        {
            ExpressionRetype.Apply(session, target, action.Name, column.Type);
        }

        AlterColumnReplay.Change(table, action.Name, action.Span, isOnly, changed => changed with
        {
            Type = type,
            Collation = collation,
            Default = StoredDefault.AfterTypeChange(changed.Default, changed.Type),
            Storage = null,
            Compression = null,
        });
        foreach (var sequence in session.Catalog.Needing<SequenceEntry>(table).FindAll(sequence => sequence.IsIdentity && sequence.OwnerColumn == action.Name))
        {
            SequenceReplay.Update(sequence, SequenceReplay.Retype(sequence.Options, type.Name.Name.Value));
        }
    }

    private static void RequireOwn(TableEntry table, SetColumnType action)
    {
        var name = action.Name;
        if (table.OfType is not null)
        {
            throw new SqlFailure("42809", "cannot alter column type of typed table", action.Span);
        }

        if (Inheritance.IsInherited(table, name))
        {
            throw new SqlFailure("42P16", $"cannot alter inherited column \"{name}\"", action.Span);
        }

        TableRules.RequireNoKey(table, name, "alter", action.Span);
    }

    private static void RequireUnused(Session session, TableEntry table, Identifier name, Span span)
    {
        var user = ColumnUsers.Views(session, table, name).Count > 0 || ColumnUsers.Rules(session, table, name).Count > 0 ? "by a view or rule"
            : ColumnUsers.Triggers(table, name).Count > 0 ? "in a trigger definition"
            : ColumnUsers.Policies(table, name).Count > 0 ? "in a policy definition"
            : table.Columns.Exists(column => column.Name != name && ExpressionColumns.Mentions(column.Generated, name)) ? "by a generated column"
            : null;
        if (user is not null)
        {
            throw new SqlFailure("0A000", $"cannot alter type of a column used {user}", span);
        }
    }
}
