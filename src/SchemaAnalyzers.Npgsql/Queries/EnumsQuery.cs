using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

internal sealed class EnumsQuery : ICatalogQuery
{
    public string Sql(int version) => $"""
        SELECT n.nspname::text, t.typname::text,
            ARRAY(SELECT v.enumlabel::text FROM pg_catalog.pg_enum AS v WHERE v.enumtypid = t.oid ORDER BY v.enumsortorder),
            pg_catalog.obj_description(t.oid, 'pg_type')
        FROM pg_catalog.pg_type AS t
        JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
        WHERE t.typtype = 'e' AND {Fragments.IsUserSchema} AND {Fragments.IsOwnType}
        ORDER BY n.nspname, t.typname
        """;

    public void Read(Row row, CatalogBuilder catalog) =>
        catalog.Types.Add(new EnumType(row.Name(0), row.Texts(2)) { Comment = row.Text(3) });
}
