using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

internal sealed class ExtensionsQuery : ICatalogQuery
{
    // plpgsql is in every new database. The comment that comes with an extension is none of the schema's.
    public string Sql(int version) => """
        SELECT e.extname::text, n.nspname::text,
            CASE WHEN pg_catalog.obj_description(e.oid, 'pg_extension') IS DISTINCT FROM
                (SELECT a.comment FROM pg_catalog.pg_available_extensions() AS a WHERE a.name = e.extname LIMIT 1)
            THEN pg_catalog.obj_description(e.oid, 'pg_extension') END
        FROM pg_catalog.pg_extension AS e
        JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
        WHERE e.extname <> 'plpgsql'
        ORDER BY e.extname
        """;

    public void Read(Row row, CatalogBuilder catalog) => catalog.Extensions.Add(new Extension(row.Identifier(0), row.Identifier(1), row.Text(2)));
}
