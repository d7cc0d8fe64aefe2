using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Since PostgreSQL 18 NOT NULL is a constraint, which has a name. The schema does not hold it, but statements may say it.</summary>
internal static class NotNullConstraints
{
    private const string Label = "not_null";

    public static void Remember(TableEntry table, ColumnSyntax column)
    {
        if (column.Clauses?.NotNullName is { } name)
        {
            Remember(table, name, column.Name);
        }
    }

    public static void Remember(TableEntry table, Identifier? name, Identifier column)
    {
        if (name is { } given)
        {
            table.NotNullNames = table.NotNullNames.Where(item => item.Name != given).Append((given, column)).ToEquatableArray();
        }
    }

    /// <summary>Whether the name may be that of such a constraint.</summary>
    public static bool IsPossible(TableEntry table, Identifier name) => table.NotNullNames.Any(item => item.Name == name) || name.Value.EndsWith("_" + Label, StringComparison.Ordinal);

    /// <summary>Does what a statement says of a constraint that is none of the others.</summary>
    public static void Run(TableEntry table, TableAction action, Identifier name)
    {
        if (ColumnOf(table, name) is not { } column)
        {
            table.Uncertainty ??= action is DropConstraint ? $"which column has the constraint {name} is not known" : null;
            return;
        }

        switch (action)
        {
            case DropConstraint:
                AlterColumnReplay.SetNotNull(table, new SetNotNull(column, NotNull: false) { Span = action.Span }, isOnly: false);
                table.NotNullNames = table.NotNullNames.Where(item => item.Name != name).ToEquatableArray();
                break;
            case RenameConstraint rename:
                table.NotNullNames = table.NotNullNames.Where(item => item.Name != name).ToEquatableArray();
                Remember(table, rename.NewName, column);
                break;
        }
    }

    private static Identifier? ColumnOf(TableEntry table, Identifier name)
    {
        foreach (var given in table.NotNullNames)
        {
            if (given.Name == name)
            {
                return given.Column;
            }
        }

        var column = table.Columns.FirstOrDefault(column => !column.IsNullable && DefaultNames.Join(table.Name.Name.Value, column.Name.Value, Label) == name);
        return column?.Name;
    }
}
