using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>Writes operations so that a busy database goes on while they run: what needs a long look at a table does not block those who use it.</summary>
/// <remarks>
/// A table that the migration itself creates has no users yet, and takes the plain forms. Precedents: squawk, strong_migrations, Atlas.
/// https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES
/// </remarks>
internal sealed class SafeForms(Database from, Database to, bool isSuggestion)
{
    private readonly HashSet<QualifiedName> _created = [];
    private readonly Lazy<HashSet<Identifier>> _constraints = new(() => ConstraintNames(from, to));

    public SafeForm Write(Operation operation)
    {
        // A table may be made anew under the name of an old one.
        _ = operation is CreateTable create && _created.Add(create.Table.Name);
        return Choose(operation);
    }

    private SafeForm Choose(Operation operation) => operation switch
    {
        CreateIndex create when IsBusy(create.Relation) => Create(create),
        DropIndex drop when CanRunConcurrently(drop.Relation) && !drop.Index.IsOnly =>
            SafeForm.Of(Perform(drop, $"DROP INDEX CONCURRENTLY {SqlQuote.Name(new(drop.Relation.Schema, drop.Index.Name))}") with { OutsideTransaction = true }),
        AddConstraint add when IsBusy(add.Table) => Add(add),
        ValidateConstraint validate => Validated([], validate),
        SetNullable { IsNullable: false } set when !isSuggestion && IsBusy(set.Table) && from.Relations.Find(set.Table) is Table { ForeignServer: null } table => SetNotNull(set, table),
        AlterColumnType alter when IsBusy(alter.Table) => Noted(alter, RewriteNote.Of(alter.Table, [alter], from, to)),
        AlterColumnTypes alter when IsBusy(alter.Table) => Noted(alter, RewriteNote.Of(alter.Table, alter.Changes, from, to)),
        AddColumn add when IsBusy(add.Table) => Noted(add, RewriteNote.Of(add, to)),
        AlterObject alter => Noted(alter, RewriteNote.Of(alter)),
        CreateView { Replaces: false } create when from.Relations.Find(create.View.Name) is View => Noted(create, Regrant("view", create.View.Name)),
        CreateTable create when from.Relations.Find(create.Table.Name) is Table => Noted(create, Regrant("table", create.Table.Name)),
        _ => SafeForm.Of(Plain(operation)),
    };

    /// <summary>A schema does not hold who may do what.</summary>
    private static string Regrant(string kind, QualifiedName name) => $"Privileges on the {kind} '{name}' that was there have gone with it: grant them again.";

    public static MigrationStep Plain(Operation operation) => Perform(operation, operation.Sql);

    private static MigrationStep Perform(Operation operation, string text) => MigrationStep.Statement(text) with { Performs = operation };

    /// <summary>Whether the relation was there before, so that it has rows and users.</summary>
    private bool IsBusy(QualifiedName relation) => !_created.Contains(relation) && from.Relations.Find(relation) is not null and not Table { ForeignServer: not null };

    /// <remarks>The server refuses CONCURRENTLY for partitioned tables.</remarks>
    private bool CanRunConcurrently(QualifiedName relation) => IsBusy(relation) && from.Relations.Find(relation) is not Table { PartitionKey: not null } and not Table { Persistence: Persistence.Temporary };

    private SafeForm Create(CreateIndex create)
    {
        if (!CanRunConcurrently(create.Relation) || create.Index.IsOnly)
        {
            return SafeForm.Of(
                MigrationStep.Note($"This blocks writes to '{create.Relation}' while it builds what its partitions lack: a partitioned table takes no index concurrently."),
                Plain(create));
        }

        return SafeForm.Of(Perform(create, IndexStatement.Create(create.Relation, create.Index, concurrently: true)) with { OutsideTransaction = true });
    }

    private SafeForm Add(AddConstraint add) => add.Constraint switch
    {
        { IsValidated: false } or { IsEnforced: false } or { IsOnly: true } => SafeForm.Of(Plain(add)),
        ForeignKey when from.Relations.Find(add.Table) is Table { PartitionKey: null } => AddThenValidate(add),
        CheckConstraint => AddThenValidate(add),
        PrimaryKey { WithoutOverlaps: false } or UniqueConstraint { WithoutOverlaps: false } when CanRunConcurrently(add.Table) => AddByIndex(add),
        _ => SafeForm.Of(Plain(add)),
    };

