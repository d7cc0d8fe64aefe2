using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The columns of a relation that is made from a query.</summary>
internal static class ViewRules
{
    /// <summary>What a materialized view reads must last as long as it does.</summary>
    public static void RequireLasting(CreateViewStatement statement, List<RelationEntry> used)
    {
        if (statement.IsMaterialized && used.Exists(relation => relation.Name.Schema == Catalog.Temporary))
        {
            throw new SqlFailure("0A000", "materialized views must not use temporary tables or views", statement.Span);
        }
    }

    /// <param name="columns">Null where it is not known how many the query gives.</param>
    public static void RequireNames(int? columns, int names, Span span)
    {
        if (columns < names)
        {
            throw new SqlFailure("42601", "too many column names were specified", span);
        }
    }

    /// <summary>A view that checks what is written through it is one through which something can be written.</summary>
    /// <param name="columns">Null where it is not known how many there are.</param>
    /// <remarks>view_query_is_auto_updatable in rewriteHandler.c</remarks>
    public static void RequireUpdatable(CreateViewStatement statement, int? columns)
    {
        if (statement is { IsMaterialized: false, Options: { } options, Parsed.Query: { } query } && options.Contains("check_option") && (columns == 0 || !IsOfOne(query)))
        {
            throw new SqlFailure("0A000", "WITH CHECK OPTION is supported only on automatically updatable views", statement.Span);
        }
    }

    private static bool IsOfOne(Query query) =>
        query is SelectQuery { With: null, Limits.IsEmpty: true, IsDistinct: false, DistinctOn.IsEmpty: true, GroupBy.IsEmpty: true, Having: null, From: { Count: 1 } from } && from[0] is NamedTable { Sample.IsEmpty: true };

    /// <summary>CREATE OR REPLACE VIEW adds columns, and leaves those that there are.</summary>
    /// <remarks>checkViewTupleDesc in view.c</remarks>
    public static void RequireLike(List<Column> old, List<Column> columns, Span span)
    {
        if (columns.Count < old.Count)
        {
            throw new SqlFailure("42P16", "cannot drop columns from view", span);
        }

        for (var i = 0; i < old.Count; i++)
        {
            if (old[i].Name != columns[i].Name)
            {
                throw new SqlFailure("42P16", $"cannot change name of view column \"{old[i].Name}\" to \"{columns[i].Name}\"", span);
            }

            var (before, after) = (old[i].Type, columns[i].Type);
            if (before != after && !before.IsUnknown && !after.IsUnknown)
            {
                throw new SqlFailure("42P16", $"cannot change data type of view column \"{old[i].Name}\" from {before} to {after}", span);
            }
        }
    }
}
