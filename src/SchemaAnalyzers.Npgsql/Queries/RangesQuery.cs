using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Queries;

internal sealed class RangesQuery : ICatalogQuery
{
    // Multiranges came with PostgreSQL 14. Their usual name: makeMultirangeTypeName in src/backend/catalog/pg_type.c.
    public string Sql(int version) => $"""
        SELECT n.nspname::text, t0.typname::text,
            eln.nspname::text, el.typname::text, el.oid <> t.oid, pg_catalog.format_type(r.rngsubtype, NULL),
            CASE WHEN NOT opc.opcdefault THEN opcn.nspname::text END, opc.opcname::text,
            CASE WHEN r.rngcollation <> t.typcollation THEN coln.nspname::text END, col.collname::text,
            NULLIF(r.rngcanonical, 0)::pg_catalog.regproc::text, NULLIF(r.rngsubdiff, 0)::pg_catalog.regproc::text,
            {(version < 14 ? "NULL, NULL" : "multin.nspname::text, multi.typname::text")},
            pg_catalog.obj_description(t0.oid, 'pg_type')
        FROM pg_catalog.pg_range AS r
        JOIN pg_catalog.pg_type AS t0 ON t0.oid = r.rngtypid
        JOIN pg_catalog.pg_namespace AS n ON n.oid = t0.typnamespace
        JOIN pg_catalog.pg_type AS t ON t.oid = r.rngsubtype
        {Fragments.JoinElement}
        JOIN pg_catalog.pg_opclass AS opc ON opc.oid = r.rngsubopc
        JOIN pg_catalog.pg_namespace AS opcn ON opcn.oid = opc.opcnamespace
        LEFT JOIN pg_catalog.pg_collation AS col ON col.oid = r.rngcollation
        LEFT JOIN pg_catalog.pg_namespace AS coln ON coln.oid = col.collnamespace
        {(version < 14 ? "" : """
        LEFT JOIN pg_catalog.pg_type AS multi ON multi.oid = r.rngmultitypid
        LEFT JOIN pg_catalog.pg_namespace AS multin ON multin.oid = multi.typnamespace
        """)}
        WHERE {Fragments.IsUserSchema}
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e
                WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.objid = t0.oid AND e.deptype = 'e')
        ORDER BY n.nspname, t0.typname
        """;

    public void Read(Row row, CatalogBuilder catalog)
    {
        var name = row.Name(0);
        var subtype = row.Type(2);
        List<string> options = ["SUBTYPE = " + SqlQuote.Type(subtype)];
        Append("SUBTYPE_OPCLASS", row.NameOrNull(6) is { } operatorClass ? CatalogName.Write(operatorClass) : null);
        Append("COLLATION", row.NameOrNull(8) is { } collation ? CatalogName.Write(collation) : null);
        Append("CANONICAL", row.Text(10));
        Append("SUBTYPE_DIFF", row.Text(11));
        if (row.NameOrNull(12) is { } multirange && multirange != UsualMultirange(name))
        {
            Append("MULTIRANGE_TYPE_NAME", SqlQuote.Name(multirange));
        }

        catalog.Types.Add(new RangeType(name, subtype, string.Join(", ", options)) { Comment = row.Text(14) });

        void Append(string option, string? value)
        {
            if (value is not null)
            {
                options.Add($"{option} = {value}");
            }
        }
    }

    private static QualifiedName UsualMultirange(QualifiedName range)
    {
        var name = range.Name.Value;
        var at = name.IndexOf("range", StringComparison.Ordinal);
        return new(range.Schema, new Identifier(at < 0 ? name + "_multirange" : name.Insert(at, "multi")));
    }
}
