using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Catalogs;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

internal sealed class TableEntry : ColumnsEntry
{
    private NotedList<TableEntry>? _parents;
    private NotedList<TableEntry>? _children;
    private PartList<Policy>? _policies;
    private List<Row>? _rows;
    private List<List<PartitionValue>>? _boundValues;

    public TableEntry(QualifiedName name, Origin origin)
        : base(name, origin) => Constraints = new(this, static constraint => constraint.Name);

    /// <summary>Whether it is only guessed that a statement creates this table.</summary>
    public bool IsPlaceholder { get; set => field = Change(this, field, value, static (entry, old) => entry.IsPlaceholder = old); }

    /// <summary>The statement that created it, where that lists its columns.</summary>
    public CreateTableStatement? DefinedBy { get; init; }

    public Persistence Persistence { get; set => field = Change(this, field, value, static (entry, old) => entry.Persistence = old); }

    public PartList<Constraint> Constraints { get; }

    public string? PartitionKey { get; set => ChangeIndexed(this, ref field, value, static (entry, old) => entry.PartitionKey = old); }

    /// <summary>The bound of this partition of the only parent; null for a table that is no partition.</summary>
    public string? Bound
    {
        get;
        set
        {
            field = Change(this, field, value, static (entry, old) => entry.Bound = old);
            _boundValues = null;
        }
    }

    /// <summary>Of <see cref="Bound"/>, which is not DEFAULT.</summary>
    public List<List<PartitionValue>> BoundValues => _boundValues ??= PartitionValues.Read(Bound!, default);

    /// <summary>Tables inherited from, or the partitioned table.</summary>
    public NotedList<TableEntry> Parents => _parents ??= new(this);

    public bool HasParents => _parents is { Count: > 0 };

    public NotedList<TableEntry> Children => _children ??= new(this);

    public bool HasChildren => _children is { Count: > 0 };

    public string? ForeignServer { get; set => field = Change(this, field, value, static (entry, old) => entry.ForeignServer = old); }

    public string? Options { get; set => field = Change(this, field, value, static (entry, old) => entry.Options = old); }

    public QualifiedName? OfType { get; set => ChangeIndexed(this, ref field, value, static (entry, old) => entry.OfType = old); }

    /// <summary>The columns of NOT NULL constraints that were given names.</summary>
    public EquatableArray<(Identifier Name, Identifier Column)> NotNullNames { get; set => field = Change(this, field, value, static (entry, old) => entry.NotNullNames = old); }

    /// <summary>The columns whose NOT NULL is not for the tables that inherit them.</summary>
    public EquatableArray<Identifier> OwnNotNull { get; set => field = Change(this, field, value, static (entry, old) => entry.OwnNotNull = old); }

    /// <summary>The names of the checks that are inherited and defined here, too.</summary>
    public EquatableArray<Identifier> OwnChecks { get; set => field = Change(this, field, value, static (entry, old) => entry.OwnChecks = old); }

    public ReplicaIdentity? ReplicaIdentity { get; set => field = Change(this, field, value, static (entry, old) => entry.ReplicaIdentity = old); }

    public bool HasRowSecurity { get; set => field = Change(this, field, value, static (entry, old) => entry.HasRowSecurity = old); }

    public bool ForcesRowSecurity { get; set => field = Change(this, field, value, static (entry, old) => entry.ForcesRowSecurity = old); }

    public PartList<Policy> Policies => _policies ??= new(this, static policy => policy.Name);

    public bool HasPolicies => _policies is { Count: > 0 };

    public PrimaryKey? PrimaryKey => (PrimaryKey?)Constraints.Find(constraint => constraint is PrimaryKey);

    /// <summary>What was inserted, where it matters: see <see cref="KnownRows"/>.</summary>
    public IReadOnlyList<Row> Rows => _rows ?? [];

    public bool HasUnknownRows { get; set => field = Change(this, field, value, static (entry, old) => entry.HasUnknownRows = old); }

    public bool HasConstraint(Identifier name) => Constraints.Contains(name);

    public void AddRows(IEnumerable<Row> rows)
    {
        _rows ??= [];
        Journal?.Note(_rows, _rows.Count, static (list, count) => list.RemoveRange(count, list.Count - count));
        _rows.AddRange(rows);
    }

    public void SetRows(List<Row>? rows)
    {
        Journal?.Note(this, _rows, static (table, old) => table._rows = old);
        _rows = rows;
    }

    /// <summary>This table and all below it, parents first. Iterates: the chain may be as long as a hostile file wants.</summary>
    public IEnumerable<TableEntry> WithDescendants() => HasChildren ? Descend() : [this];

    private IEnumerable<TableEntry> Descend()
    {
        var queue = new List<TableEntry> { this };
        var seen = new HashSet<TableEntry> { this };
        for (var i = 0; i < queue.Count; i++)
        {
            yield return queue[i];
            queue.AddRange(queue[i].HasChildren ? queue[i].Children.Where(seen.Add) : []);
        }
    }
}
