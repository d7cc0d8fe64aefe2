using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
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
            RequireKind(relation, statement);
            if (relation is TableEntry table)
            {
                AlterPreparation.Require(session, table, statement);
            }

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
    public static IEnumerable<TableAction> InOrder(EquatableArray<TableAction> actions) =>
        actions.Count == 1 ? actions : actions.SelectMany(Parts).OrderBy(action => action switch
        {
            DropColumn or DropConstraint or DropIdentity or SetColumnDefault { Expression: null } or SetNotNull { NotNull: false } or SetExpression { Expression: null } => 0,
            SetColumnType => 1,
            AddColumn => 2,
            SetExpression => 3,
            SetNotNull or Statements.AddConstraint { Constraint: NotNullSyntax } => 4,
            Statements.AddConstraint { Constraint: KeySyntax or ExclusionSyntax } => 5,
            SetColumnDefault or AddIdentity => 6,
            Statements.AddConstraint => 7,
            _ => 8,
        });

    /// <summary>The checks and foreign keys of a new column come when all columns are there.</summary>
    private static IEnumerable<TableAction> Parts(TableAction action)
    {
        if (action is not AddColumn { IfNotExists: false, Column: { Clauses: { } clauses } column } add || !column.Constraints.Any(IsLater))
        {
            return [action];
        }

        var now = column with { Clauses = clauses with { Constraints = column.Constraints.Where(constraint => !IsLater(constraint)).ToEquatableArray() } };
        return column.Constraints.Where(IsLater).Select(constraint => (TableAction)new AddConstraint(constraint) { Span = action.Span }).Prepend(add with { Column = now });

        static bool IsLater(ConstraintSyntax constraint) => constraint is CheckSyntax or ForeignKeySyntax;
    }

    /// <summary>ALTER TABLE takes any relation for what they have in common; the others take their own kind.</summary>
    /// <remarks>RangeVarCallbackForAlterRelation in tablecmds.c</remarks>
    private static void RequireKind(RelationEntry relation, AlterTableStatement statement)
    {
        var name = relation.Name.Name;
        if (relation is ColumnsEntry && statement.Actions[0] is RenameColumn)
        {
            return;
        }

        var noun = statement.Kind switch
        {
            ObjectKind.View when relation is not ViewEntry { IsMaterialized: false } => "a view",
            ObjectKind.MaterializedView when relation is not ViewEntry { IsMaterialized: true } => "a materialized view",
            ObjectKind.Sequence when relation is not SequenceEntry => "a sequence",
            ObjectKind.ForeignTable when relation is not TableEntry { ForeignServer: not null } => "a foreign table",
            ObjectKind.Index when relation is not IndexEntry && statement.Actions[0] is not RenameRelation => "an index",
            _ => null,
        };
        if (noun is not null)
        {
            throw new SqlFailure("42809", $"\"{name}\" is not {noun}", statement.Name.Span);
        }

        if (relation is CompositeEntry)
        {
            throw new SqlFailure("42809", $"\"{name}\" is a composite type", statement.Name.Span);
        }
    }

    private static void Apply(Session session, RelationEntry relation, TableAction action, AlterTableStatement statement)
    {
        switch (action)
        {
            case RenameRelation rename:
                var old = relation.Name;
                RenameReplay.Relation(session, relation, new QualifiedName(old.Schema, rename.NewName), action.Span);
                QualifiedRename.Apply(session, old, relation.Name);
                return;
            case SetRelationSchema when relation is IndexEntry:
                throw new SqlFailure("42809", $"cannot change schema of index \"{relation.Name.Name}\"", action.Span);
            case SetRelationSchema move:
                RenameReplay.Move(session, relation, move.Schema, action.Span);
                return;
            case SetOwner set:
                session.Catalog.Owners.Give(relation, set.Owner);
                return;
            case SetFiring firing when relation is ColumnsEntry columns:
                EventReplay.SetFiring(columns, firing);
                return;
            case SetForeignOptions set when relation is TableEntry { ForeignServer: { } server } foreign:
                foreign.ForeignServer = ForeignOptions.Change(server, set.Changes);
                break;
            case SetParameters set:
                SetParameters(relation, set);
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
                _ = sequence.IsTemporary
                    ? throw new SqlFailure("42P16", $"cannot change logged status of table \"{sequence.Name.Name}\" because it is temporary", action.Span)
                    : true;
                sequence.IsUnlogged = set.Persistence == Persistence.Unlogged;
                break;
            case IndexEntry when action is AttachPartition { Bound: null } attach:
                IndexReplay.Attach(session, statement.Name, attach.Partition);
                break;
            default:
                _ = action is NoChange ? true : throw NotFor(relation, action);
                break;
        }
    }

    private static SqlFailure NotFor(RelationEntry relation, TableAction action) =>
        new("42809", $"\"{relation.Name.Name}\" is not a table", action.Span);

    private static void SetParameters(RelationEntry relation, SetParameters set)
    {
        OptionRules.Require(set.IsReset ? [] : set.Parameters, set.Span);
        string? Change(string? options) => StorageOptions.Change(options, set.Parameters, set.IsReset);
        switch (relation)
        {
            case TableEntry { PartitionKey: not null } when set is { IsReset: false, Parameters.Count: > 0 }:
                throw new SqlFailure("42809", $"cannot specify storage parameters for a partitioned table", set.Span);
            case TableEntry table:
                table.Options = Change(table.Options);
                break;
            case ViewEntry view:
                view.Options = Change(view.Options);
                break;
            case IndexEntry { IsConstraint: true, Owner: TableEntry owner } index:
                var constraint = owner.Constraints.FindIndex(constraint => constraint.Name == index.Name.Name);
                owner.Constraints[constraint] = owner.Constraints[constraint] with { IndexOptions = Change(owner.Constraints[constraint].IndexOptions) };
                break;
            case IndexEntry index:
                var at = index.Owner.Indexes.FindIndex(other => other.Name == index.Name.Name);
                index.Owner.Indexes[at] = index.Owner.Indexes[at] with { Options = Change(index.Owner.Indexes[at].Options) };
                break;
        }
    }

    private static void OfView(Session session, ViewEntry view, TableAction action)
    {
        switch (action)
        {
            case RenameColumn rename:
                RenameReplay.Column(session, view, rename.Name, rename.NewName, action.Span);
                break;
            case SetColumnDefault set when !view.IsMaterialized:
                var index = TableCreation.ColumnIndex(view, set.Name, action.Span);
                view.Columns[index] = view.Columns[index] with { Default = set.Expression is { } text ? Qualifier.Default(session, text, action.Span) : null };
                break;
            case NoChange { Column: { } column }:
                TableCreation.ColumnIndex(view, column, action.Span);
                break;
            case SetColumnStorage set:
                ColumnStorage.Written(view.Columns[TableCreation.ColumnIndex(view, set.Name, set.Span)].Type, set.Storage, set.Span);
                break;
            case ClusterOn { Index.IsEmpty: false } cluster:
                TableSettings.RequireClusterable(view, cluster);
                break;
            default:
                _ = action is NoChange or ClusterOn or SetColumnStorage or SetColumnCompression ? true : throw NotFor(view, action);
                break;
        }
    }

    private static void OfTable(Session session, TableEntry table, TableAction action, bool isOnly)
    {
        switch (action)
        {
            case AddColumn add:
                AlterColumnReplay.Add(session, table, add, isOnly);
                break;
            case DropColumn drop:
                DropColumnReplay.Run(session, table, drop, isOnly);
                break;
            case RenameColumn rename:
                _ = table.OfType is null ? true : throw new SqlFailure("42809", "cannot rename column of typed table", action.Span);
                _ = !isOnly || !table.HasChildren ? true : throw new SqlFailure("42P16", $"inherited column \"{rename.Name}\" must be renamed in child tables too", action.Span);
                RenameReplay.Column(session, table, rename.Name, rename.NewName, action.Span);
                break;
            case RenameConstraint rename when isOnly && table.Children.Exists(child => child.Constraints.Exists(check => check is CheckConstraint && check.Name == rename.Name)):
                throw new SqlFailure("42P16", $"inherited constraint \"{rename.Name}\" must be renamed in child tables too", action.Span);
            case SetInheritance when table.PartitionKey is not null:
                throw new SqlFailure("42809", "cannot change inheritance of partitioned table", action.Span);
            case AddConstraint add:
                AddConstraint(session, table, add.Constraint, isOnly);
                break;
            case DropConstraint or RenameConstraint or ValidateConstraint or Statements.AlterConstraint:
                AlterConstraintReplay.Run(session, table, action, isOnly);
                break;
            case AttachPartition attach:
                Inheritance.Attach(session, table, session.Table(attach.Partition), attach.Bound ?? "DEFAULT", action.Span);
                break;
            case DetachPartition detach:
                Inheritance.Detach(session, table, detach);
                break;
            case SetInheritance set:
                Inheritance.Set(table, session.Table(set.Parent), set.Inherits, action.Span);
                break;
            case SetPersistence or SetRowSecurity or SetReplicaIdentity or SetTableType or ClusterOn:
                TableSettings.Apply(session, table, action);
                break;
            case NoChange { Column: { } column }:
                TableCreation.ColumnIndex(table, column, action.Span);
                break;
            default:
                AlterColumnReplay.Run(session, table, action, isOnly);
                break;
        }
    }

    public static void RequireIndex(ColumnsEntry owner, Identifier name, Span span)
    {
        var isThere = owner.Indexes.Exists(index => index.Name == name)
            || owner is TableEntry table && table.Constraints.Exists(constraint => constraint.Name == name && constraint is PrimaryKey or UniqueConstraint or ExclusionConstraint);
        if (!isThere)
        {
            throw new SqlFailure("42704", $"index \"{name}\" for table \"{owner.Name.Name}\" does not exist", span);
        }
    }

    private static void AddConstraint(Session session, TableEntry table, ConstraintSyntax constraint, bool isOnly)
    {
        ConstraintReplay.Add(session, table, constraint, isOnly);
        var isKey = constraint is KeySyntax or ExclusionSyntax && table.PartitionKey is not null;
        if (!isKey)
        {
            return;
        }

        var added = table.Constraints[table.Constraints.Count - 1];
        if (!isOnly && session.Catalog.Relations[new QualifiedName(table.Name.Schema, added.Name)] is IndexEntry index)
        {
            PartitionIndexes.CloneDown(session, table, index);
        }
        else if (table.HasChildren)
        {
            table.Constraints[table.Constraints.Count - 1] = added with { IsOnly = true };
        }
    }
}
