using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

/// <summary>How a table takes part in inheritance: by INHERITS, where that gives the columns in their order, else by ALTER TABLE ... INHERIT.</summary>
internal sealed class InheritedLayout
{
    private readonly Table _table;
    private readonly List<Table> _parents = [];
    private readonly Func<Table, Column, bool> _keepsNotNull;

    /// <param name="keepsNotNull">Whether a column of a parent is NOT NULL for the parent alone.</param>
    public InheritedLayout(Table table, NamedSet<Relation> relations, Func<Table, Column, bool> keepsNotNull)
    {
        _keepsNotNull = keepsNotNull;
        _table = table;
        foreach (var name in table.Inherits)
        {
            if (relations.Find(name) is Table parent)
            {
                _parents.Add(parent);
            }
        }

        UsesInherits = !table.Inherits.IsEmpty && _parents.Count == table.Inherits.Count && NamesAfterInherits().SequenceEqual(table.Columns.Select(column => column.Name))
            && !table.Columns.Any(column => column is { IsLocal: true, Generated: not null } && Inherited(column).Any(other => other.Generated is not null));
    }

    /// <remarks>Before PostgreSQL 16 a column that inherits an expression cannot be written with one.</remarks>
    public bool UsesInherits { get; }

    /// <summary>Whether the column must be written: it is the table's own, or differs from what it would inherit.</summary>
    public bool Writes(Column column) => !UsesInherits || column.IsLocal || !Inherited(column).Any() || Inherited(column).Any(other => !IsSame(column, other));

    /// <summary>Whether the column would inherit a default that it does not have.</summary>
    public bool DropsDefault(Column column) => UsesInherits && column.Default is null && Inherited(column).Any(other => other.Default is not null);

    /// <summary>Whether the column allows NULL though a parent's does not.</summary>
    public bool AllowsNull(Column column) => column.IsNullable && Inherited(column).Any(other => !other.IsNullable);

    public bool Writes(CheckConstraint check) => !UsesInherits || !_parents.SelectMany(parent => parent.Checks)
        .Any(other => !other.NoInherit && other.Name == check.Name && other.Expression == check.Expression);

    private IEnumerable<Column> Inherited(Column column) =>
        from parent in _parents
        let own = parent.FindColumn(column.Name)
        where own is not null
        select _keepsNotNull(parent, own) ? own with { IsNullable = true } : own;

    private IEnumerable<Identifier> NamesAfterInherits() =>
        _parents.SelectMany(parent => parent.Columns).Select(column => column.Name).Concat(_table.Columns.Select(column => column.Name)).Distinct();

    private static bool IsSame(Column column, Column other) =>
        column.Default == other.Default && column.Generated == other.Generated && column.IsNullable == other.IsNullable && column.Collation == other.Collation;
}
