using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

internal sealed class SchemasQuery : ICatalogQuery
{
    // The schema public is in every new database, with this comment.
    public string Sql(int version) => $"""
        SELECT n.nspname::text, pg_catalog.obj_description(n.oid, 'pg_namespace')
        FROM pg_catalog.pg_namespace AS n
        WHERE {Fragments.IsUserSchema}
            AND NOT (n.nspname = 'public' AND pg_catalog.obj_description(n.oid, 'pg_namespace') IS NOT DISTINCT FROM 'standard public schema')
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e
                WHERE e.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND e.objid = n.oid AND e.deptype = 'e')
        ORDER BY n.nspname
        """;

    public void Read(Row row, CatalogBuilder catalog)
    {
        var name = row.Identifier(0);
        var comment = row.Text(1);
        if (name.Value != "public" || comment is not null)
        {
            catalog.Schemas.Add(new Namespace(name, comment));
        }
    }
}
