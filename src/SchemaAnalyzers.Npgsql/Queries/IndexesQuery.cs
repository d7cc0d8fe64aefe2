using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>Indexes that stand on their own: one row for each of their columns, in order.</summary>
internal sealed class IndexesQuery : ICatalogQuery
{
    private const int Descending = 1;
    private const int NullsFirst = 2;

    // An operator class counts as the default unless another is the default for exactly the type of the key. An index may hold something of another type
    // than the key, as hash does: then the type is the column's. Of an expression the server prints the collation where it is not the expression's own.
    public string Sql(int version) => $"""
        SELECT x.indrelid::int8, x.indexrelid::int8, c.relname::text, am.amname::text, x.indisunique,
            {(version < 15 ? "false" : "x.indnullsnotdistinct")},
            pg_catalog.pg_get_expr(x.indpred, x.indrelid), c.reloptions, x.indisvalid OR c.relkind = 'I' AND NOT {Fragments.HasPartitions}, c.relkind = 'I', pg_catalog.obj_description(c.oid, 'pg_class'),
            ia.attnum > x.indnkeyatts, a.attname::text, pg_catalog.pg_get_indexdef(x.indexrelid, ia.attnum, false),
            coln.nspname::text, col.collname::text,
            CASE WHEN NOT opc.opcdefault OR ia.attoptions IS NOT NULL OR EXISTS (SELECT FROM pg_catalog.pg_opclass AS o
                WHERE o.opcmethod = opc.opcmethod AND o.opcdefault AND o.opcintype = COALESCE(a.atttypid, NULLIF(ia.atttypid, opc.opckeytype)) AND o.oid <> opc.oid)
                AND (am.amname <> 'hash' OR a.attname IS NOT NULL) THEN opcn.nspname::text END,
            opc.opcname::text, ia.attoptions, COALESCE(x.indoption[ia.attnum - 1], 0)::int4
        FROM pg_catalog.pg_index AS x
        JOIN pg_catalog.pg_class AS c ON c.oid = x.indexrelid
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
        JOIN pg_catalog.pg_attribute AS ia ON ia.attrelid = x.indexrelid AND ia.attnum > 0
        LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[ia.attnum - 1] AND a.attnum <> 0
        LEFT JOIN pg_catalog.pg_collation AS col ON col.oid = x.indcollation[ia.attnum - 1] AND CASE WHEN a.attname IS NULL
            THEN pg_catalog.strpos(pg_catalog.pg_get_indexdef(x.indexrelid), pg_catalog.pg_get_indexdef(x.indexrelid, ia.attnum, false) || ' COLLATE ') > 0
            ELSE col.oid <> a.attcollation END
        LEFT JOIN pg_catalog.pg_namespace AS coln ON coln.oid = col.collnamespace
        LEFT JOIN pg_catalog.pg_opclass AS opc ON opc.oid = x.indclass[ia.attnum - 1]
        LEFT JOIN pg_catalog.pg_namespace AS opcn ON opcn.oid = opc.opcnamespace
        WHERE {Fragments.IsUserSchema}
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS con WHERE con.conindid = x.indexrelid AND con.contype IN ('p', 'u', 'x'))
        ORDER BY x.indrelid, c.relname, ia.attnum
        """;

    public void Read(Row row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(0), out var relation))
        {
            return;
        }

        var index = relation.Index(row.Oid(1)) ?? Create(row);
        relation.SetIndex(row.Oid(1), row.Bool(11)
            ? index with { Included = index.Included.With(row.Identifier(12)) }
            : index with { Keys = index.Keys.With(Key(row)) });
    }

    private static TableIndex Create(Row row) => new(row.Identifier(2), [])
    {
        Method = row.Printed(3),
        IsUnique = row.Bool(4),
        NullsNotDistinct = row.Bool(5),
        Predicate = row.Text(6),
        Options = row.Options(7),
        IsValid = row.Bool(8),
        IsOnly = row.Bool(9) && !row.Bool(8),
        Comment = row.Text(10),
    };

    private static IndexKey Key(Row row)
    {
        Identifier? column = row.Has(12) ? row.Identifier(12) : null;
        return new IndexKey(column, column is null ? row.Printed(13) : null)
        {
            Collation = row.NameOrNull(14),
            OperatorClass = row.NameOrNull(16) is { } name ? OperatorClass(name, row.Texts(18)) : null,
            IsDescending = (row.Int(19) & Descending) != 0,
            NullsFirst = (row.Int(19) & NullsFirst) != 0,
        };
    }

    private static string OperatorClass(QualifiedName name, string[] options)
    {
        var written = CatalogName.Write(name);
        return options.Length == 0 ? written : $"{written} ({string.Join(", ", options.Select(option => StorageParameter.Write(option)))})";
    }
}
