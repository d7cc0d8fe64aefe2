using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>ALTER TABLE ... DROP COLUMN: with the column go its indexes and constraints, and its sequences.</summary>
internal static class DropColumnReplay
{
    public static void Run(Session session, TableEntry table, DropColumn action, bool isOnly)
    {
        if (table.OfType is not null)
        {
            throw new SqlFailure("42809", "cannot drop column from typed table", action.Span);
        }

        var index = table.FindColumn(action.Name);
        if (index < 0)
        {
            _ = action.IfExists
                ? -1
                : TableCreation.ColumnIndex(table, action.Name, action.Span);
            return;
        }

        RequireDroppable(table, action, isOnly);
        foreach (var child in isOnly && table.HasChildren ? table.Children.ToList() : [])
        {
            if (child.FindColumn(action.Name) is var at and >= 0)
            {
                child.Columns[at] = child.Columns[at] with { IsLocal = true };
            }
        }

        foreach (var target in isOnly ? [table] : table.WithDescendants().ToList())
        {
            if (target == table || IsOrphaned(target, action.Name))
            {
                Drop(session, target, action.Name, action.Cascades, action.Span);
            }
        }
    }

    public static void Drop(Session session, TableEntry table, Identifier name, bool cascades, Span span)
    {
        if (table.FindColumn(name) is var index and >= 0)
        {
            DropUsers(session, table, name, cascades, span);
            foreach (var constraint in table.Constraints.Where(constraint => Uses(constraint, name)).ToList())
            {
                AlterConstraintReplay.Drop(session, table, constraint, cascades, span);
            }

            foreach (var used in table.Indexes.Where(used => Uses(used, name)).ToList())
            {
                DropReplay.Index(session, table, used.Name);
            }

            foreach (var sequence in session.Catalog.Needing<SequenceEntry>(table).FindAll(sequence => sequence.OwnerColumn == name))
            {
                DropReplay.Sequence(session, sequence, table, name, cascades, span);
            }

            table.Columns.RemoveAt(index);
            DropGenerated(session, table, name, cascades, span);
        }
    }

    private static void RequireDroppable(TableEntry table, DropColumn action, bool isOnly)
    {
        var name = action.Name;
        if (Inheritance.IsInherited(table, name))
        {
            throw new SqlFailure("42P16", $"cannot drop inherited column \"{name}\"", action.Span);
        }

        TableRules.RequireNoKey(table, name, "drop", action.Span);

        if (isOnly && table is { PartitionKey: not null, Children.Count: > 0 })
        {
            throw new SqlFailure("42P16", "cannot drop column from only the partitioned table when partitions exist", action.Span);
        }
    }

    /// <summary>Policies, triggers and rules that speak of the column go with it where CASCADE was said.</summary>
    private static void DropUsers(Session session, TableEntry table, Identifier name, bool cascades, Span span)
    {
        var policies = ColumnUsers.Policies(table, name);
        var triggers = ColumnUsers.Triggers(table, name);
        var rules = ColumnUsers.Rules(session, table, name);
        var isUsed = policies.Count > 0 || triggers.Count > 0 || rules.Count > 0 || ColumnUsers.Views(session, table, name).Count > 0;
        if (isUsed && !cascades)
        {
            throw new SqlFailure("2BP01", $"cannot drop column {name} of table {table.Name.Name} because other objects depend on it", span, "Use DROP ... CASCADE to drop the dependent objects too");
        }

        ColumnUsers.Views(session, table, name).ForEach(view => DropReplay.Remove(session, view, cascades: true, span));
        table.Policies.RemoveAll(policies.Contains);
        table.Triggers.RemoveAll(triggers.Contains);
        rules.ForEach(rule => rule.User.Rules.Remove(rule.Rule.Name));
    }

    /// <summary>Whether the column was only inherited, and no parent has it any more.</summary>
    private static bool IsOrphaned(TableEntry table, Identifier name) =>
        table.FindColumn(name) is var index and >= 0 && !table.Columns[index].IsLocal && !table.Parents.Exists(parent => parent.FindColumn(name) >= 0);

    private static bool Uses(Constraint constraint, Identifier column) => constraint switch
    {
        PrimaryKey key => key.Columns.Contains(column) || key.Included.Contains(column),
        UniqueConstraint unique => unique.Columns.Contains(column) || unique.Included.Contains(column),
        ForeignKey key => key.Columns.Contains(column),
        CheckConstraint check => ExpressionColumns.Mentions(check.Expression, column),
        ExclusionConstraint exclusion => ExpressionColumns.Mentions(exclusion.Definition, column),
        _ => false,
    };

    private static bool Uses(TableIndex index, Identifier column) =>
        index.Included.Contains(column) || ExpressionColumns.Mentions(index.Predicate, column)
        || index.Keys.Any(key => key.Column == column || ExpressionColumns.Mentions(key.Expression, column));

    /// <summary>Before PostgreSQL 15 they went without being asked.</summary>
    private static void DropGenerated(Session session, TableEntry table, Identifier name, bool cascades, Span span)
    {
        const int Asks = 15;
        foreach (var generated in table.Columns.Where(column => ExpressionColumns.Mentions(column.Generated, name)).ToList())
        {
            if (!cascades && !(session.EngineVersion < Asks))
            {
                throw new SqlFailure("2BP01", $"cannot drop column {name} of table {table.Name.Name} because other objects depend on it", span, "Use DROP ... CASCADE to drop the dependent objects too");
            }

            Drop(session, table, generated.Name, cascades, span);
        }
    }
}
