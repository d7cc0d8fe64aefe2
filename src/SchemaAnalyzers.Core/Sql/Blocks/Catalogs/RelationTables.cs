using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Sql.Blocks.Catalogs;

/// <summary>The tables that list relations.</summary>
internal static class RelationTables
{
    private static readonly string[] s_class = ["oid", "relname", "relnamespace", "relkind", "relpersistence"];
    private static readonly string[] s_informationTables = ["table_schema", "table_name", "table_type", "table_catalog"];

    public static IEnumerable<(string Name, CatalogTable Table)> All =>
    [
        ("pg_class", new(s_class, Classes)),
        ("information_schema.tables", new(s_informationTables, InformationTables)),
        ("pg_tables", Simple("schemaname", "tablename", relation => relation is TableEntry { ForeignServer: null })),
        ("pg_views", Simple("schemaname", "viewname", relation => relation is ViewEntry { IsMaterialized: false })),
        ("pg_matviews", Simple("schemaname", "matviewname", relation => relation is ViewEntry { IsMaterialized: true })),
        ("pg_sequences", Simple("schemaname", "sequencename", relation => relation is SequenceEntry)),
        ("information_schema.views", Simple("table_schema", "table_name", relation => relation is ViewEntry { IsMaterialized: false })),
        ("information_schema.sequences", Simple("sequence_schema", "sequence_name", relation => relation is SequenceEntry { IsIdentity: false })),
    ];

    /// <summary>As <c>relkind</c> tells them.</summary>
    public static string KindOf(RelationEntry relation) => relation switch
    {
        TableEntry { ForeignServer: not null } => "f",
        TableEntry { PartitionKey: not null } => "p",
        TableEntry => "r",
        ViewEntry { IsMaterialized: true } => "m",
        ViewEntry => "v",
        SequenceEntry => "S",
        IndexEntry { Owner: TableEntry { PartitionKey: not null } } => "I",
        IndexEntry => "i",
        _ => "c",
    };

    private static CatalogTable Simple(string schemaColumn, string nameColumn, Func<RelationEntry, bool> isListed)
    {
        string[] columns = [schemaColumn, nameColumn];
        return new(columns, (session, filter) => Listing.Relations(session, filter, schemaColumn, nameColumn)
            .Where(relation => isListed(relation) || !Listing.IsCertain(relation))
            .Select(relation => new Row(columns, [Listing.Name(Listing.SchemaOf(relation)), Listing.Name(relation.Name.Name)], Listing.IsCertain(relation)))
            .Concat(Listing.OfSystem(session, (schema, name, isCertain) => new Row(columns, [Listing.Name(schema), name], isCertain))));
    }

    private static IEnumerable<Row> Classes(Session session, Filter filter)
    {
        foreach (var relation in Listing.Relations(session, filter, "relnamespace", "relname"))
        {
            var persistence = relation is TableEntry { Persistence: Persistence.Unlogged } or SequenceEntry { IsUnlogged: true } ? "u" : "p";
            var kind = Listing.IsCertain(relation) ? new Text(KindOf(relation)) : Value.Unknown;
            yield return new Row(
                s_class,
                [Listing.Class(session, relation), Listing.Name(relation.Name.Name), Listing.Schema(Listing.SchemaOf(relation)), kind, relation is IndexEntry ? Value.Unknown : new Text(persistence)],
                Listing.IsCertain(relation));
        }

        foreach (var row in Listing.OfSystem(session, (schema, name, isCertain) => new Row(s_class, [Value.Unknown, name, Listing.Schema(schema)], isCertain)))
        {
            yield return row;
        }
    }

    private static IEnumerable<Row> InformationTables(Session session, Filter filter)
    {
        foreach (var relation in Listing.Relations(session, filter, "table_schema", "table_name"))
        {
            var type = relation switch
            {
                TableEntry { IsPlaceholder: true } => Value.Unknown,
                TableEntry { ForeignServer: not null } => new Text("FOREIGN"),
                TableEntry => new Text("BASE TABLE"),
                ViewEntry { IsMaterialized: false } => new Text("VIEW"),
                _ => null,
            };
            if (type is not null)
            {
                yield return new Row(s_informationTables, [Listing.Name(Listing.SchemaOf(relation)), Listing.Name(relation.Name.Name), type, Listing.Database], Listing.IsCertain(relation));
            }
        }

        foreach (var row in Listing.OfSystem(session, (schema, name, isCertain) => new Row(s_informationTables, [Listing.Name(schema), name, Value.Unknown, Listing.Database], isCertain)))
        {
            yield return row;
        }
    }
}
