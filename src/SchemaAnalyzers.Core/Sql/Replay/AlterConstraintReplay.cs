using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>ALTER TABLE ... DROP, RENAME, VALIDATE and ALTER CONSTRAINT.</summary>
internal static class AlterConstraintReplay
{
    public static void Run(Session session, TableEntry table, TableAction action, bool isOnly)
    {
        var name = action switch
        {
            DropConstraint drop => drop.Name,
            RenameConstraint rename => rename.Name,
            ValidateConstraint validate => validate.Name,
            Statements.AlterConstraint alter => alter.Name,
            _ => default,
        };
        if (Find(table, name) is null && NotNullConstraints.IsPossible(table, name))
        {
            NotNullConstraints.Run(session, table, action, name, isOnly);
            return;
        }

        switch (action)
        {
            case DropConstraint drop when Find(table, drop.Name) is { } constraint:
                RequireOwn(session, table, constraint, "drop", drop.Span);
                Drop(session, table, constraint, drop.Cascades, drop.Span, isOnly);
                break;
            case DropConstraint { IfExists: true }:
                break;
            case RenameConstraint rename:
                var renamed = Require(table, rename.Name, rename.Span);
                RequireOwn(session, table, renamed, "rename", rename.Span);
                Rename(session, table, renamed, rename.NewName, rename.Span);
                break;
            case ValidateConstraint validate:
                var target = Require(table, validate.Name, validate.Span);
                if (target is not (CheckConstraint or ForeignKey))
                {
                    throw new SqlFailure("42809", $"constraint \"{target.Name}\" of relation \"{table.Name.Name}\" is not a foreign key or check constraint", validate.Span);
                }

                table.Constraints.Replace(target, target with { IsValidated = true });
                break;
            case Statements.AlterConstraint alter:
                var altered = Require(table, alter.Name, alter.Span);
                if (alter.SaysInherit)
                {
                    throw new SqlFailure("42809", $"constraint \"{altered.Name}\" of relation \"{table.Name.Name}\" is not a not-null constraint", alter.Span);
                }

                if (altered is not ForeignKey)
                {
                    throw new SqlFailure("42809", $"constraint \"{altered.Name}\" of relation \"{table.Name.Name}\" is not a foreign key constraint", alter.Span);
                }

                table.Constraints.Replace(altered, altered with
                {
                    IsDeferrable = alter.IsDeferrable ?? altered.IsDeferrable,
                    IsInitiallyDeferred = alter.IsInitiallyDeferred ?? altered.IsInitiallyDeferred,
                    IsEnforced = alter.IsEnforced ?? altered.IsEnforced,
                    IsValidated = alter.IsEnforced ?? altered.IsValidated,
                });
                break;
            case DropConstraint drop:
                Require(table, drop.Name, drop.Span);
                break;
        }
    }

    public static void Drop(Session session, TableEntry table, Constraint constraint, bool cascades, Span span, bool isOnly = false)
    {
        var hasIndex = constraint is PrimaryKey or UniqueConstraint or ExclusionConstraint;
        if (hasIndex)
        {
            DropReferences(session, table, constraint, cascades, span);
            session.Catalog.Remove(new QualifiedName(table.Name.Schema, constraint.Name));
        }

        foreach (var target in constraint is CheckConstraint { NoInherit: false } && !isOnly ? table.WithDescendants() : [table])
        {
            if (Find(target, constraint.Name) is { } same && same.GetType() == constraint.GetType() && (target == table || !IsKept(target, constraint.Name)))
            {
                target.Constraints.Remove(same);
            }
        }
    }

    /// <summary>Whether a table has the check though one of its parents loses it.</summary>
    private static bool IsKept(TableEntry table, Identifier check) => table.OwnChecks.Contains(check) || table.Parents.Exists(parent => Find(parent, check) is CheckConstraint { NoInherit: false });

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
                target.Constraints.Replace(same, same with { Name = newName });
                target.OwnChecks = target.OwnChecks.Contains(constraint.Name) ? target.OwnChecks.With(newName) : target.OwnChecks;
            }
        }
    }

    private static void RequireOwn(Session session, TableEntry table, Constraint constraint, string verb, Span span)
    {
        var isInherited = constraint is CheckConstraint { NoInherit: false } && table.Parents.Exists(parent => Find(parent, constraint.Name) is CheckConstraint { NoInherit: false })
            || session.Catalog.Relations.TryGetValue(new QualifiedName(table.Name.Schema, constraint.Name), out var index) && index is IndexEntry { IsConstraint: true, Parent: not null } entry && entry.Owner == table;
        if (isInherited)
        {
            throw new SqlFailure("42P16", $"cannot {verb} inherited constraint \"{constraint.Name}\" of relation \"{table.Name.Name}\"", span);
        }
    }

    private static Constraint? Find(TableEntry table, Identifier name) => table.Constraints.Find(name);

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

        foreach (var other in session.Catalog.Naming<TableEntry>(table.Name))
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

                other.Constraints.Remove(key);
            }
        }
    }

    private static bool HasOtherKey(TableEntry table, Constraint dropped, EquatableArray<Identifier> columns) =>
        table.Constraints.Exists(other => other != dropped && (other is PrimaryKey key && key.Columns == columns || other is UniqueConstraint unique && unique.Columns == columns));
}
