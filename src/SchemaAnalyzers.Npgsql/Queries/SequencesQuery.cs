using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

internal sealed class SequencesQuery : ICatalogQuery
{
    // A sequence depends on its column: 'a' for OWNED BY, 'i' for identity; the latter is read with the column.
    public string Sql(int version) => $"""
        SELECT n.nspname::text, c.relname::text, ty.typname::text, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
            ownern.nspname::text, owner.relname::text, a.attname::text, c.relpersistence = 'u', pg_catalog.obj_description(c.oid, 'pg_class')
        FROM pg_catalog.pg_sequence AS s
        JOIN pg_catalog.pg_class AS c ON c.oid = s.seqrelid
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_type AS ty ON ty.oid = s.seqtypid
        LEFT JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.objsubid = 0
            AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
        LEFT JOIN pg_catalog.pg_class AS owner ON owner.oid = d.refobjid
        LEFT JOIN pg_catalog.pg_namespace AS ownern ON ownern.oid = owner.relnamespace
        LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE {Fragments.IsUserSchema} AND {Fragments.IsOwnRelation} AND d.deptype IS DISTINCT FROM 'i'
        ORDER BY n.nspname, c.relname
        """;

    public void Read(Row row, CatalogBuilder catalog) => catalog.Sequences.Add(new Sequence(row.Name(0))
    {
        Options = Options(row, 2),
        OwnedBy = row.NameOrNull(9) is { } owner ? new ColumnReference(owner, row.Identifier(11)) : null,
        IsUnlogged = row.Bool(12),
        Comment = row.Text(13),
    });

    /// <summary>Seven columns, the type first.</summary>
    public static SequenceOptions Options(Row row, int column) => new(
        row.Printed(column), row.Long(column + 1), row.Long(column + 2), row.Long(column + 3), row.Long(column + 4), row.Long(column + 5), row.Bool(column + 6));
}
