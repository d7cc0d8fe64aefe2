using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

internal sealed class DomainsQuery : ICatalogQuery
{
    // typdefault is source text; typdefaultbin is printed with the current search_path.
    public string Sql(int version) => $"""
        SELECT d.oid::int8, n.nspname::text, d.typname::text,
            eln.nspname::text, el.typname::text, el.oid <> t.oid, pg_catalog.format_type(d.typbasetype, d.typtypmod),
            d.typnotnull, pg_catalog.pg_get_expr(d.typdefaultbin, 0), coln.nspname::text, col.collname::text,
            pg_catalog.obj_description(d.oid, 'pg_type')
        FROM pg_catalog.pg_type AS d
        JOIN pg_catalog.pg_namespace AS n ON n.oid = d.typnamespace
        JOIN pg_catalog.pg_type AS t ON t.oid = d.typbasetype
        {Fragments.JoinElement}
        LEFT JOIN pg_catalog.pg_collation AS col ON col.oid = d.typcollation AND d.typcollation <> t.typcollation
        LEFT JOIN pg_catalog.pg_namespace AS coln ON coln.oid = col.collnamespace
        WHERE d.typtype = 'd' AND {Fragments.IsUserSchema}
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e
                WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.objid = d.oid AND e.deptype = 'e')
        ORDER BY n.nspname, d.typname
        """;

    public void Read(Row row, CatalogBuilder catalog) =>
        catalog.Domains.Add(row.Oid(0), new DomainType(row.Name(1), row.Type(3))
        {
            IsNotNull = row.Bool(7),
            Default = row.Text(8),
            Collation = row.NameOrNull(9),
            Comment = row.Text(11),
        });
}
