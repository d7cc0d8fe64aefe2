using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Building;

/// <summary>Collects the rows of all queries.</summary>
/// <param name="version">The major version of the server.</param>
internal sealed class CatalogBuilder(int version)
{
    public List<Namespace> Schemas { get; } = [];

    public List<Extension> Extensions { get; } = [];

    public List<ForeignServer> ForeignServers { get; } = [];

    public List<Collation> Collations { get; } = [];

    public List<UserType> Types { get; } = [];

    public Dictionary<long, DomainType> Domains { get; } = [];

    public List<Sequence> Sequences { get; } = [];

    /// <summary>By object identifier.</summary>
    public Dictionary<long, RelationParts> Relations { get; } = [];

    public List<Function> Functions { get; } = [];

    public List<string> LeftOut { get; } = [];

    public void AddDomainCheck(long domain, CheckConstraint check)
    {
        if (Domains.TryGetValue(domain, out var type))
        {
            Domains[domain] = type with { Checks = type.Checks.Append(check).OrderBy(other => other.Name).ToEquatableArray() };
        }
    }

    public Catalog Build()
    {
        var composites = Relations.Values.Where(relation => relation.IsCompositeType).Select(relation => relation.BuildType());
        var database = new Database
        {
            EngineVersion = version,
            Schemas = Schemas.OrderBy(schema => schema.Name).ToEquatableArray(),
            Extensions = Extensions.OrderBy(extension => extension.Name).ToEquatableArray(),
            ForeignServers = ForeignServers.OrderBy(server => server.Name).ToEquatableArray(),
            Collations = Collations.OrderBy(collation => collation.Name).ToEquatableArray(),
            Types = new(Types.Concat(Domains.Values).Concat(composites)),
            Sequences = new(Sequences),
            Relations = new(Relations.Values.Where(relation => !relation.IsCompositeType).Select(relation => relation.Build())),
            Functions = Functions.OrderBy(function => function.Name).ThenBy(function => function.Arguments, StringComparer.Ordinal).ToEquatableArray(),
        };
        return new Catalog(database, LeftOut.ToEquatableArray());
    }
}
