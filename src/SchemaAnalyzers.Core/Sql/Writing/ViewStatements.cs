using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

internal static class ViewStatements
{
    public static void Write(View view, TableStatements tables, Script script)
    {
        var name = SqlQuote.Name(view.Name);
        var kind = view.IsMaterialized ? "MATERIALIZED VIEW" : "VIEW";
        script.Add(Create(view) + (view.IsMaterialized ? "\n  WITH NO DATA" : ""));
        if (view.Uncertainty is null)
        {
            script.AddComment(ColumnsLine(view));
        }

        foreach (var column in view.Columns.Where(column => column.Default is not null))
        {
            script.Add($"ALTER VIEW {name} ALTER COLUMN {SqlQuote.Identifier(column.Name)} SET DEFAULT {PrintedSql.Clean(column.Default!)}");
        }

        tables.WriteIndexes(view);
        script.AddCommentOn($"{kind} {name}", view.Comment);
        foreach (var column in view.Columns)
        {
            script.AddCommentOn($"COLUMN {name}.{SqlQuote.Identifier(column.Name)}", column.Comment);
        }

        script.EndBlock();
    }

    public static string Create(View view, bool replaces = false)
    {
        var kind = view.IsMaterialized ? "MATERIALIZED VIEW" : replaces ? "OR REPLACE VIEW" : "VIEW";
        var options = view.Options is { } text ? $" WITH ({text})" : "";
        var names = view.ColumnNames.IsEmpty ? "" : $" ({SqlQuote.Identifiers(view.ColumnNames)})";
        return $"CREATE {kind} {SqlQuote.Name(view.Name)}{names}{options} AS\n{PrintedSql.Clean(view.Definition)}";
    }

    // What a view's columns are called and hold follows from its query, which a reader without a server may not understand.
    private static string ColumnsLine(View view) =>
        ("columns: " + string.Join(", ", view.Columns.Select(column => SqlQuote.Identifier(column.Name) + " " + SqlQuote.Type(column.Type)))).TrimEnd();
}
