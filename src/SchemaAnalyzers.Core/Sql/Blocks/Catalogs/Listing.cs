using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Blocks.Catalogs;

/// <summary>What the tables of a catalog have in common.</summary>
internal static class Listing
{
    /// <summary>The database: there is only one, and all that is asked is about it.</summary>
    public static readonly Oid Database = new("pg_database", default);

    /// <summary>Some relation of the system or of an extension: none of those of the script.</summary>
    public static readonly Oid OfOthers = new("pg_class", new QualifiedName(SqlType.Catalog, "pg_class"));

    /// <summary>Extensions that bring no table, view or index.</summary>
    private static readonly HashSet<string> s_withoutRelations = new("""
        plpgsql citext hstore ltree cube seg isn intarray lo earthdistance pg_trgm vector uuid-ossp pgcrypto unaccent btree_gin btree_gist fuzzystrmatch tablefunc
        dict_int dict_xsyn bloom dblink postgres_fdw file_fdw xml2 moddatetime autoinc insert_username refint tcn sslinfo intagg pageinspect pgstattuple amcheck
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    public static Text Name(Identifier name) => new(name.Value);

    public static Oid Schema(Identifier name) => new("pg_namespace", new QualifiedName(default, name), () => SqlQuote.Identifier(name));

    /// <summary>As <c>regclass</c> prints it: with its schema where the search_path does not find it.</summary>
    public static Oid Class(Session session, RelationEntry relation) => new("pg_class", relation.Name, () => Printed(session, relation.Name, session.Catalog.Relations.ContainsKey));

    public static Oid Type(Session session, QualifiedName type) => new("pg_type", type, () => Printed(session, type, session.Catalog.Types.ContainsKey));

    /// <summary>Relations that the filter does not rule out.</summary>
    public static IEnumerable<RelationEntry> Relations(Session session, Filter filter, string schemaColumn, string nameColumn, string oidColumn = "oid")
    {
        var catalog = session.Catalog;
        if (filter.OidOf(oidColumn) is { Catalog: "pg_class" } oid)
        {
            return catalog.Relations.TryGetValue(oid.Name, out var only) ? [only] : [];
        }

        var schema = filter.TextOf(schemaColumn) ?? filter.OidOf(schemaColumn)?.Name.Name.Value;
        if (filter.TextOf(nameColumn) is { } name)
        {
            return (schema is null ? catalog.Schemas.Keys.ToList() : [new Identifier(schema)])
                .Select(candidate => catalog.Relations.TryGetValue(new QualifiedName(candidate, new Identifier(name)), out var relation) ? relation : null)
                .OfType<RelationEntry>();
        }

        return catalog.Relations.Values.Where(relation => schema is null || relation.Name.Schema.Value == schema);
    }

    /// <summary>Rows for what the system itself has, and for what extensions bring.</summary>
    /// <param name="build">Makes a row from the value of the schema and that of the names.</param>
    public static IEnumerable<Row> OfSystem(Session session, Func<Identifier, Value, bool, Row> build)
    {
        yield return build(new Identifier("pg_catalog"), SystemName.Instance, true);
        yield return build(new Identifier("information_schema"), SystemName.Instance, true);
        foreach (var extension in session.Catalog.Extensions.Values.Where(extension => !s_withoutRelations.Contains(extension.Name.Value)))
        {
            yield return build(extension.Schema ?? Catalog.Public, Value.Unknown, false);
        }
    }

    /// <summary>Whether the relation is known, or only that something may have been done to it.</summary>
    public static bool IsCertain(RelationEntry relation) => relation is not TableEntry { IsPlaceholder: true };

    public static bool HasCertainParts(RelationEntry relation) => relation is not ColumnsEntry { Uncertainty: not null };

    /// <summary>Temporary relations are in a schema of their own.</summary>
    public static Identifier SchemaOf(RelationEntry relation) => IsTemporary(relation) ? new Identifier("pg_temp") : relation.Name.Schema;

    private static string Printed(Session session, QualifiedName name, Func<QualifiedName, bool> exists) =>
        session.Find(new ObjectName(default, name.Name, default), exists) == name ? SqlQuote.Identifier(name.Name) : SqlQuote.Name(name);

    private static bool IsTemporary(RelationEntry relation) => relation is TableEntry { Persistence: Persistence.Temporary } or ViewEntry { IsTemporary: true } or SequenceEntry { IsTemporary: true };
}
