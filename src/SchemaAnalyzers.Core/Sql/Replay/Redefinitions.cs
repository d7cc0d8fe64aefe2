using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>CREATE TABLE IF NOT EXISTS of tables that exist with other columns: the server skips them without an error, and later statements miss the columns.</summary>
internal sealed class Redefinitions
{
    private const int Shown = 3;

    private readonly List<Redefinition> _seen = [];

    /// <summary>Called before the statement runs.</summary>
    public void See(Session session, Statement statement)
    {
        if (statement is CreateTableStatement { IfNotExists: true } create)
        {
            See(session, create);
        }
    }

    private void See(Session session, CreateTableStatement create)
    {
        if (!session.Catalog.Relations.TryGetValue(session.NewName(create.Name), out var existing)
            || existing is not TableEntry { DefinedBy: { } first } table)
        {
            return;
        }

        var wanted = Columns(session, create);
        var missing = Missing(wanted, table).Where(column => !Columns(session, first).Contains(column)).ToList();
        if (missing.Count > 0)
        {
            _seen.Add(new(session, session.Script!, create, table.Name, missing));
        }
    }

    /// <summary>Called after all statements: ALTER TABLE ... ADD COLUMN IF NOT EXISTS may have made the tables alike.</summary>
    public IEnumerable<SqlError> Errors()
    {
        foreach (var (session, script, create, name, columns) in _seen)
        {
            // Not the table that was seen then: a rollback since may have put another in its place.
            var missing = session.Catalog.Relations.TryGetValue(name, out var relation) && relation is TableEntry { Uncertainty: null } table ? Missing(columns, table).Select(column => $"\"{column.Name}\"").ToList() : [];
            if (missing.Count > 0)
            {
                yield return new SqlError(
                    "42P07",
                    $"relation \"{create.Name}\" already exists with other columns, so that this is skipped: {string.Join(", ", missing.Take(Shown))}{(missing.Count > Shown ? ", ..." : "")}",
                    script.PlaceOf(create.Name.Span),
                    "Keep one definition, or add what it lacks with ALTER TABLE");
            }
        }
    }

    private static IEnumerable<(Identifier Name, SqlType Type)> Missing(IEnumerable<(Identifier Name, SqlType Type)> columns, TableEntry table) =>
        columns.Where(column => table.FindColumn(column.Name) is var at && (at < 0 || table.Columns[at].Type != column.Type));

    private static List<(Identifier Name, SqlType Type)> Columns(Session session, CreateTableStatement create) =>
        [
            .. from column in create.Elements.OfType<ColumnSyntax>()
               let type = column.Type is { } written ? session.Find(written) : null
               where type is not null
               select (column.Name, type),
        ];

    private sealed record Redefinition(Session Session, SqlScript Script, CreateTableStatement Create, QualifiedName Table, List<(Identifier Name, SqlType Type)> Columns);
}
