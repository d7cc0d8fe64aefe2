using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>What a table inherits from, is a partition of, or is typed by.</summary>
internal sealed record ParentsPart : Part
{
    private readonly Table _table;
    private readonly List<Table> _parents;

    public ParentsPart(Table table, References references)
        : base(new(PartKind.Parents, table.Name), (table.Inherits, table.PartitionOf, table.OfType))
    {
        _table = table;
        _parents = [.. table.Parents().Select(references.Relation).OfType<Table>()];
        Needs =
        [
            new(PartKey.Table(table.Name)),
            .. Contents(table),
            .. _parents.Select(parent => new Need(PartKey.Table(parent.Name))),
            .. _parents.SelectMany(Contents),
            .. table.OfType is { } type ? references.OfObject(type) : [],
        ];
    }

    /// <summary>Whether a parent computes a column that a child fills itself. No server lets such tables come together, but 13 lets the parent get the column afterwards.</summary>
    public static bool IsComputedAbove(Table parent, Column column, Table child) => column.Generated is not null && child.FindColumn(column.Name) is { Generated: null };

    /// <summary>Columns that allow NULL though a parent's do not: the server takes such a child only if they do not for a moment.</summary>
    private IEnumerable<Column> Looser => _table.Columns.Where(column => column.IsNullable && _parents.Any(parent => parent.FindColumn(column.Name) is { IsNullable: false }));

    public override QualifiedName? Container => _table.Name;

    public IEnumerable<QualifiedName> Parents => _parents.Select(parent => parent.Name);

    public bool IsPartition => _table.PartitionOf is not null;

    private string Name => SqlQuote.Name(_table.Name);

    public override IEnumerable<Operation> Create()
    {
        foreach (var column in Looser)
        {
            yield return Alter($"ALTER TABLE {Name} ALTER COLUMN {SqlQuote.Identifier(column.Name)} SET NOT NULL");
        }

        foreach (var parent in _table.Inherits)
        {
            yield return Alter($"ALTER TABLE {Name} INHERIT {SqlQuote.Name(parent)}");
        }

        foreach (var column in Looser)
        {
            yield return Alter($"ALTER TABLE ONLY {Name} ALTER COLUMN {SqlQuote.Identifier(column.Name)} DROP NOT NULL");
        }

        if (_table.OfType is { } type)
        {
            yield return Alter($"ALTER TABLE {Name} OF {SqlQuote.Name(type)}");
        }

        if (_table.PartitionOf is { } partition)
        {
            yield return Alter($"ALTER TABLE ONLY {SqlQuote.Name(partition.Parent)} ATTACH PARTITION {Name} {PrintedSql.Clean(partition.Bound)}");
        }
    }

    /// <summary>What makes a table that was there take a parent that it has not had.</summary>
    /// <remarks>Since PostgreSQL 18 a NOT NULL may not be validated, which a schema does not say, and such a child is refused. Where it is, SET NOT NULL does nothing.</remarks>
    public IEnumerable<Operation> Prepare(Table before)
    {
        var parents = _parents.Where(parent => !before.Parents().Contains(parent.Name)).ToList();
        foreach (var column in _table.Columns.Where(column => !column.IsNullable && before.FindColumn(column.Name) is { IsNullable: false }))
        {
            if (parents.Exists(parent => parent.FindColumn(column.Name) is { IsNullable: false }))
            {
                yield return Alter($"ALTER TABLE {Name} ALTER COLUMN {SqlQuote.Identifier(column.Name)} SET NOT NULL");
            }
        }
    }

    public override IEnumerable<Operation> Drop()
    {
        if (_table.PartitionOf is { } partition)
        {
            yield return Alter($"ALTER TABLE {SqlQuote.Name(partition.Parent)} DETACH PARTITION {Name}");
        }

        if (_table.OfType is not null)
        {
            yield return Alter($"ALTER TABLE {Name} NOT OF");
        }

        foreach (var parent in _table.Inherits.Reverse())
        {
            yield return Alter($"ALTER TABLE {Name} NO INHERIT {SqlQuote.Name(parent)}");
        }
    }

    /// <remarks>What is done to a parent is done to its children, too. While they are apart each table can be changed by itself.</remarks>
    public override Reaction ReactTo(PartChange needed) => needed.Kind switch
    {
        _ when needed.IsShared => Reaction.Stays,

        // A key or index of a partitioned table takes up those that its partitions have.
        ChangeKind.Create => needed.Key.Owner == _table.Name || (IsPartition && needed.Key.Kind is (PartKind.Index or PartKind.Constraint)) ? Reaction.Stays : Reaction.IsRecreated,
        ChangeKind.Alter => needed.IsRetyped() || needed.Key.Kind == PartKind.Type ? Reaction.IsRecreated : Reaction.Stays,
        _ => Reaction.IsRecreated,
    };

    /// <summary>What parents and children have in common: columns, checks, and in partitions keys and indexes.</summary>
    private IEnumerable<Need> Contents(Table table)
    {
        var constraints = table.Checks.Where(check => !check.NoInherit).Concat(IsPartition ? KeysOf(table) : []);
        return table.Columns.Where(column => !IsComputedAbove(table, column, _table)).Select(column => PartKey.Column(table.Name, column.Name))
            .Concat(table.Columns.Where(column => !column.IsNullable).Select(column => new PartKey(PartKind.NotNull, table.Name, column.Name)))
            .Concat(constraints.Where(constraint => !constraint.IsOnly).Select(constraint => new PartKey(PartKind.Constraint, table.Name, constraint.Name)))
            .Concat(IsPartition ? table.Indexes.Where(index => !index.IsOnly).Select(index => new PartKey(PartKind.Index, table.Name, index.Name)) : [])
            .Select(key => new Need(key));
    }

    private static IEnumerable<Constraint> KeysOf(Table table) =>
        (table.PrimaryKey is { } key ? [key] : Array.Empty<Constraint>()).Concat(table.UniqueConstraints).Concat(table.Exclusions);

    private AlterObject Alter(string statement) => new($"table '{_table.Name}'", statement);
}

/// <summary>What identifies a row to logical replication.</summary>
internal sealed record ReplicaIdentityPart : Part
{
    private readonly QualifiedName _table;
    private readonly ReplicaIdentity _identity;

    public ReplicaIdentityPart(Table table, ReplicaIdentity identity)
        : base(new(PartKind.ReplicaIdentity, table.Name), identity)
    {
        (_table, _identity) = (table.Name, identity);
        Needs = identity.Index is { } index
            ? [new(PartKey.Table(table.Name)), new(new(PartKind.Index, table.Name, index)), new(new(PartKind.Constraint, table.Name, index))]
            : [new(PartKey.Table(table.Name))];
    }

    public override QualifiedName? Container => _table;

    public override IEnumerable<Operation> Create() =>
        [Alter(_identity.Index is { } index ? "USING INDEX " + SqlQuote.Identifier(index) : _identity.IsFull ? "FULL" : "NOTHING")];

    public override IEnumerable<Operation> Drop() => [Alter("DEFAULT")];

    public override IEnumerable<Operation>? AlterTo(Part other) => other.Create();

    private AlterObject Alter(string what) => new($"table '{_table}'", $"ALTER TABLE ONLY {SqlQuote.Name(_table)} REPLICA IDENTITY {what}");
}
