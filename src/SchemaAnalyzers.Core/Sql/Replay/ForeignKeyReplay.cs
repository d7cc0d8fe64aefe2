using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Adds foreign keys.</summary>
internal static class ForeignKeyReplay
{
    public static void Add(Session session, TableEntry table, ForeignKeySyntax syntax)
    {
        var referenced = session.Table(syntax.Referenced);
        if (referenced.Persistence > table.Persistence || table.Persistence == Persistence.Temporary && referenced.Persistence != Persistence.Temporary)
        {
            var kind = table.Persistence.ToString().ToLowerInvariant();
            throw new SqlFailure("42P16", $"constraints on {kind} tables may reference only {(table.Persistence == Persistence.Unlogged ? "permanent or unlogged" : kind)} tables", syntax.Span);
        }

        foreach (var column in syntax.Columns)
        {
            RequireColumn(table, column, syntax.Span);
        }

        foreach (var column in syntax.OnDeleteColumns)
        {
            RequireColumn(table, column, syntax.Span);
            _ = syntax.Columns.Contains(column) ? true : throw new SqlFailure("42P10", $"column \"{column}\" referenced in ON DELETE SET action must be part of foreign key", syntax.Span);
        }

        VirtualColumns.RequireNone(table, syntax.Columns, "foreign key constraints", syntax.Span);
        var name = syntax.Name ?? NameChooser.Constraint(session.Catalog, table.Name, NameChooser.Addition(syntax.Columns), "fkey");
        ConstraintReplay.RequireNewName(table, syntax, name);
        var key = new ForeignKey(name, syntax.Columns, referenced.Name, ReferencedColumns(referenced, syntax))
        {
            OnDelete = syntax.OnDelete,
            OnUpdate = syntax.OnUpdate,
            OnDeleteColumns = syntax.OnDeleteColumns,
            IsMatchFull = syntax.IsMatchFull,
            IsDeferrable = syntax.IsDeferrable,
            IsInitiallyDeferred = syntax.IsInitiallyDeferred,
            IsValidated = !syntax.IsNotValid && !syntax.IsNotEnforced,
            IsEnforced = !syntax.IsNotEnforced,
            HasPeriod = syntax.HasPeriod,
            Origin = session.OriginOf(syntax.Span),
        };
        ForeignKeyTypes.Require(session, table, key, referenced, syntax.Span);
        table.Constraints.Add(key);
    }

    private static EquatableArray<Identifier> ReferencedColumns(TableEntry referenced, ForeignKeySyntax syntax)
    {
        var columns = syntax.ReferencedColumns;
        if (columns.IsEmpty)
        {
            _ = referenced.PrimaryKey is { IsDeferrable: true } ? throw Deferrable(referenced, "primary key", syntax) : true;
            columns = referenced.PrimaryKey?.Columns
                ?? (referenced.Uncertainty is null ? throw Missing($"there is no primary key for referenced table \"{referenced.Name.Name}\"", "42704", syntax) : syntax.Columns);
        }

        foreach (var column in columns)
        {
            RequireColumn(referenced, column, syntax.Span);
        }

        if (!IsUnique(referenced, columns) && referenced.Uncertainty is null)
        {
            throw referenced.Constraints.Exists(constraint => IsSameSet(ColumnsOf(constraint), columns))
                ? Deferrable(referenced, "unique constraint", syntax)
                : Missing($"there is no unique constraint matching given keys for referenced table \"{referenced.Name.Name}\"", "42830", syntax);
        }

        return columns.Count == syntax.Columns.Count ? columns : throw Missing("number of referencing and referenced columns for foreign key disagree", "42830", syntax);
    }

    private static EquatableArray<Identifier> ColumnsOf(Constraint constraint) => constraint is PrimaryKey primary ? primary.Columns : constraint is UniqueConstraint unique ? unique.Columns : default;

    private static SqlFailure Deferrable(TableEntry referenced, string what, ForeignKeySyntax syntax) =>
        Missing($"cannot use a deferrable {what} for referenced table \"{referenced.Name.Name}\"", "55000", syntax);

    /// <summary>Whether a primary key, unique constraint or plain unique index covers exactly these columns, in any order.</summary>
    private static bool IsUnique(TableEntry table, EquatableArray<Identifier> columns)
    {
        foreach (var constraint in table.Constraints)
        {
            if (!constraint.IsDeferrable && IsSameSet(ColumnsOf(constraint), columns))
            {
                return true;
            }
        }

        return table.Indexes.Exists(index =>
            index.IsUnique && index.Predicate is null && index.Keys.All(key => key.Column is not null)
            && IsSameSet(index.Keys.Select(key => key.Column!.Value).ToEquatableArray(), columns));
    }

    private static bool IsSameSet(EquatableArray<Identifier> left, EquatableArray<Identifier> right) =>
        left.Count == right.Count && left.All(column => right.Contains(column));

    private static void RequireColumn(TableEntry table, Identifier column, Span span)
    {
        if (SystemColumns.Contains(column))
        {
            throw new SqlFailure("0A000", "system columns cannot be used in foreign keys", span);
        }

        if (table.FindColumn(column) < 0 && table.Uncertainty is null)
        {
            throw new SqlFailure("42703", $"column \"{column}\" referenced in foreign key constraint does not exist", span);
        }
    }

    private static SqlFailure Missing(string message, string state, ForeignKeySyntax syntax) => new(state, message, syntax.Span);
}
