using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations;

/// <summary>The statements of one operation.</summary>
internal static class OperationSql
{
    public static IEnumerable<string> Write(Operation operation) => operation switch
    {
        CreateSchema create => [$"CREATE SCHEMA IF NOT EXISTS {SqlQuote.Identifier(create.Name)};"],

        // Without CASCADE: a schema that something else has moved into stays.
        DropSchema drop => [$"DROP SCHEMA {SqlQuote.Identifier(drop.Name)};"],
        CreateTable create => CreateTable(create.Table),
        DropTable drop => [$"DROP TABLE {SqlQuote.Name(drop.Table.Name)};"],
        AddColumn add => AddColumn(add.Table, add.Column),
        DropColumn drop => [$"ALTER TABLE {SqlQuote.Name(drop.Table)} DROP COLUMN {SqlQuote.Identifier(drop.Column.Name)};"],
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation.GetType().Name, "An operation without SQL."),
    };

    private static IEnumerable<string> CreateTable(Table table)
    {
        var lines = table.Columns.Select(column => ColumnClause.Write(table.Name, column)).ToList();
        if (table.PrimaryKey is { } key)
        {
            lines.Add(ConstraintClause.Write(key));
        }

        yield return $"CREATE TABLE {SqlQuote.Name(table.Name)} (\n    {string.Join(",\n    ", lines)}\n);";
        if (table.Comment is not null)
        {
            yield return $"COMMENT ON TABLE {SqlQuote.Name(table.Name)} IS {SqlQuote.Literal(table.Comment)};";
        }

        foreach (var comment in table.Columns.Select(column => CommentOn(table.Name, column)).OfType<string>())
        {
            yield return comment;
        }
    }

    /// <summary>
    /// A required column without a default is added nullable, with SET NOT NULL in a comment: ADD COLUMN ... NOT NULL fails on a table that has rows,
    /// and only the team knows what these rows should hold. An empty table gets the same, so that all databases have one schema.
    /// </summary>
    private static IEnumerable<string> AddColumn(QualifiedName table, Column column)
    {
        var needsBackfill = !column.IsNullable && column.Identity is null && !HasValue(column.Default);
        var definition = ColumnClause.Write(table, needsBackfill ? column with { IsNullable = true } : column);
        yield return $"ALTER TABLE {SqlQuote.Name(table)} ADD COLUMN {definition};";
        if (needsBackfill)
        {
            yield return "-- backfill here";
            yield return SqlComment.Of($"ALTER TABLE {SqlQuote.Name(table)} ALTER COLUMN {SqlQuote.Identifier(column.Name)} SET NOT NULL;");
        }

        if (CommentOn(table, column) is { } comment)
        {
            yield return comment;
        }
    }

    private static string? CommentOn(QualifiedName table, Column column) =>
        column.Comment is null ? null : $"COMMENT ON COLUMN {SqlQuote.Name(table)}.{SqlQuote.Identifier(column.Name)} IS {SqlQuote.Literal(column.Comment)};";

    private static bool HasValue(string? expression) =>
        expression is not null && !expression.TrimStart(' ', '(').StartsWith("NULL", StringComparison.OrdinalIgnoreCase);
}
