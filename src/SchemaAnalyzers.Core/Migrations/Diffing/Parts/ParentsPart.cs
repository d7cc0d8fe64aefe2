using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>What a table inherits from, is a partition of, or is typed by.</summary>
internal sealed record ParentsPart : Part
{
    private readonly Table _table;

    public ParentsPart(Table table, References references)
        : base(new(PartKind.Parents, table.Name), (table.Inherits, table.PartitionOf, table.OfType))
    {
        _table = table;
        var parents = table.Inherits.Concat(table.PartitionOf is { } partition ? [partition.Parent] : []);
        Needs =
        [
            new(PartKey.Table(table.Name)),
            .. parents.SelectMany(references.OfObject),
            .. table.OfType is { } type ? references.OfObject(type) : [],
        ];
    }

    public override QualifiedName? Container => _table.Name;

    private string Name => SqlQuote.Name(_table.Name);

    public override IEnumerable<Operation> Create()
    {
        foreach (var parent in _table.Inherits)
        {
            yield return Alter($"ALTER TABLE {Name} INHERIT {SqlQuote.Name(parent)}");
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

    public override Reaction ReactTo(PartChange needed) => needed.Kind == ChangeKind.Alter && needed.Key.Kind != PartKind.Type ? Reaction.Stays : Reaction.IsRecreated;

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
