using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>What a query gives and of what it speaks.</summary>
/// <param name="Columns">Null where it cannot be told which there are.</param>
internal sealed record QueryBinding(IReadOnlyList<BoundColumn>? Columns, NameUses Uses)
{
    /// <summary>The versions that differ in what a query can mean.</summary>
    private static readonly int[] s_versions = [13, 14, 15, 16, 17, 18];

    /// <summary>Binds for the server's version; where that may be any, only what is the same in all of them is known.</summary>
    public static QueryBinding Bind(ISchemaView schema, Query query)
    {
        var newest = s_versions[s_versions.Length - 1];
        var (binding, isVersionDependent) = Bind(schema, query, schema.EngineVersion ?? newest);
        if (!isVersionDependent || schema.EngineVersion is not null)
        {
            return binding;
        }

        foreach (var version in s_versions)
        {
            binding = version == newest ? binding : binding.Common(Bind(schema, query, version).Binding);
        }

        return binding;
    }

    private static (QueryBinding Binding, bool IsVersionDependent) Bind(ISchemaView schema, Query query, int version)
    {
        var coercion = new Coercion(version);
        var binder = new Binder(schema, coercion);
        var columns = binder.Bind(query);
        return (new QueryBinding(columns, binder.Uses), coercion.IsVersionDependent);
    }

    /// <summary>What both say. A type that only the other cannot tell may not exist in its version at all, as then the query does not.</summary>
    private QueryBinding Common(QueryBinding other)
    {
        if (Columns is null || other.Columns is null || Columns.Count != other.Columns.Count || Columns.Where((column, i) => column.Name != other.Columns[i].Name).Any())
        {
            return this with { Columns = null };
        }

        var columns = Columns.Select((column, i) => IsSame(column.Type, other.Columns[i].Type) ? column : column with { Type = default });
        return this with { Columns = [.. columns] };
    }

    private static bool IsSame(ExpressionType left, ExpressionType right) =>
        !right.IsKnown || (Equals(left.ToSqlType(), right.ToSqlType()) && left.ColumnCollation == right.ColumnCollation);
}
