using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>Tables, views, materialised views, foreign tables, and composite types, which are relations to PostgreSQL.</summary>
internal sealed class RelationsQuery : ICatalogQuery
{
    public string Sql(int version) => $"""
        SELECT c.oid::int8, n.nspname::text, c.relname::text, c.relkind::text, c.relpersistence::text, c.relrowsecurity, c.relforcerowsecurity, c.reloptions,
            CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END,
            c.relispartition, pg_catalog.pg_get_expr(c.relpartbound, c.oid),
            CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(c.oid) END,
            ARRAY(SELECT pn.nspname::text FROM pg_catalog.pg_inherits AS i JOIN pg_catalog.pg_class AS p ON p.oid = i.inhparent
                JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.relnamespace WHERE i.inhrelid = c.oid ORDER BY i.inhseqno),
            ARRAY(SELECT p.relname::text FROM pg_catalog.pg_inherits AS i JOIN pg_catalog.pg_class AS p ON p.oid = i.inhparent
                WHERE i.inhrelid = c.oid ORDER BY i.inhseqno),
            s.srvname::text, f.ftoptions,
            CASE WHEN c.relkind = 'c' THEN pg_catalog.obj_description(c.reltype, 'pg_type') ELSE pg_catalog.obj_description(c.oid, 'pg_class') END,
            tn.nspname::text, ty.typname::text, c.relreplident::text,
            (SELECT ic.relname::text FROM pg_catalog.pg_index AS i JOIN pg_catalog.pg_class AS ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid AND i.indisreplident LIMIT 1)
        FROM pg_catalog.pg_class AS c
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_foreign_table AS f ON f.ftrelid = c.oid
        LEFT JOIN pg_catalog.pg_foreign_server AS s ON s.oid = f.ftserver
        LEFT JOIN pg_catalog.pg_type AS ty ON ty.oid = c.reloftype
        LEFT JOIN pg_catalog.pg_namespace AS tn ON tn.oid = ty.typnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND {Fragments.IsUserSchema} AND {Fragments.IsOwnRelation}
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e
                WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.objid = c.reltype AND e.deptype = 'e')
        ORDER BY n.nspname, c.relname
        """;

    public void Read(Row row, CatalogBuilder catalog)
    {
        var schemas = row.Texts(12);
        catalog.Relations.Add(row.Oid(0), new RelationParts(row.Name(1), row.Char(3))
        {
            Persistence = row.Char(4) == 'u' ? Persistence.Unlogged : Persistence.Permanent,
            HasRowSecurity = row.Bool(5),
            ForcesRowSecurity = row.Bool(6),
            Options = row.Options(7),
            PartitionKey = row.Text(8),
            PartitionBound = row.Bool(9) ? row.Printed(10) : null,
            Definition = row.Char(3) is 'v' or 'm' ? Query(row.Printed(11)) : null,
            Parents = [.. row.Texts(13).Select((name, i) => new QualifiedName(schemas[i], name))],
            ForeignServer = row.Has(14) ? ForeignServer(row) : null,
            Comment = row.Text(16),
            OfType = row.NameOrNull(17),
            ReplicaIdentity = Identity(row),
        });
    }

    // An index that identified the rows and was dropped leaves nothing that does.
    private static ReplicaIdentity? Identity(Row row) => row.Char(19) switch
    {
        'f' => ReplicaIdentity.Full,
        'i' when row.Has(20) => new ReplicaIdentity(row.Identifier(20)),
        'i' or 'n' when row.Char(3) is 'r' or 'p' => ReplicaIdentity.Nothing,
        _ => null,
    };

    private static string Query(string printed) => printed.Trim().TrimEnd(';');

    private static string ForeignServer(Row row)
    {
        var options = row.Texts(15).Select(option => StorageParameter.Write(option, " ")).ToArray();
        var server = Sql(row.Identifier(14));
        return options.Length == 0 ? server : $"{server} OPTIONS ({string.Join(", ", options)})";
    }

    private static string Sql(Identifier name) => SchemaAnalyzers.Sql.SqlQuote.Identifier(name);
}
