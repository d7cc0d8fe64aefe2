using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Sql.Blocks.Catalogs;

/// <summary>A view of the information schema, or a table of pg_catalog, as far as conditions ask for it.</summary>
/// <param name="Rows">Lists its rows: of the schema that is replayed, and some that stand for those of the system.</param>
internal sealed record CatalogTable(string[] Columns, Func<Session, Filter, IEnumerable<Row>> Rows)
{
    private static readonly Dictionary<string, CatalogTable> s_tables = RelationTables.All.Concat(PartTables.All).Concat(OtherTables.All).ToDictionary(pair => pair.Name, pair => pair.Table);

    /// <param name="name">With its schema, where that is the information schema.</param>
    public static CatalogTable? Find(string name) => s_tables.TryGetValue(name, out var table) ? table : null;
}
