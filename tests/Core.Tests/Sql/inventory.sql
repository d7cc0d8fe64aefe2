-- What a database holds, one fact a line, without the text of expressions. The offline reader has to tell the same: Inventory.cs.
SET search_path = '';
WITH own_namespace AS (
    SELECT oid, nspname FROM pg_catalog.pg_namespace
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
), member AS (
    SELECT classid, objid FROM pg_catalog.pg_depend WHERE deptype = 'e'
), rel AS (
    SELECT c.*, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
    FROM pg_catalog.pg_class c JOIN own_namespace n ON n.oid = c.relnamespace
    WHERE c.relpersistence <> 't' AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_class'::regclass AND m.objid = c.oid)
), keycolumns AS (
    SELECT c.oid, c.conkey, c.confkey,
        (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(attnum, n) JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS names,
        (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY k(attnum, n) JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS fnames
    FROM pg_catalog.pg_constraint c
), fact(line) AS (
    SELECT 'schema ' || quote_ident(nspname) FROM own_namespace WHERE nspname <> 'public'
    UNION ALL
    SELECT 'extension ' || quote_ident(e.extname) || ' in ' || quote_ident(n.nspname) FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql'
    UNION ALL
    SELECT 'enum ' || quote_ident(n.nspname) || '.' || quote_ident(t.typname) || ': '
        || coalesce((SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid), '')
    FROM pg_catalog.pg_type t JOIN own_namespace n ON n.oid = t.typnamespace WHERE t.typtype = 'e'
    UNION ALL
    SELECT 'domain ' || quote_ident(n.nspname) || '.' || quote_ident(t.typname) || ' ' || format_type(t.typbasetype, t.typtypmod)
        || CASE WHEN t.typnotnull THEN ' not null' ELSE '' END || CASE WHEN t.typdefault IS NOT NULL THEN ' default' ELSE '' END
        || coalesce((SELECT string_agg(' check ' || quote_ident(c.conname), '' ORDER BY c.conname COLLATE "C") FROM pg_catalog.pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c'), '')
    FROM pg_catalog.pg_type t JOIN own_namespace n ON n.oid = t.typnamespace
    WHERE t.typtype = 'd' AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_type'::regclass AND m.objid = t.oid)
    UNION ALL
    SELECT 'range ' || quote_ident(n.nspname) || '.' || quote_ident(t.typname) || ' of ' || format_type(r.rngsubtype, NULL)
    FROM pg_catalog.pg_type t JOIN own_namespace n ON n.oid = t.typnamespace JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
    UNION ALL
    SELECT 'composite ' || rel.name || ': ' || coalesce((SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a WHERE a.attrelid = rel.oid AND a.attnum > 0 AND NOT a.attisdropped), '')
    FROM rel WHERE relkind = 'c'
    UNION ALL
    SELECT 'sequence ' || rel.name || ' ' || format_type(s.seqtypid, NULL) || ' start ' || s.seqstart || ' increment ' || s.seqincrement || ' min ' || s.seqmin || ' max ' || s.seqmax || ' cache ' || s.seqcache
        || CASE WHEN s.seqcycle THEN ' cycle' ELSE '' END
        || coalesce((SELECT ' owned by ' || o.name || '.' || quote_ident(a.attname) FROM pg_catalog.pg_depend d JOIN rel o ON o.oid = d.refobjid JOIN pg_catalog.pg_attribute a ON a.attrelid = o.oid AND a.attnum = d.refobjsubid
            WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = rel.oid AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0), '')
    FROM rel JOIN pg_catalog.pg_sequence s ON s.seqrelid = rel.oid
    UNION ALL
    SELECT CASE relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' WHEN 'f' THEN 'foreign table ' ELSE 'table ' END || rel.name
        || CASE WHEN relpersistence = 'u' THEN ' unlogged' ELSE '' END
        || CASE WHEN relkind = 'p' THEN ' partitioned by ' || (SELECT p.partnatts FROM pg_catalog.pg_partitioned_table p WHERE p.partrelid = rel.oid) ELSE '' END
        || CASE WHEN relispartition THEN ' partition' ELSE '' END
        || coalesce((SELECT ' of ' || string_agg(p.name, ', ' ORDER BY i.inhseqno) FROM pg_catalog.pg_inherits i JOIN rel p ON p.oid = i.inhparent WHERE i.inhrelid = rel.oid), '')
        || CASE WHEN relrowsecurity THEN ' row security' ELSE '' END || CASE WHEN relforcerowsecurity THEN ' forced' ELSE '' END
    FROM rel WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
    UNION ALL
    SELECT 'column ' || rel.name || '.' || quote_ident(a.attname) || ' ' || row_number() OVER (PARTITION BY rel.oid ORDER BY a.attnum) || ' ' || format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attcollation <> t.typcollation THEN ' collate ' || quote_ident(cn.nspname) || '.' || quote_ident(co.collname) ELSE '' END
        || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
        || CASE WHEN a.attgenerated <> '' THEN ' generated' WHEN d.oid IS NOT NULL THEN ' default' ELSE '' END
        || CASE a.attidentity WHEN 'a' THEN ' identity always' WHEN 'd' THEN ' identity by default' ELSE '' END
        || CASE WHEN a.attislocal THEN '' ELSE ' inherited' END
    FROM rel JOIN pg_catalog.pg_attribute a ON a.attrelid = rel.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = rel.oid AND d.adnum = a.attnum
        LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
    WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
    UNION ALL
    SELECT CASE c.contype WHEN 'p' THEN 'primary key ' WHEN 'u' THEN 'unique ' WHEN 'c' THEN 'check ' WHEN 'x' THEN 'exclusion ' ELSE 'foreign key ' END || rel.name || ' ' || quote_ident(c.conname)
        || CASE WHEN c.contype IN ('p', 'u') THEN ' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.n) FROM pg_catalog.pg_index i, unnest(i.indkey) WITH ORDINALITY k(attnum, n), pg_catalog.pg_attribute a
                WHERE i.indexrelid = c.conindid AND a.attrelid = c.conrelid AND a.attnum = k.attnum) || ')'
             WHEN c.contype = 'f' THEN ' (' || k.names || ') to ' || (SELECT r.name FROM rel r WHERE r.oid = c.confrelid) || ' (' || k.fnames || ') delete ' || c.confdeltype::text || ' update ' || c.confupdtype::text || ' match ' || c.confmatchtype::text
             ELSE '' END
        || CASE WHEN c.condeferrable THEN ' deferrable' ELSE '' END || CASE WHEN c.condeferred THEN ' deferred' ELSE '' END
        || CASE WHEN c.convalidated THEN '' ELSE ' not valid' END || CASE WHEN c.contype = 'c' AND c.connoinherit THEN ' no inherit' ELSE '' END
    FROM rel JOIN pg_catalog.pg_constraint c ON c.conrelid = rel.oid JOIN keycolumns k ON k.oid = c.oid
    WHERE c.contype IN ('p', 'u', 'c', 'x', 'f') AND NOT (c.contype = 'f' AND c.conparentid <> 0)
    UNION ALL
    SELECT 'index ' || t.name || ' ' || quote_ident(rel.relname) || CASE WHEN i.indisunique THEN ' unique' ELSE '' END || ' ' || m.amname || ' ('
        || (SELECT string_agg(CASE WHEN i.indkey[n - 1] = 0 THEN '(expression)' ELSE (SELECT quote_ident(a.attname) FROM pg_catalog.pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[n - 1]) END
            || CASE WHEN n <= i.indnkeyatts THEN
                CASE WHEN i.indkey[n - 1] <> 0 AND i.indcollation[n - 1] <> 0 AND i.indcollation[n - 1] <> (SELECT a.attcollation FROM pg_catalog.pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[n - 1])
                    THEN ' collate ' || (SELECT quote_ident(co.collname) FROM pg_catalog.pg_collation co WHERE co.oid = i.indcollation[n - 1]) ELSE '' END
                || coalesce((SELECT ' ' || o.opcname FROM pg_catalog.pg_opclass o WHERE o.oid = i.indclass[n - 1] AND NOT o.opcdefault), '')
                || CASE WHEN (i.indoption[n - 1] & 1) = 1 THEN ' desc' ELSE '' END || CASE WHEN (i.indoption[n - 1] & 2) = 2 THEN ' nulls first' ELSE '' END
               ELSE ' included' END, ', ' ORDER BY n)
            FROM generate_series(1, i.indnatts) n) || ')'
        || CASE WHEN i.indpred IS NOT NULL THEN ' partial' ELSE '' END || CASE WHEN i.indisvalid THEN '' ELSE ' only' END
        || coalesce(' with ' || (SELECT string_agg(o, ', ') FROM unnest(rel.reloptions) o), '')
    FROM rel JOIN pg_catalog.pg_index i ON i.indexrelid = rel.oid JOIN rel t ON t.oid = i.indrelid JOIN pg_catalog.pg_am m ON m.oid = rel.relam
    WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint c WHERE c.conindid = rel.oid AND c.contype IN ('p', 'u', 'x'))
    UNION ALL
    SELECT 'trigger ' || rel.name || ' ' || quote_ident(g.tgname) || CASE WHEN (g.tgtype & 4) = 4 AND (g.tgtype & 66) <> 0 AND (g.tgtype & 1) = 1 THEN ' before insert' ELSE '' END
    FROM rel JOIN pg_catalog.pg_trigger g ON g.tgrelid = rel.oid WHERE NOT g.tgisinternal AND g.tgparentid = 0
    UNION ALL
    SELECT 'rule ' || rel.name || ' ' || quote_ident(r.rulename) FROM rel JOIN pg_catalog.pg_rewrite r ON r.ev_class = rel.oid WHERE r.rulename <> '_RETURN'
    UNION ALL
    SELECT 'policy ' || rel.name || ' ' || quote_ident(p.polname) FROM rel JOIN pg_catalog.pg_policy p ON p.polrelid = rel.oid
    UNION ALL
    SELECT CASE p.prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate ' ELSE 'function ' END || quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '(' || pg_get_function_identity_arguments(p.oid) || ')'
    FROM pg_catalog.pg_proc p JOIN own_namespace n ON n.oid = p.pronamespace
    WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_proc'::regclass AND m.objid = p.oid)
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
    UNION ALL
    SELECT 'comment ' || i.type || ' ' || i.identity || ': ' || quote_literal(d.description)
    FROM pg_catalog.pg_description d, LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
    WHERE i.type IN ('table', 'table column', 'view', 'view column', 'materialized view', 'materialized view column', 'foreign table', 'foreign table column', 'index', 'sequence', 'type', 'schema', 'table constraint', 'trigger', 'domain constraint')
        AND (i.schema IN (SELECT nspname FROM own_namespace) OR i.type IN ('schema', 'table constraint', 'trigger') AND d.objoid >= 16384)
)
SELECT string_agg(line, E'\n' ORDER BY line COLLATE "C") FROM fact;