    private SafeForm AddThenValidate(AddConstraint add) => Validated(
        [MigrationStep.Statement((add with { Constraint = add.Constraint with { IsValidated = false } }).Sql)],
        new ValidateConstraint(add.Table, add.Constraint.Name));

    /// <summary>Suggestions stay together: somebody picks them one by one.</summary>
    private SafeForm Validated(MigrationStep[] steps, ValidateConstraint validate, params MigrationStep[] conclusion)
    {
        var validation = Plain(validate) with { BeginsTransaction = true };
        return isSuggestion ? SafeForm.Of([.. steps, validation, .. conclusion]) : new(steps) { Validation = validation, Conclusion = conclusion };
    }

    private SafeForm AddByIndex(AddConstraint add)
    {
        var (columns, included, nullsNotDistinct, kind) = add.Constraint switch
        {
            PrimaryKey key => (key.Columns, key.Included, false, "PRIMARY KEY"),
            UniqueConstraint unique => (unique.Columns, unique.Included, unique.NullsNotDistinct, "UNIQUE"),
            _ => throw new ArgumentOutOfRangeException(nameof(add), add, "a constraint without an index"),
        };
        var index = new TableIndex(add.Constraint.Name, columns.Select(column => new IndexKey(column, null)).ToEquatableArray())
        {
            IsUnique = true,
            Included = included,
            NullsNotDistinct = nullsNotDistinct,
            Options = add.Constraint.IndexOptions,
        };
        var name = SqlQuote.Identifier(add.Constraint.Name);
        var deferral = add.Constraint.IsInitiallyDeferred ? " DEFERRABLE INITIALLY DEFERRED" : add.Constraint.IsDeferrable ? " DEFERRABLE" : "";

        // A key is of its table alone, but PostgreSQL 13 makes the columns NOT NULL in the tables that inherit them, too.
        var only = add.Constraint is PrimaryKey && to.HasChildren(add.Table) ? "ONLY " : "";
        return SafeForm.Of(
            MigrationStep.Statement(IndexStatement.Create(add.Table, index, concurrently: true)) with { OutsideTransaction = true },
            MigrationStep.Statement($"ALTER TABLE {only}{SqlQuote.Name(add.Table)} ADD CONSTRAINT {name} {kind} USING INDEX {name}{deferral}"));
    }

    /// <remarks>With a valid check that says the same, SET NOT NULL need not look at the rows.</remarks>
    private SafeForm SetNotNull(SetNullable set, Table table)
    {
        if (table.FindColumn(set.Column) is null)
        {
            return SafeForm.Of(Plain(set));
        }

        var check = new CheckConstraint(FreeName(table, set.Column), $"{SqlQuote.Identifier(set.Column)} IS NOT NULL") { IsValidated = false };
        return Validated(
            [MigrationStep.Statement(new AddConstraint(set.Table, check).Sql)],
            new ValidateConstraint(set.Table, check.Name),
            MigrationStep.Statement(set.Sql),
            MigrationStep.Statement(new DropConstraint(set.Table, check).Sql));
    }

    /// <remarks>Several checks are there at once, and each is on the tables that inherit, too.</remarks>
    private Identifier FreeName(Table table, Identifier column)
    {
        var name = DefaultNames.Join(table.Name.Name.Value, column.Value, "present");
        for (var i = 1; !_constraints.Value.Add(name); i++)
        {
            name = DefaultNames.Join(table.Name.Name.Value, column.Value, $"present{i}");
        }

        return name;
    }

    private static HashSet<Identifier> ConstraintNames(params Database[] databases) =>
        new(databases.SelectMany(database => database.Relations).OfType<Table>().SelectMany(table => table.Constraints()).Select(constraint => constraint.Name));

    private static SafeForm Noted(Operation operation, string? note) =>
        note is null ? SafeForm.Of(Plain(operation)) : SafeForm.Of(MigrationStep.Note(note), Plain(operation));
}
