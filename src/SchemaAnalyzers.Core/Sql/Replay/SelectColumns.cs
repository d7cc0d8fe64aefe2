using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The columns of a query that takes columns of one relation.</summary>
internal static class SelectColumns
{
    /// <summary>Null where they cannot be told.</summary>
    public static List<Column>? Infer(Session session, SelectSyntax select, EquatableArray<Identifier> names, Origin origin)
    {
        if (session.FindRelation(select.Source) is not ColumnsEntry { Uncertainty: null } source)
        {
            return null;
        }

        var columns = new List<Column>();
        foreach (var item in select.Items)
        {
            if ((item.Qualifier is { } qualifier && qualifier != select.Alias) || !Add(session, source, item, columns, origin))
            {
                return null;
            }
        }

        for (var i = 0; i < columns.Count && i < names.Count; i++)
        {
            columns[i] = columns[i] with { Name = names[i] };
        }

        return columns.Select(column => column.Name).Distinct().Count() == columns.Count ? columns : null;
    }

    private static bool Add(Session session, ColumnsEntry source, SelectItem item, List<Column> columns, Origin origin)
    {
        if (item.Column is not { } name)
        {
            columns.AddRange(source.Columns.Select(column => Plain(column.Name, column.Type, column.Collation, origin)));
            return true;
        }

        var index = source.FindColumn(name);
        if (index < 0)
        {
            return false;
        }

        var column = source.Columns[index];
        var type = item.Cast is { } cast ? session.Resolve(cast) : column.Type;
        columns.Add(Plain(item.Alias ?? name, type, item.Cast is null ? column.Collation : null, origin));
        return true;
    }

    private static Column Plain(Identifier name, SqlType type, QualifiedName? collation, Origin origin) => new(name, type) { Collation = collation, Origin = origin };
}
