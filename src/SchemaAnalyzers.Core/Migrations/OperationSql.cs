using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations;

/// <summary>The steps of one operation.</summary>
internal static class OperationSql
{
    public static IEnumerable<MigrationStep> Write(Operation operation) => operation switch
    {
        CreateSchema create => [Performing(create, $"CREATE SCHEMA IF NOT EXISTS {SqlQuote.Identifier(create.Name)}")],

        // Without CASCADE: a schema that something else has moved into stays.
        DropSchema drop => [Performing(drop, $"DROP SCHEMA {SqlQuote.Identifier(drop.Name)}")],
        CreateTable create => CreateTable(create),
        DropTable drop => [Performing(drop, $"DROP TABLE {SqlQuote.Name(drop.Table.Name)}")],
        AddColumn add => AddColumn(add),
        DropColumn drop => [Performing(drop, $"ALTER TABLE {SqlQuote.Name(drop.Table)} DROP COLUMN {SqlQuote.Identifier(drop.Column.Name)}")],
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation.GetType().Name, "An operation without SQL."),
    };

    private static MigrationStep Performing(Operation operation, string text) => MigrationStep.Statement(text) with { Performs = operation };

    private static IEnumerable<MigrationStep> CreateTable(CreateTable create)
    {
        var table = create.Table;
        var lines = table.Columns.Select(column => ColumnClause.Write(table.Name, column)).ToList();
        if (table.PrimaryKey is { } key)
        {
            lines.Add(ConstraintClause.Write(key));
        }

        var comments = table.Columns.Select(column => CommentOn(table.Name, column)).OfType<string>().ToList();
        if (table.Comment is not null)
        {
            comments.Insert(0, $"COMMENT ON TABLE {SqlQuote.Name(table.Name)} IS {SqlQuote.Literal(table.Comment)}");
        }

        var created = MigrationStep.Statement($"CREATE TABLE {SqlQuote.Name(table.Name)} (\n    {string.Join(",\n    ", lines)}\n)");
        yield return comments.Count == 0 ? created with { Performs = create } : created;
        foreach (var comment in comments)
        {
            yield return MigrationStep.Statement(comment);
        }
    }

    /// <summary>
    /// A required column without a default is added nullable, with SET NOT NULL in a comment: ADD COLUMN ... NOT NULL fails on a table that has rows,
    /// and only the team knows what these rows should hold. An empty table gets the same, so that all databases have one schema.
    /// </summary>
    private static IEnumerable<MigrationStep> AddColumn(AddColumn add)
    {
        var (table, column) = (add.Table, add.Column);
        var needsBackfill = !column.IsNullable && column.Identity is null && !HasValue(column.Default);
        var definition = ColumnClause.Write(table, needsBackfill ? column with { IsNullable = true } : column);
        var added = MigrationStep.Statement($"ALTER TABLE {SqlQuote.Name(table)} ADD COLUMN {definition}");
        yield return needsBackfill || column.Comment is not null ? added : added with { Performs = add };
        if (needsBackfill)
        {
            yield return MigrationStep.Note("backfill here");
            yield return MigrationStep.Suggestion($"ALTER TABLE {SqlQuote.Name(table)} ALTER COLUMN {SqlQuote.Identifier(column.Name)} SET NOT NULL");
        }

        if (CommentOn(table, column) is { } comment)
        {
            yield return MigrationStep.Statement(comment);
        }
    }

    private static string? CommentOn(QualifiedName table, Column column) =>
        column.Comment is null ? null : $"COMMENT ON COLUMN {SqlQuote.Name(table)}.{SqlQuote.Identifier(column.Name)} IS {SqlQuote.Literal(column.Comment)}";

    private static bool HasValue(string? expression) =>
        expression is not null && !expression.TrimStart(' ', '(').StartsWith("NULL", StringComparison.OrdinalIgnoreCase);
}
