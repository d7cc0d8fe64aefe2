using SchemaAnalyzers.Npgsql.Building;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>Counts what a snapshot does not hold, so that nobody takes it for a backup.</summary>
internal sealed class LeftOutQuery : ICatalogQuery
{
    // What initdb makes has lower numbers: FirstNormalObjectId in src/include/access/transam.h.
    private const int FirstOwn = 16384;

    public string Sql(int version) => $"""
        SELECT o.kind, pg_catalog.count(*)::int8
        FROM (
            SELECT 'operators' AS kind, 'pg_catalog.pg_operator'::pg_catalog.regclass AS class, oid, oprnamespace AS schema FROM pg_catalog.pg_operator
            UNION ALL SELECT 'operator classes', 'pg_catalog.pg_opclass'::pg_catalog.regclass, oid, opcnamespace FROM pg_catalog.pg_opclass
            UNION ALL SELECT 'conversions', 'pg_catalog.pg_conversion'::pg_catalog.regclass, oid, connamespace FROM pg_catalog.pg_conversion
            UNION ALL SELECT 'text search configurations', 'pg_catalog.pg_ts_config'::pg_catalog.regclass, oid, cfgnamespace FROM pg_catalog.pg_ts_config
            UNION ALL SELECT 'text search dictionaries', 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, oid, dictnamespace FROM pg_catalog.pg_ts_dict
            UNION ALL SELECT 'text search parsers', 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, oid, prsnamespace FROM pg_catalog.pg_ts_parser
            UNION ALL SELECT 'text search templates', 'pg_catalog.pg_ts_template'::pg_catalog.regclass, oid, tmplnamespace FROM pg_catalog.pg_ts_template
            UNION ALL SELECT 'foreign-data wrappers', 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, oid, NULL FROM pg_catalog.pg_foreign_data_wrapper
            UNION ALL SELECT 'languages', 'pg_catalog.pg_language'::pg_catalog.regclass, oid, NULL FROM pg_catalog.pg_language WHERE oid >= {FirstOwn}
            UNION ALL SELECT 'access methods', 'pg_catalog.pg_am'::pg_catalog.regclass, oid, NULL FROM pg_catalog.pg_am WHERE oid >= {FirstOwn}
            UNION ALL SELECT 'casts', 'pg_catalog.pg_cast'::pg_catalog.regclass, oid, NULL FROM pg_catalog.pg_cast WHERE oid >= {FirstOwn}
            {(version < 18 ? "" : """
            UNION ALL SELECT 'NOT VALID marks of NOT NULL', 'pg_catalog.pg_constraint'::pg_catalog.regclass, oid, connamespace FROM pg_catalog.pg_constraint
                WHERE contype = 'n' AND NOT convalidated
            """)}
            UNION ALL SELECT 'extended statistics', 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, oid, stxnamespace FROM pg_catalog.pg_statistic_ext
            UNION ALL SELECT 'base types', 'pg_catalog.pg_type'::pg_catalog.regclass, oid, typnamespace FROM pg_catalog.pg_type
                WHERE typtype = 'b' AND typcategory <> 'A' AND typisdefined
            UNION ALL SELECT 'event triggers', 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, oid, NULL FROM pg_catalog.pg_event_trigger
            UNION ALL SELECT 'publications', 'pg_catalog.pg_publication'::pg_catalog.regclass, oid, NULL FROM pg_catalog.pg_publication
        ) AS o
        LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = o.schema
        WHERE (n.oid IS NULL OR {Fragments.IsUserSchema})
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e WHERE e.classid = o.class AND e.objid = o.oid AND e.deptype IN ('e', 'i'))
        GROUP BY o.kind
        ORDER BY o.kind
        """;

    public void Read(Row row, CatalogBuilder catalog) => catalog.LeftOut.Add($"{row.Long(1)} {row.Printed(0)}");
}
