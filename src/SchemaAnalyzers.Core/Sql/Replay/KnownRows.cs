using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Catalogs;
using SchemaAnalyzers.Sql.Blocks.Running;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The rows of the tables in which migration tools keep account: on an empty database, those that the script itself inserts.</summary>
internal static class KnownRows
{
    /// <summary>Null where they are not known.</summary>
    public static IReadOnlyList<Row>? Of(TableEntry table) =>
        BookkeepingParser.IsBookkeeping(table.Name.Name.Value) && !table.HasUnknownRows && table.Uncertainty is null ? table.Rows : null;

    public static void Insert(Session session, InsertRowsStatement statement)
    {
        if (session.FindRelation(statement.Table) is not TableEntry table)
        {
            return;
        }

        var columns = (statement.Columns.IsEmpty ? table.Columns.Select(column => column.Name) : statement.Columns).Select(name => name.Value).ToArray();
        var evaluator = new Evaluator(session, new Scope(null));
        table.AddRows(statement.Rows.Select(row => new Row(columns, [.. row.Select(evaluator.Of)])));
    }

    public static void Delete(Session session, DeleteRowsStatement statement)
    {
        if (session.FindRelation(statement.Table) is not TableEntry table)
        {
            return;
        }

        if (!session.Budget.Take(table.Rows.Count))
        {
            table.HasUnknownRows = true;
            return;
        }

        var evaluator = new Evaluator(session, new Scope(null));
        var left = new List<Row>();
        foreach (var row in table.Rows)
        {
            var match = statement.Where is null ? Value.True : evaluator.Of(statement.Where, statement.Table.Name, row);
            table.HasUnknownRows |= match.IsUnknown;
            if (match != Value.True)
            {
                left.Add(row);
            }
        }

        table.SetRows(left);
        table.HasUnknownRows &= statement.Where is not null;
    }

    public static void Forget(Session session, UnknownRowsStatement statement)
    {
        if (session.FindRelation(statement.Table) is TableEntry table)
        {
            table.HasUnknownRows = true;
        }
    }
}
