using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

internal sealed class ColumnsQuery : ICatalogQuery
{
    // The sequence of an identity column depends on it internally; partitions share the sequence of their parent.
    public string Sql(int version) => $"""
        SELECT a.attrelid::int8, a.attname::text,
            eln.nspname::text, el.typname::text, el.oid <> t.oid, pg_catalog.format_type(a.atttypid, a.atttypmod),
            a.attnotnull, pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attgenerated::text, a.attidentity::text,
            coln.nspname::text, col.collname::text, a.attislocal, pg_catalog.col_description(a.attrelid, a.attnum),
            seqn.nspname::text, seqc.relname::text, seqt.typname::text, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
            CASE WHEN a.attstorage <> t.typstorage AND c.relkind IN ('r', 'p') THEN
                CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END,
            {(version < 14 ? "NULL" : "CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END")}
        FROM pg_catalog.pg_attribute AS a
        JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
        {Fragments.JoinElement}
        LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        LEFT JOIN pg_catalog.pg_collation AS col ON col.oid = a.attcollation AND a.attcollation <> t.typcollation
        LEFT JOIN pg_catalog.pg_namespace AS coln ON coln.oid = col.collnamespace
        LEFT JOIN pg_catalog.pg_depend AS sd ON a.attidentity <> '' AND sd.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND sd.deptype = 'i'
            AND sd.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND sd.refobjid = a.attrelid AND sd.refobjsubid = a.attnum
        LEFT JOIN pg_catalog.pg_sequence AS s ON s.seqrelid = sd.objid
        LEFT JOIN pg_catalog.pg_class AS seqc ON seqc.oid = s.seqrelid
        LEFT JOIN pg_catalog.pg_namespace AS seqn ON seqn.oid = seqc.relnamespace
        LEFT JOIN pg_catalog.pg_type AS seqt ON seqt.oid = s.seqtypid
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND {Fragments.IsUserSchema} AND {Fragments.IsOwnRelation}
        ORDER BY a.attrelid, a.attnum
        """;

    public void Read(Row row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(0), out var relation))
        {
            return;
        }

        var generated = row.Text(8);
        var identity = row.NameOrNull(14) is { } sequence ? new Identity(row.Text(9) == "a", sequence, SequencesQuery.Options(row, 16)) : null;
        relation.Columns.Add(new Column(row.Identifier(1), row.Type(2))
        {
            IsNullable = !row.Bool(6),

            // What a child of PostgreSQL 13 inherits beside its identity is never used, and cannot be written.
            Default = generated is "" or null && identity is null ? row.Text(7) : null,
            Generated = generated is "" or null ? null : row.Printed(7),
            IsVirtual = generated == "v",
            Identity = identity,
            Collation = row.NameOrNull(10),
            Storage = row.Text(23),
            Compression = row.Text(24),
            IsLocal = row.Bool(12),
            Comment = row.Text(13),
        });
    }
}
