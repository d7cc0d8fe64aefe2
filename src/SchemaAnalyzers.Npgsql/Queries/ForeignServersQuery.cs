using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

internal sealed class ForeignServersQuery : ICatalogQuery
{
    public string Sql(int version) => """
        SELECT s.srvname::text, w.fdwname::text
        FROM pg_catalog.pg_foreign_server AS s
        JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
        WHERE EXISTS (SELECT FROM pg_catalog.pg_foreign_table AS f WHERE f.ftserver = s.oid)
        ORDER BY s.srvname
        """;

    public void Read(Row row, CatalogBuilder catalog) => catalog.ForeignServers.Add(new ForeignServer(row.Identifier(0), row.Identifier(1)));
}
