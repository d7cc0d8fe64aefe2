using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>CREATE VIEW, CREATE MATERIALIZED VIEW and CREATE TABLE AS: relations whose columns follow from a query.</summary>
internal static class ViewReplay
{
    private const string NotInferred = "the columns of its query cannot be told without a server";

    public static void Create(Session session, CreateViewStatement statement)
    {
        var name = session.NewName(statement.Name);
        var existing = statement.OrReplace && session.Catalog.Relations.TryGetValue(name, out var relation) ? relation as ViewEntry : null;
        if (existing is null && TableCreation.IsTaken(session, statement.Name, name, statement.IfNotExists))
        {
            return;
        }

        var (query, uses) = QueryQualifier.Run(session, statement.Query);
        var columns = Columns(session, statement);
        var view = existing ?? new ViewEntry(name, session.OriginOf(statement.Name.Span), query);
        view.Definition = WithColumnNames(query, statement);
        view.Uses = uses;
        view.IsMaterialized = statement.IsMaterialized;
        view.IsTemporary = statement.IsTemporary;
        view.Options = statement.Options;
        view.Columns = columns is null ? [] : KeepComments(view.Columns, columns);
        view.Uncertainty = columns is null ? NotInferred : null;
        if (existing is null)
        {
            session.Catalog.Add(view);
        }
    }

    public static void Create(Session session, CreateTableAsStatement statement)
    {
        var name = session.NewName(statement.Name);
        if (TableCreation.IsTaken(session, statement.Name, name, statement.IfNotExists))
        {
            return;
        }

        var origin = session.OriginOf(statement.Name.Span);
        var columns = statement.Select is { } select ? SelectColumns.Infer(session, select, statement.ColumnNames, origin) : null;
        session.Catalog.Add(new TableEntry(name, origin)
        {
            Persistence = statement.Persistence,
            Columns = columns ?? [],
            Uncertainty = columns is null ? NotInferred : null,
        });
    }

    private static List<Column>? Columns(Session session, CreateViewStatement statement)
    {
        var origin = session.OriginOf(statement.Name.Span);
        if (!statement.DeclaredColumns.IsEmpty)
        {
            return statement.DeclaredColumns.Select(column => new Column(column.Name, session.Resolve(column.Type!.Value)) { Origin = origin }).ToList();
        }

        return statement.Select is { } select ? SelectColumns.Infer(session, select, statement.ColumnNames, origin) : null;
    }

    /// <summary>The kept query has to give the names that stood before it.</summary>
    private static string WithColumnNames(string query, CreateViewStatement statement)
    {
        if (statement.ColumnNames.IsEmpty || query.StartsWith("WITH RECURSIVE ", StringComparison.Ordinal))
        {
            return query;
        }

        var names = string.Join(", ", statement.ColumnNames.Select(SqlQuote.Identifier));
        return $"SELECT * FROM ({query}) AS {SqlQuote.Identifier(statement.Name.Name)}({names})";
    }

    private static List<Column> KeepComments(List<Column> old, List<Column> columns)
    {
        for (var i = 0; i < columns.Count && i < old.Count; i++)
        {
            columns[i] = columns[i] with { Comment = old[i].Comment, Default = old[i].Default };
        }

        return columns;
    }
}
