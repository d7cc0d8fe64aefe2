using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Renames a column wherever its table and others speak of it.</summary>
internal static class ColumnRename
{
    public static void Apply(Session session, ColumnsEntry relation, Identifier name, Identifier newName)
    {
        Identifier Map(Identifier column) => column == name ? newName : column;
        string? Text(string? expression) => expression is null ? null : ExpressionColumns.Rename(expression, name, newName);
        Each(relation.Indexes, index => Index(index, Map, Text));

        ColumnUsers.Rename(session, relation, name, newName);
        if (relation is not TableEntry table)
        {
            return;
        }

        Each(table.Constraints, constraint => Constraint(constraint, Map, Text));
        Each(table.Columns, column => column.Generated is null ? column : column with { Generated = Text(column.Generated) });

        table.PartitionKey = Text(table.PartitionKey);
        RenameInOthers(session, table, name, newName, Map);
    }

    /// <summary>Most parts speak of other columns.</summary>
    private static void Each<T>(PartList<T> parts, Func<T, T> change)
        where T : class
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (change(parts[i]) is var changed && !changed.Equals(parts[i]))
            {
                parts[i] = changed;
            }
        }
    }

    private static void RenameInOthers(Session session, TableEntry table, Identifier name, Identifier newName, Func<Identifier, Identifier> map)
    {
        foreach (var sequence in session.Catalog.Needing<SequenceEntry>(table).Where(sequence => sequence.OwnerColumn == name))
        {
            sequence.OwnerColumn = newName;
        }

        foreach (var other in session.Catalog.Naming<TableEntry>(table.Name))
        {
            for (var i = 0; i < other.Constraints.Count; i++)
            {
                if (other.Constraints[i] is ForeignKey key && key.ReferencedTable == table.Name)
                {
                    other.Constraints[i] = key with { ReferencedColumns = Names(key.ReferencedColumns, map) };
                }
            }
        }
    }

    private static Constraint Constraint(Constraint constraint, Func<Identifier, Identifier> map, Func<string?, string?> text) => constraint switch
    {
        PrimaryKey key => key with { Columns = Names(key.Columns, map), Included = Names(key.Included, map) },
        UniqueConstraint unique => unique with { Columns = Names(unique.Columns, map), Included = Names(unique.Included, map) },
        ForeignKey key => key with { Columns = Names(key.Columns, map), OnDeleteColumns = Names(key.OnDeleteColumns, map) },
        CheckConstraint check => check with { Expression = text(check.Expression)! },
        ExclusionConstraint exclusion => exclusion with { Definition = text(exclusion.Definition)! },
        _ => constraint,
    };

    private static TableIndex Index(TableIndex index, Func<Identifier, Identifier> map, Func<string?, string?> text) => index with
    {
        Keys = index.Keys.Select(key => key with { Column = key.Column is { } column ? map(column) : null, Expression = text(key.Expression) }).ToEquatableArray(),
        Included = Names(index.Included, map),
        Predicate = text(index.Predicate),
    };

    private static EquatableArray<Identifier> Names(EquatableArray<Identifier> names, Func<Identifier, Identifier> map) => names.IsEmpty ? names : names.Select(map).ToEquatableArray();
}
