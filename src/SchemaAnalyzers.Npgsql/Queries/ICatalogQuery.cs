using SchemaAnalyzers.Npgsql.Building;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>One query of the catalogs and what its rows mean.</summary>
internal interface ICatalogQuery
{
    /// <param name="version">The major version of the server.</param>
    string Sql(int version);

    void Read(Row row, CatalogBuilder catalog);
}

internal static class CatalogQueries
{
    /// <summary>In the order in which the builder needs the rows: relations before what belongs to them.</summary>
    public static IReadOnlyList<ICatalogQuery> All { get; } =
    [
        new SchemasQuery(), new ExtensionsQuery(), new ForeignServersQuery(), new CollationsQuery(), new EnumsQuery(), new DomainsQuery(), new RangesQuery(), new SequencesQuery(),
        new RelationsQuery(), new ColumnsQuery(), new ConstraintsQuery(), new IndexesQuery(), new TriggersQuery(), new RulesQuery(), new PoliciesQuery(),
        new FunctionsQuery(), new AggregatesQuery(), new LeftOutQuery(),
    ];
}
