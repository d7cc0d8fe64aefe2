using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>Constraints of tables and domains. NOT NULL is the column's, though PostgreSQL 18 lists it here, too.</summary>
internal sealed class ConstraintsQuery : ICatalogQuery
{
    // A foreign key of or to a partitioned table has copies with conparentid for each partition.
    public string Sql(int version) => $"""
        SELECT con.conrelid::int8, con.contypid::int8, con.contype::text, con.conname::text, con.condeferrable, con.condeferred, con.convalidated,
            {(version < 18 ? "true, false" : "con.conenforced, con.conperiod")},
            pg_catalog.obj_description(con.oid, 'pg_constraint'),
            ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(con.conkey) WITH ORDINALITY AS k (number, position)
                JOIN pg_catalog.pg_attribute AS a ON a.attrelid = con.conrelid AND a.attnum = k.number ORDER BY k.position),
            ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(x.indkey) WITH ORDINALITY AS k (number, position)
                JOIN pg_catalog.pg_attribute AS a ON a.attrelid = x.indrelid AND a.attnum = k.number WHERE k.position > x.indnkeyatts ORDER BY k.position),
            {(version < 15 ? "false" : "COALESCE(x.indnullsnotdistinct, false)")},
            pg_catalog.pg_get_expr(con.conbin, con.conrelid), con.connoinherit,
            fn.nspname::text, fc.relname::text,
            ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(con.confkey) WITH ORDINALITY AS k (number, position)
                JOIN pg_catalog.pg_attribute AS a ON a.attrelid = con.confrelid AND a.attnum = k.number ORDER BY k.position),
            con.confupdtype::text, con.confdeltype::text, con.confmatchtype::text,
            {(version < 15 ? "NULL" : """
            ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(con.confdelsetcols) WITH ORDINALITY AS k (number, position)
                JOIN pg_catalog.pg_attribute AS a ON a.attrelid = con.conrelid AND a.attnum = k.number ORDER BY k.position)
            """)},
            CASE WHEN con.contype = 'x' THEN pg_catalog.pg_get_constraintdef(con.oid) END,
            xc.reloptions, COALESCE(NOT x.indisvalid AND xc.relkind = 'I' AND {Fragments.HasPartitions}, false)
        FROM pg_catalog.pg_constraint AS con
        JOIN pg_catalog.pg_namespace AS n ON n.oid = con.connamespace
        LEFT JOIN pg_catalog.pg_index AS x ON x.indexrelid = con.conindid AND con.contype IN ('p', 'u')
        LEFT JOIN pg_catalog.pg_class AS xc ON xc.oid = x.indexrelid
        LEFT JOIN pg_catalog.pg_class AS fc ON fc.oid = con.confrelid
        LEFT JOIN pg_catalog.pg_namespace AS fn ON fn.oid = fc.relnamespace
        WHERE con.contype IN ('p', 'u', 'c', 'f', 'x') AND (con.contype <> 'f' OR con.conparentid = 0) AND {Fragments.IsUserSchema}
        ORDER BY con.conrelid, con.contypid, con.conname
        """;

    public void Read(Row row, CatalogBuilder catalog)
    {
        var constraint = Create(row) with
        {
            IsDeferrable = row.Bool(4),
            IsInitiallyDeferred = row.Bool(5),
            IsValidated = row.Bool(6),
            IsEnforced = row.Bool(7),
            IndexOptions = row.Options(23),
            IsOnly = row.Bool(24),
            Comment = row.Text(9),
        };
        if (row.Oid(1) != 0)
        {
            catalog.AddDomainCheck(row.Oid(1), (CheckConstraint)constraint);
        }
        else if (catalog.Relations.TryGetValue(row.Oid(0), out var relation))
        {
            relation.Constraints.Add(constraint);
        }
    }

    private static Constraint Create(Row row)
    {
        var name = row.Identifier(3);
        return row.Char(2) switch
        {
            'p' => new PrimaryKey(name, row.Identifiers(10)) { Included = row.Identifiers(11), WithoutOverlaps = row.Bool(8) },
            'u' => new UniqueConstraint(name, row.Identifiers(10))
            {
                Included = row.Identifiers(11),
                NullsNotDistinct = row.Bool(12),
                WithoutOverlaps = row.Bool(8),
            },
            'c' => new CheckConstraint(name, row.Printed(13)) { NoInherit = row.Bool(14) },
            'f' => new ForeignKey(name, row.Identifiers(10), row.Name(15), row.Identifiers(17))
            {
                OnUpdate = Action(row.Char(18)),
                OnDelete = Action(row.Char(19)),
                IsMatchFull = row.Char(20) == 'f',
                OnDeleteColumns = row.Identifiers(21),
                HasPeriod = row.Bool(8),
            },
            _ => new ExclusionConstraint(name, WithoutDeferral(row.Printed(22))),
        };
    }

    // Whether the constraint is deferrable is a fact of its own.
    private static string WithoutDeferral(string printed)
    {
        foreach (var ending in new[] { " INITIALLY DEFERRED", " DEFERRABLE" })
        {
            printed = printed.EndsWith(ending, StringComparison.Ordinal) ? printed[..^ending.Length] : printed;
        }

        return printed;
    }

    private static ReferentialAction Action(char code) => code switch
    {
        'r' => ReferentialAction.Restrict,
        'c' => ReferentialAction.Cascade,
        'n' => ReferentialAction.SetNull,
        'd' => ReferentialAction.SetDefault,
        _ => ReferentialAction.NoAction,
    };
}
