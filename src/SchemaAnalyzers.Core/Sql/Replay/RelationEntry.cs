using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Something in the name space that tables, views, sequences, indexes and composite types share (<c>pg_class</c>).</summary>
internal abstract class RelationEntry(QualifiedName name, Origin origin) : Entry
{
    /// <summary>To be changed by <see cref="Replay.Catalog.Rename"/> only, which finds it by its name.</summary>
    public QualifiedName Name { get; set; } = name;

    public Origin Origin { get; } = origin;

    public string? Comment { get; set => field = Change(this, field, value, static (entry, old) => entry.Comment = old); }
}

/// <summary>A relation with columns. What it holds are immutable parts of the final schema, replaced as statements change them.</summary>
/// <remarks>Most relations have no part of most kinds: the lists are made when they are asked for.</remarks>
internal abstract class ColumnsEntry : RelationEntry
{
    private PartList<TableIndex>? _indexes;
    private PartList<Trigger>? _triggers;
    private PartList<RewriteRule>? _rules;

    protected ColumnsEntry(QualifiedName name, Origin origin)
        : base(name, origin) => Columns = new(this, static column => column.Name);

    public PartList<Column> Columns { get; }

    /// <summary>Why this may not be what the server has; null where it is certain.</summary>
    public string? Uncertainty { get; set => field = Change(this, field, value, static (entry, old) => entry.Uncertainty = old); }

    public PartList<TableIndex> Indexes => _indexes ??= new(this, static index => index.Name);

    public bool HasIndexes => _indexes is { Count: > 0 };

    public PartList<Trigger> Triggers => _triggers ??= new(this, static trigger => trigger.Name);

    public bool HasTriggers => _triggers is { Count: > 0 };

    public PartList<RewriteRule> Rules => _rules ??= new(this, static rule => rule.Name);

    public bool HasRules => _rules is { Count: > 0 };

    public int FindColumn(Identifier name) => Columns.IndexOf(name);
}

internal sealed class ViewEntry(QualifiedName name, Origin origin, string definition) : ColumnsEntry(name, origin)
{
    public string Definition { get; set => ChangeIndexed(this, ref field, value, static (entry, old) => entry.Definition = old); } = definition;

    /// <summary>The names in parentheses before the query.</summary>
    public EquatableArray<Identifier> ColumnNames { get; set => field = Change(this, field, value, static (entry, old) => entry.ColumnNames = old); }

    public bool IsMaterialized { get; set => field = Change(this, field, value, static (entry, old) => entry.IsMaterialized = old); }

    public bool IsTemporary { get; set => field = Change(this, field, value, static (entry, old) => entry.IsTemporary = old); }

    public string? Options { get; set => field = Change(this, field, value, static (entry, old) => entry.Options = old); }

    /// <summary>Whether the binder reads the query.</summary>
    public bool IsRead { get; set => field = Change(this, field, value, static (entry, old) => entry.IsRead = old); }

    /// <summary>The relations that the query names.</summary>
    public IReadOnlyList<RelationEntry> Uses { get; set => ChangeIndexed(this, ref field, value, static (entry, old) => entry.Uses = old); } = [];
}

internal sealed class SequenceEntry(QualifiedName name, Origin origin) : RelationEntry(name, origin)
{
    public SequenceOptions Options { get; set => field = Change(this, field, value, static (entry, old) => entry.Options = old); } = SequenceOptions.BigInt;

    /// <summary>The table whose column owns it.</summary>
    public TableEntry? Owner { get; set => ChangeIndexed(this, ref field, value, static (entry, old) => entry.Owner = old); }

    public Identifier OwnerColumn { get; set => field = Change(this, field, value, static (entry, old) => entry.OwnerColumn = old); }

    /// <summary>Whether it is the inner part of an identity column.</summary>
    public bool IsIdentity { get; set => field = Change(this, field, value, static (entry, old) => entry.IsIdentity = old); }

    public bool IsUnlogged { get; set => field = Change(this, field, value, static (entry, old) => entry.IsUnlogged = old); }

    public bool IsTemporary { get; set => field = Change(this, field, value, static (entry, old) => entry.IsTemporary = old); }
}

internal sealed class IndexEntry(QualifiedName name, Origin origin, ColumnsEntry owner) : RelationEntry(name, origin)
{
    public ColumnsEntry Owner { get; } = owner;

    /// <summary>Whether it stands behind a constraint of the same name.</summary>
    public bool IsConstraint { get; set => field = Change(this, field, value, static (entry, old) => entry.IsConstraint = old); }

    /// <summary>The index of the partitioned table that this one is a part of.</summary>
    public IndexEntry? Parent { get; set => ChangeIndexed(this, ref field, value, static (entry, old) => entry.Parent = old); }
}

/// <summary>A composite type: its columns are in the type.</summary>
internal sealed class CompositeEntry(QualifiedName name, Origin origin) : RelationEntry(name, origin);
