using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

internal sealed class FunctionsQuery : ICatalogQuery
{
    public string Sql(int version) => $"""
        SELECT n.nspname::text, p.proname::text, pg_catalog.pg_get_function_identity_arguments(p.oid), p.prokind::text,
            pg_catalog.pg_get_functiondef(p.oid), pg_catalog.obj_description(p.oid, 'pg_proc')
        FROM pg_catalog.pg_proc AS p
        JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
        WHERE p.prokind IN ('f', 'p', 'w') AND {Fragments.IsUserSchema} AND {Fragments.IsOwnFunction}
        ORDER BY n.nspname, p.proname, 3
        """;

    public void Read(Row row, CatalogBuilder catalog) => catalog.Functions.Add(new Function(
        row.Name(0),
        row.Printed(2),
        row.Char(3) == 'p' ? FunctionKind.Procedure : FunctionKind.Function,
        row.Printed(4).TrimEnd('\n'),
        row.Text(5)));
}
