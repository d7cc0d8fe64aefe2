using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Something in the name space that tables, views, sequences, indexes and composite types share (<c>pg_class</c>).</summary>
internal abstract class RelationEntry(QualifiedName name, Origin origin)
{
    public QualifiedName Name { get; set; } = name;

    public Origin Origin { get; } = origin;

    public string? Comment { get; set; }
}

/// <summary>A relation with columns. What it holds are immutable parts of the final schema, replaced as statements change them.</summary>
/// <remarks>Most relations have no part of most kinds: the lists are made when they are asked for.</remarks>
internal abstract class ColumnsEntry(QualifiedName name, Origin origin) : RelationEntry(name, origin)
{
    private List<TableIndex>? _indexes;
    private List<Trigger>? _triggers;
    private List<RewriteRule>? _rules;

    public List<Column> Columns { get; set; } = [];

    /// <summary>Why this may not be what the server has; null where it is certain.</summary>
    public string? Uncertainty { get; set; }

    public List<TableIndex> Indexes => _indexes ??= [];

    public bool HasIndexes => _indexes is { Count: > 0 };

    public List<Trigger> Triggers => _triggers ??= [];

    public bool HasTriggers => _triggers is { Count: > 0 };

    public List<RewriteRule> Rules => _rules ??= [];

    public bool HasRules => _rules is { Count: > 0 };

    public int FindColumn(Identifier name)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}

internal sealed class TableEntry(QualifiedName name, Origin origin) : ColumnsEntry(name, origin)
{
    private List<TableEntry>? _parents;
    private List<TableEntry>? _children;
    private List<Policy>? _policies;

    /// <summary>Whether it is only guessed that a statement creates this table.</summary>
    public bool IsPlaceholder { get; set; }

    /// <summary>The statement that created it, where that lists its columns.</summary>
    public CreateTableStatement? DefinedBy { get; set; }

    public Persistence Persistence { get; set; }

    /// <summary>ON COMMIT DROP.</summary>
    public bool DropsOnCommit { get; set; }

    public List<Constraint> Constraints { get; } = [];

    public string? PartitionKey { get; set; }

    /// <summary>The bound of this partition of the only parent; null for a table that is no partition.</summary>
    public string? Bound { get; set; }

    /// <summary>Tables inherited from, or the partitioned table.</summary>
    public List<TableEntry> Parents => _parents ??= [];

    public bool HasParents => _parents is { Count: > 0 };

    public List<TableEntry> Children => _children ??= [];

    public bool HasChildren => _children is { Count: > 0 };

    public string? ForeignServer { get; set; }

    public string? Options { get; set; }

    public QualifiedName? OfType { get; set; }

    public ReplicaIdentity? ReplicaIdentity { get; set; }

    public bool HasRowSecurity { get; set; }

    public bool ForcesRowSecurity { get; set; }

    public List<Policy> Policies => _policies ??= [];

    public bool HasPolicies => _policies is { Count: > 0 };

    public bool HasConstraint(Identifier name)
    {
        foreach (var constraint in Constraints)
        {
            if (constraint.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    public PrimaryKey? PrimaryKey => (PrimaryKey?)Constraints.Find(constraint => constraint is PrimaryKey);

    /// <summary>What was inserted, where it matters: see <see cref="KnownRows"/>.</summary>
    public List<Blocks.Catalogs.Row>? Rows { get; set; }

    public bool HasUnknownRows { get; set; }

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

internal sealed class ViewEntry(QualifiedName name, Origin origin, string definition) : ColumnsEntry(name, origin)
{
    public string Definition { get; set; } = definition;

    /// <summary>The names in parentheses before the query.</summary>
    public EquatableArray<Identifier> ColumnNames { get; set; }

    public bool IsMaterialized { get; set; }

    public bool IsTemporary { get; set; }

    public string? Options { get; set; }

    /// <summary>Whether the binder reads the query.</summary>
    public bool IsRead { get; set; }

    /// <summary>The relations that the query names.</summary>
    public List<RelationEntry> Uses { get; set; } = [];
}

internal sealed class SequenceEntry(QualifiedName name, Origin origin) : RelationEntry(name, origin)
{
    public SequenceOptions Options { get; set; } = SequenceOptions.BigInt;

    /// <summary>The table whose column owns it.</summary>
    public TableEntry? Owner { get; set; }

    public Identifier OwnerColumn { get; set; }

    /// <summary>Whether it is the inner part of an identity column.</summary>
    public bool IsIdentity { get; set; }

    public bool IsUnlogged { get; set; }

    public bool IsTemporary { get; set; }
}

internal sealed class IndexEntry(QualifiedName name, Origin origin, ColumnsEntry owner) : RelationEntry(name, origin)
{
    public ColumnsEntry Owner { get; } = owner;

    /// <summary>Whether it stands behind a constraint of the same name.</summary>
    public bool IsConstraint { get; set; }

    /// <summary>The index of the partitioned table that this one is a part of.</summary>
    public IndexEntry? Parent { get; set; }
}

/// <summary>A composite type: its columns are in the type.</summary>
internal sealed class CompositeEntry(QualifiedName name, Origin origin) : RelationEntry(name, origin);
