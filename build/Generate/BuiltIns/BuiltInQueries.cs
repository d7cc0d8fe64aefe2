namespace SchemaAnalyzers.Generate.BuiltIns;

/// <summary>What a server itself says of its types, casts, operators and functions. Each row is a kind, a name and an entry of <see cref="BuiltInFile"/>.</summary>
internal static class BuiltInQueries
{
    private const string IsHere = "pg_catalog.pg_namespace AS n ON n.nspname = 'pg_catalog' AND n.oid = ";

    /// <summary>Category, <c>!</c> for the preferred one, typtype, then <c>c</c> or <c>C</c> for the collation; the subtype of a range, the range of a multirange.</summary>
    public static string Types(int version) => $"""
        SELECT 't', t.typname::text, t.typcategory::text || CASE WHEN t.typispreferred THEN '!' ELSE '' END || t.typtype::text
            || CASE c.collname WHEN 'default' THEN 'c' WHEN 'C' THEN 'C' ELSE '' END
            || COALESCE(':' || s.typname, {(version >= 14 ? "':' || m.typname" : "NULL")}, '')
        FROM pg_catalog.pg_type AS t
        JOIN {IsHere} t.typnamespace
        LEFT JOIN pg_catalog.pg_collation AS c ON c.oid = t.typcollation
        LEFT JOIN pg_catalog.pg_range AS r ON r.rngtypid = t.oid
        LEFT JOIN pg_catalog.pg_type AS s ON s.oid = r.rngsubtype
        {(version >= 14 ? "LEFT JOIN pg_catalog.pg_range AS mr ON mr.rngmultitypid = t.oid LEFT JOIN pg_catalog.pg_type AS m ON m.oid = mr.rngtypid" : "")}
        WHERE t.typtype IN ('b', 'p', 'r', 'm') AND (t.typcategory <> 'A' OR t.typname IN ('int2vector', 'oidvector'))
        """;

    /// <summary>The target, when it happens (implicit, assignment, explicit), and how (function, binary, input and output).</summary>
    public const string Casts = """
        SELECT 'c', s.typname::text, t.typname || '=' || c.castcontext::text || c.castmethod::text
        FROM pg_catalog.pg_cast AS c
        JOIN pg_catalog.pg_type AS s ON s.oid = c.castsource
        JOIN pg_catalog.pg_type AS t ON t.oid = c.casttarget
        WHERE c.castsource <> c.casttarget
        """;

    public const string Operators = $"""
        SELECT 'o', o.oprname::text, COALESCE(l.typname, '') || ',' || r.typname || '>' || t.typname
        FROM pg_catalog.pg_operator AS o
        JOIN {IsHere} o.oprnamespace
        LEFT JOIN pg_catalog.pg_type AS l ON l.oid = o.oprleft
        JOIN pg_catalog.pg_type AS r ON r.oid = o.oprright
        JOIN pg_catalog.pg_type AS t ON t.oid = o.oprresult
        """;

    /// <summary>
    /// <c>#</c> for an aggregate or <c>&amp;</c> for a window function; the arguments, <c>+</c> before a variadic one; <c>=n</c> defaults; <c>&gt;</c>;
    /// <c>*</c> for a set; the result, or the output columns in parentheses; <c>:</c> and the name of a single output column; <c>!</c> and the names of arguments.
    /// </summary>
    /// <remarks>Left out are names that no query calls: what only the server calls itself, and the functions behind operators.</remarks>
    public const string Functions = $"""
        WITH candidates AS (
            SELECT p.*, EXISTS (
                    SELECT FROM pg_catalog.pg_type AS t WHERE t.oid = ANY (p.proargtypes::oid[] || p.prorettype) AND t.typname IN ('internal', 'cstring', '_cstring',
                        'trigger', 'event_trigger', 'language_handler', 'fdw_handler', 'index_am_handler', 'table_am_handler', 'tsm_handler', 'pg_ddl_command'))
                OR EXISTS (
                    SELECT FROM pg_catalog.pg_description AS d
                    WHERE d.objoid = p.oid AND d.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.description LIKE 'implementation of %'
                        AND p.proname NOT IN ('array_cat', 'starts_with', 'tsquery_phrase', 'jsonb_concat', 'jsonb_delete', 'jsonb_delete_path', 'jsonb_exists'))
                OR p.proname ~ '^(pg_stat_|binary_upgrade_|pg_replication_|pg_logical_|pg_create_|pg_drop_|pg_wal_|pg_ls_|pg_sync_|RI_|brin_|gin_|gist_|hash|bt[a-z]+cmp)'
                OR p.proname ~ '(send|recv|_ops|_support|sel|_transfn|_statefunc|_larger|_smaller|cmp|sortsupport|equalimage)$' AS is_hidden
            FROM pg_catalog.pg_proc AS p
            JOIN {IsHere} p.pronamespace
            WHERE p.prokind <> 'p'
        ), chosen AS (
            SELECT c.*, 't' = ANY (c.proargmodes) OR (SELECT count(*) FROM unnest(c.proargmodes) AS m WHERE m IN ('o', 'b')) > 1 AS is_row,
                (SELECT min(ord) FROM unnest(c.proargmodes) WITH ORDINALITY AS u(m, ord) WHERE m IN ('o', 'b')) AS out
            FROM candidates AS c
            WHERE NOT c.is_hidden OR EXISTS (SELECT FROM candidates AS o WHERE o.proname = c.proname AND NOT o.is_hidden)
        )
        SELECT 'f', proname::text, CASE prokind WHEN 'a' THEN '#' WHEN 'w' THEN '&' ELSE '' END
            || array_to_string(ARRAY(
                SELECT CASE WHEN provariadic <> 0 AND ord = pronargs THEN '+' ELSE '' END || t.typname
                FROM unnest(proargtypes::oid[]) WITH ORDINALITY AS u(o, ord) JOIN pg_catalog.pg_type AS t ON t.oid = o ORDER BY ord), ',')
            || CASE WHEN pronargdefaults > 0 THEN '=' || pronargdefaults ELSE '' END
            || '>' || CASE WHEN proretset THEN '*' ELSE '' END
            || CASE WHEN is_row IS TRUE THEN '(' || array_to_string(ARRAY(
                    SELECT proargnames[ord] || ':' || t.typname FROM unnest(proallargtypes) WITH ORDINALITY AS u(o, ord)
                    JOIN pg_catalog.pg_type AS t ON t.oid = o WHERE proargmodes[ord] IN ('o', 'b', 't') ORDER BY ord), ',') || ')'
                ELSE (SELECT typname FROM pg_catalog.pg_type AS t WHERE t.oid = prorettype) || COALESCE(':' || proargnames[out], '') END
            || CASE WHEN (pronargdefaults > 0 OR proname LIKE 'make\_%') AND proargnames IS NOT NULL
                THEN '!' || array_to_string(ARRAY(SELECT proargnames[ord] FROM generate_series(1, pronargs) AS ord), ',') ELSE '' END
        FROM chosen
        """;
}
