using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>ALTER TABLE ... DROP, RENAME, VALIDATE and ALTER CONSTRAINT.</summary>
internal static class AlterConstraintReplay
{
    public static void Run(Session session, TableEntry table, TableAction action)
    {
        switch (action)
        {
            case DropConstraint drop when Find(table, drop.Name) is { } constraint:
                Drop(session, table, constraint, drop.Cascades, drop.Span);
                break;
            case DropConstraint { IfExists: true }:
                break;
            case RenameConstraint rename:
                Rename(session, table, Require(table, rename.Name, rename.Span), rename.NewName, rename.Span);
                break;
            case ValidateConstraint validate:
                var target = Require(table, validate.Name, validate.Span);
                session.Catalog.ReplaceConstraint(table, target, target with { IsValidated = true });
                break;
            case Statements.AlterConstraint alter:
                var altered = Require(table, alter.Name, alter.Span);
                session.Catalog.ReplaceConstraint(table, altered, altered with
                {
                    IsDeferrable = alter.IsDeferrable ?? altered.IsDeferrable,
                    IsInitiallyDeferred = alter.IsInitiallyDeferred ?? altered.IsInitiallyDeferred,
                });
                break;
            case DropConstraint drop:
                Require(table, drop.Name, drop.Span);
                break;
        }
    }

    public static void Drop(Session session, TableEntry table, Constraint constraint, bool cascades, Span span)
    {
        var hasIndex = constraint is PrimaryKey or UniqueConstraint or ExclusionConstraint;
        if (hasIndex)
        {
            DropReferences(session, table, constraint, cascades, span);
            session.Catalog.Relations.Remove(new QualifiedName(table.Name.Schema, constraint.Name));
        }

        foreach (var target in constraint is CheckConstraint { NoInherit: false } ? table.WithDescendants() : [table])
        {
            if (Find(target, constraint.Name) is { } same && same.GetType() == constraint.GetType())
            {
                session.Catalog.RemoveConstraint(target, same);
            }
        }
    }

    public static void Rename(Session session, TableEntry table, Constraint constraint, Identifier newName, Span span)
    {
        if (Find(table, newName) is not null)
        {
            throw new SqlFailure("42710", $"constraint \"{newName}\" for relation \"{table.Name.Name}\" already exists", span);
        }

        if (session.Catalog.Relations.TryGetValue(new QualifiedName(table.Name.Schema, constraint.Name), out var index) && index is IndexEntry { IsConstraint: true } entry && entry.Owner == table)
        {
            RenameReplay.RequireFree(session, new QualifiedName(table.Name.Schema, newName), span);
            session.Catalog.Rename(index, new QualifiedName(table.Name.Schema, newName));
        }

        foreach (var target in constraint is CheckConstraint ? table.WithDescendants() : [table])
        {
            if (Find(target, constraint.Name) is { } same)
            {
                session.Catalog.ReplaceConstraint(target, same, same with { Name = newName });
            }
        }
    }

    private static Constraint? Find(TableEntry table, Identifier name) => table.Constraints.Find(constraint => constraint.Name == name);

    private static Constraint Require(TableEntry table, Identifier name, Span span) =>
        Find(table, name) ?? throw new SqlFailure("42704", $"constraint \"{name}\" of relation \"{table.Name.Name}\" does not exist", span);

    /// <summary>The foreign keys that need this key: without CASCADE they forbid that it goes.</summary>
    private static void DropReferences(Session session, TableEntry table, Constraint constraint, bool cascades, Span span)
    {
        var columns = constraint is PrimaryKey primary ? primary.Columns : constraint is UniqueConstraint unique ? unique.Columns : default;
        if (columns.IsEmpty)
        {
            return;
        }

        foreach (var other in session.Catalog.Tables)
        {
            foreach (var key in other.Constraints.OfType<ForeignKey>().Where(key => key.ReferencedTable == table.Name && key.ReferencedColumns == columns).ToList())
            {
                if (HasOtherKey(table, constraint, columns) || other == table && key.Columns == columns)
                {
                    continue;
                }

                if (!cascades)
                {
                    throw new SqlFailure("2BP01", $"cannot drop constraint {constraint.Name} on table {table.Name.Name} because other objects depend on it", span, "Use DROP ... CASCADE to drop the dependent objects too");
                }

                session.Catalog.RemoveConstraint(other, key);
            }
        }
    }

    private static bool HasOtherKey(TableEntry table, Constraint dropped, EquatableArray<Identifier> columns) =>
        table.Constraints.Exists(other => other != dropped && (other is PrimaryKey key && key.Columns == columns || other is UniqueConstraint unique && unique.Columns == columns));
}
