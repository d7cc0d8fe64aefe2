namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>Conditions that many queries share.</summary>
internal static class Fragments
{
    /// <summary>Schemas of the server itself, temporary ones included. <c>n</c> is pg_namespace.</summary>
    public const string IsUserSchema = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    /// <summary>Rows of pg_depend by which an object <c>o</c> of pg_class belongs to an extension.</summary>
    public const string IsOwnRelation = """
        NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e
            WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
        """;

    /// <summary>The same for a type <c>t</c>.</summary>
    public const string IsOwnType = """
        NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e
            WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.objid = t.oid AND e.deptype = 'e')
        """;

    /// <summary>The same for a function <c>p</c>; the constructors of range types belong to their types.</summary>
    public const string IsOwnFunction = """
        NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e
            WHERE e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
        """;

    /// <summary>Whether the table of an index <c>x</c> has partitions: without any, an index that was created with ONLY is as good as another.</summary>
    public const string HasPartitions = "EXISTS (SELECT FROM pg_catalog.pg_inherits AS part WHERE part.inhparent = x.indrelid)";

    /// <summary>Joins the element type <c>el</c> and its schema <c>eln</c> to a type <c>t</c>; arrays have one, other types are their own.</summary>
    public const string JoinElement = """
        JOIN pg_catalog.pg_type AS el ON el.oid = CASE
            WHEN EXISTS (SELECT FROM pg_catalog.pg_type AS x WHERE x.oid = t.typelem AND x.typarray = t.oid) THEN t.typelem ELSE t.oid END
        JOIN pg_catalog.pg_namespace AS eln ON eln.oid = el.typnamespace
        """;
}
