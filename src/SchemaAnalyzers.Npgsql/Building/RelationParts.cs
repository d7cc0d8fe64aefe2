using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Building;

/// <summary>What the queries found out about one relation.</summary>
/// <param name="name">Its name.</param>
/// <param name="kind">relkind of pg_class.</param>
internal sealed class RelationParts(QualifiedName name, char kind)
{
    private readonly Dictionary<long, TableIndex> _indexes = [];

    public QualifiedName Name { get; } = name;

    public Persistence Persistence { get; init; }

    public bool HasRowSecurity { get; init; }

    public bool ForcesRowSecurity { get; init; }

    public string? Options { get; init; }

    public string? PartitionKey { get; init; }

    public string? PartitionBound { get; init; }

    public string? Definition { get; init; }

    public QualifiedName[] Parents { get; init; } = [];

    public string? ForeignServer { get; init; }

    public QualifiedName? OfType { get; init; }

    public ReplicaIdentity? ReplicaIdentity { get; init; }

    public string? Comment { get; init; }

    public List<Column> Columns { get; } = [];

    public List<Constraint> Constraints { get; } = [];

    public List<Trigger> Triggers { get; } = [];

    public List<RewriteRule> Rules { get; } = [];

    public List<Policy> Policies { get; } = [];

    public bool IsCompositeType => kind == 'c';

    public TableIndex? Index(long oid) => _indexes.GetValueOrDefault(oid);

    public void SetIndex(long oid, TableIndex index) => _indexes[oid] = index;

    public CompositeType BuildType() => new(Name, Columns.Select(Field).ToEquatableArray()) { Comment = Comment };

    public Relation Build() => (Definition is not null ? BuildView(Definition) : BuildTable()) with
    {
        Columns = Columns.ToEquatableArray(),
        Indexes = _indexes.Values.OrderBy(index => index.Name).ToEquatableArray(),
        Triggers = Triggers.OrderBy(trigger => trigger.Name).ToEquatableArray(),
        Rules = Rules.OrderBy(rule => rule.Name).ToEquatableArray(),
        Comment = Comment,
    };

    private static CompositeField Field(Column column) => new(column.Name, column.Type, column.Collation) { Comment = column.Comment };

    private Relation BuildView(string definition) => new View(Name, definition) { IsMaterialized = kind == 'm', Options = Options };

    private Table BuildTable() => new(Name)
    {
        Persistence = Persistence,
        PrimaryKey = Constraints.OfType<PrimaryKey>().FirstOrDefault(),
        UniqueConstraints = Sorted<UniqueConstraint>(),
        Checks = Sorted<CheckConstraint>(),
        ForeignKeys = Sorted<ForeignKey>(),
        Exclusions = Sorted<ExclusionConstraint>(),
        PartitionKey = PartitionKey,
        PartitionOf = PartitionBound is { } bound ? new PartitionOf(Parents[0], bound) : null,
        Inherits = PartitionBound is null ? Parents : [],
        Options = Options,
        OfType = OfType,
        ReplicaIdentity = ReplicaIdentity,
        ForeignServer = ForeignServer,
        HasRowSecurity = HasRowSecurity,
        ForcesRowSecurity = ForcesRowSecurity,
        Policies = Policies.OrderBy(policy => policy.Name).ToEquatableArray(),
    };

    private EquatableArray<T> Sorted<T>()
        where T : Constraint => Constraints.OfType<T>().OrderBy(constraint => constraint.Name).ToEquatableArray();
}
