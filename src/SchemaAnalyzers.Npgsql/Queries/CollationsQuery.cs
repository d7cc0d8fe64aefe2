using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>The collations of the schema itself, as pg_dump would write them.</summary>
internal sealed class CollationsQuery : ICatalogQuery
{
    // A locale of ICU was kept as that of the C library before PostgreSQL 15, in a column of its own since, which got another name in 17.
    public string Sql(int version) => $"""
        SELECT n.nspname::text, c.collname::text, c.collprovider::text, c.collisdeterministic, c.collcollate::text, c.collctype::text,
            {(version < 15 ? "NULL" : version < 17 ? "c.colliculocale::text" : "c.colllocale::text")},
            {(version < 16 ? "NULL" : "c.collicurules::text")},
            pg_catalog.obj_description(c.oid, 'pg_collation')
        FROM pg_catalog.pg_collation AS c
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.collnamespace
        WHERE {Fragments.IsUserSchema}
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e
                WHERE e.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
        ORDER BY n.nspname, c.collname
        """;

    public void Read(Row row, CatalogBuilder catalog) => catalog.Collations.Add(new Collation(row.Name(0), Definition(row), row.Text(8)));

    private static string Definition(Row row)
    {
        const char OfDatabase = 'd';
        var provider = row.Char(2);
        var options = new CollationOptions
        {
            Provider = provider switch { 'i' => "icu", 'b' => "builtin", _ => null },
            IsDeterministic = row.Bool(3),
            Locale = row.Text(6),
            Order = row.Text(4),
            Kinds = row.Text(5),
            Rules = row.Text(7),
        };
        return provider == OfDatabase ? CollationOptions.OfDatabase : options.ToString();
    }
}
