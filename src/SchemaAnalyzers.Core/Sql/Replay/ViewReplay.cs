using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>CREATE VIEW, CREATE MATERIALIZED VIEW and CREATE TABLE AS: relations whose columns follow from a query.</summary>
internal static class ViewReplay
{
    private const string NotInferred = "the columns of its query cannot be told without a server";

    public static void Create(Session session, CreateViewStatement statement)
    {
        var query = new ViewQuery(session, statement);
        ViewRules.RequireLasting(statement, query.Uses);
        OptionRules.Require(statement.Options, statement.Span);
        var isTemporary = statement.IsTemporary || query.Uses.Exists(used => used.Name.Schema == Catalog.Temporary);
        var name = isTemporary ? session.NewTemporaryName(statement.Name) : session.NewName(statement.Name);
        var existing = statement.OrReplace && session.Catalog.Relations.TryGetValue(name, out var relation) ? relation as ViewEntry : null;
        if (statement.OrReplace && session.Catalog.Relations.TryGetValue(name, out var other) && other is ColumnsEntry and not (ViewEntry { IsMaterialized: false } or TableEntry { IsPlaceholder: true }))
        {
            throw new SqlFailure("42809", $"\"{name.Name}\" is not a view", statement.Name.Span);
        }

        if (existing is null && TableCreation.IsTaken(session, statement.Name, name, statement.IfNotExists))
        {
            return;
        }

        var columns = Columns(session, statement, query);
        ViewRules.RequireNames(query.Binding?.Columns?.Count, statement.ColumnNames.Count, statement.Span);
        ViewRules.RequireUpdatable(statement, columns?.Count);
        if (existing is { Uncertainty: null } && columns is not null)
        {
            ViewRules.RequireLike(existing.Columns.ToList(), columns, statement.Span);
        }

        var view = existing ?? new ViewEntry(name, session.OriginOf(statement.Name.Span), query.Text);
        view.Definition = query.Text;
        view.ColumnNames = statement.ColumnNames;
        view.Uses = query.Uses;
        view.IsRead = query.Binding is not null;
        view.IsMaterialized = statement.IsMaterialized;
        view.IsTemporary = isTemporary;
        view.Options = statement.Options;
        view.Columns.Reset(columns is null ? [] : KeepComments(view.Columns, columns));
        view.Uncertainty = columns is null ? NotInferred : query.HasOwnOperator ? "it uses an operator that the script creates" : null;
        if (existing is null)
        {
            session.Catalog.Add(view);
        }
    }

    public static void Create(Session session, CreateTableAsStatement statement)
    {
        var name = session.NewName(statement.Name, statement.Persistence);
        if (TableCreation.IsTaken(session, statement.Name, name, statement.IfNotExists))
        {
            return;
        }

        var origin = session.OriginOf(statement.Name.Span);
        var binding = statement.Query is { } query ? QueryBinding.Bind(new SessionView(session), query) : null;
        ViewRules.RequireNames(binding?.Columns?.Count, statement.ColumnNames.Count, statement.Span);
        var columns = ViewQuery.ColumnsOf(binding, statement.ColumnNames, origin, statement.Name.Span);
        var table = new TableEntry(name, origin)
        {
            Persistence = statement.Persistence,
            Options = statement.Options,
            Uncertainty = columns is null || columns.Exists(column => column.Type.IsUnknown) ? NotInferred : null,
        };
        table.Columns.Reset(columns?.FindAll(column => !column.Type.IsUnknown) ?? []);
        session.Catalog.Add(table);
        TableCreation.MarkTransient(session, table, statement.DropsOnCommit);
    }

    private static List<Column>? Columns(Session session, CreateViewStatement statement, ViewQuery query)
    {
        var origin = session.OriginOf(statement.Name.Span);
        var inferred = ViewQuery.ColumnsOf(query.Binding, statement.ColumnNames, origin, statement.Name.Span);
        if (statement.DeclaredColumns.IsEmpty)
        {
            return inferred;
        }

        // What a server said of the types counts; it says nothing of collations.
        return statement.DeclaredColumns.Select((column, i) =>
        {
            var own = inferred is not null && i < inferred.Count ? inferred[i] : null;
            var declared = session.Resolve(column.Type!);
            return new Column(column.Name, declared.IsUnknown && own is not null ? own.Type : declared) { Collation = own?.Collation, Origin = origin };
        }).ToList();
    }

    private static List<Column> KeepComments(PartList<Column> old, List<Column> columns)
    {
        for (var i = 0; i < columns.Count && i < old.Count; i++)
        {
            columns[i] = columns[i] with { Comment = old[i].Comment, Default = old[i].Default };
        }

        return columns;
    }
}
