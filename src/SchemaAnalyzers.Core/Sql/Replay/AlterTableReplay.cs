using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>ALTER TABLE and the like.</summary>
internal static class AlterTableReplay
{
    public static void Run(Session session, AlterTableStatement statement)
    {
        if (session.FindRelation(statement.Name) is not { } relation)
        {
            _ = statement.IfExists ? null : session.Relation(statement.Name);
            return;
        }

        try
        {
            foreach (var action in InOrder(statement.Actions))
            {
                Apply(session, relation, action, statement);
            }
        }
        catch (SqlFailure) when (relation is ColumnsEntry { Uncertainty: not null })
        {
            // Whether the server would refuse this depends on what could not be known.
        }
    }

    /// <summary>The server takes the steps of one statement in passes: what is dropped first, what refers to others last.</summary>
    private static IEnumerable<TableAction> InOrder(EquatableArray<TableAction> actions) =>
        actions.Count == 1 ? actions : actions.OrderBy(action => action switch
        {
            DropColumn or DropConstraint or DropIdentity or SetColumnDefault { Expression: null } or SetNotNull { NotNull: false } => 0,
            SetColumnType => 1,
            AddColumn => 2,
            AddConstraint { Constraint: CheckSyntax } => 3,
            SetNotNull => 4,
            AddConstraint { Constraint: KeySyntax or ExclusionSyntax } => 5,
            _ => 6,
        });

    private static void Apply(Session session, RelationEntry relation, TableAction action, AlterTableStatement statement)
    {
        switch (action)
        {
            case RenameRelation rename:
                RenameReplay.Relation(session, relation, new QualifiedName(relation.Name.Schema, rename.NewName), action.Span);
                return;
            case SetRelationSchema move:
                RenameReplay.Move(session, relation, move.Schema, action.Span);
                return;
            case AttachPartition { Bound: null } attach when relation is IndexEntry:
                IndexReplay.Attach(session, statement.Name, attach.Partition);
                return;
            case NoChange:
                return;
        }

        if (action is SetFiring firing && relation is ColumnsEntry columns)
        {
            EventReplay.SetFiring(columns, firing);
            return;
        }

        switch (relation)
        {
            case TableEntry table:
                OfTable(session, table, action, statement.IsOnly);
                break;
            case ViewEntry view:
                OfView(session, view, action);
                break;
            case SequenceEntry sequence when action is SetPersistence set:
                sequence.IsUnlogged = set.Persistence == Persistence.Unlogged;
                break;
            case CompositeEntry:
                throw new SqlFailure("42809", $"\"{relation.Name.Name}\" is a composite type", statement.Name.Span);
        }
    }

    private static void OfView(Session session, ViewEntry view, TableAction action)
    {
        switch (action)
        {
            case RenameColumn rename:
                RenameReplay.Column(session, view, rename.Name, rename.NewName, action.Span);
                break;
            case SetColumnDefault set:
                var index = TableCreation.ColumnIndex(view, set.Name, action.Span);
                view.Columns[index] = view.Columns[index] with { Default = set.Expression is { } text ? Qualifier.Default(session, text) : null };
                break;
        }
    }

    private static void OfTable(Session session, TableEntry table, TableAction action, bool isOnly)
    {
        switch (action)
        {
            case AddColumn add:
                AlterColumnReplay.Add(session, table, add);
                break;
            case DropColumn drop:
                DropColumnReplay.Run(session, table, drop, isOnly);
                break;
            case RenameColumn rename:
                RenameReplay.Column(session, table, rename.Name, rename.NewName, action.Span);
                break;
            case AddConstraint add:
                AddConstraint(session, table, add.Constraint, isOnly);
                break;
            case DropConstraint or RenameConstraint or ValidateConstraint or Statements.AlterConstraint:
                AlterConstraintReplay.Run(session, table, action);
                break;
            case AttachPartition attach:
                Inheritance.Attach(session, table, session.Table(attach.Partition), attach.Bound ?? "DEFAULT", action.Span);
                break;
            case DetachPartition detach:
                Inheritance.Detach(table, session.Table(detach.Partition), action.Span);
                break;
            case SetInheritance set:
                Inheritance.Set(table, session.Table(set.Parent), set.Inherits, action.Span);
                break;
            case SetPersistence set:
                table.Persistence = set.Persistence;
                break;
            case SetRowSecurity security:
                table.HasRowSecurity = security.IsEnabled ?? table.HasRowSecurity;
                table.ForcesRowSecurity = security.IsForced ?? table.ForcesRowSecurity;
                break;
            default:
                AlterColumnReplay.Run(session, table, action, isOnly);
                break;
        }
    }

    private static void AddConstraint(Session session, TableEntry table, ConstraintSyntax constraint, bool isOnly)
    {
        ConstraintReplay.Add(session, table, constraint);
        var isKey = constraint is KeySyntax && table.PartitionKey is not null && !isOnly;
        if (isKey && session.Catalog.Relations[new QualifiedName(table.Name.Schema, table.Constraints[table.Constraints.Count - 1].Name)] is IndexEntry index)
        {
            PartitionIndexes.CloneDown(session, table, index);
        }
    }
}
