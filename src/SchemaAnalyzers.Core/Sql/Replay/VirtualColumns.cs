using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Generated columns that are computed when read, and what cannot be said of them.</summary>
/// <remarks>DefineIndex in indexcmds.c, ATAddForeignKeyConstraint in tablecmds.c</remarks>
internal static class VirtualColumns
{
    public static void RequireNone(ColumnsEntry owner, CreateIndexStatement statement)
    {
        foreach (var column in owner.Columns)
        {
            var isUsed = column.IsVirtual && (statement.Included.Contains(column.Name) || ExpressionColumns.Mentions(statement.Predicate, column.Name)
                || statement.Keys.Any(key => key.Column == column.Name || ExpressionColumns.Mentions(key.Expression, column.Name)));
            if (isUsed)
            {
                throw NotSupported("indexes", statement.Span);
            }
        }
    }

    /// <param name="what">What cannot be made of them, as the server calls it.</param>
    public static void RequireNone(TableEntry table, EquatableArray<Identifier> columns, string what, Span span)
    {
        foreach (var column in columns)
        {
            if (table.FindColumn(column) is var at and >= 0 && table.Columns[at].IsVirtual)
            {
                throw NotSupported(what, span);
            }
        }
    }

    private static SqlFailure NotSupported(string what, Span span) => new("0A000", $"{what} on virtual generated columns are not supported", span);
}
