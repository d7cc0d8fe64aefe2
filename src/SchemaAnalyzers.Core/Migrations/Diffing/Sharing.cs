using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>Finds the columns that a partitioned table and all its partitions get alike: they are added to the table alone, which need not be taken apart.</summary>
internal sealed class Sharing(PartSet from, PartSet to, Dictionary<PartKey, PartChange> changes, Dictionary<PartKey, PartKey> leaders)
{
    private static readonly PartKind[] s_kinds = [PartKind.Column, PartKind.Default, PartKind.NotNull];

    private readonly ILookup<QualifiedName, ParentsPart> _before = PartitionsIn(from);
    private readonly ILookup<QualifiedName, ParentsPart> _after = PartitionsIn(to);

    public void Run()
    {
        var columns = changes.Values.Where(change => change is { Kind: ChangeKind.Create, To: ColumnPart }).Select(change => change.Key).Where(key => _before[key.Owner].Any()).ToList();
        foreach (var key in columns.Where(key => !leaders.ContainsKey(key)))
        {
            var partitions = new List<QualifiedName>();
            if (IsRoot(key.Owner) && Collect(key.Owner, partitions) && partitions.TrueForAll(partition => s_kinds.All(kind => IsSame(key, partition, kind))))
            {
                Share(key, partitions);
            }
        }
    }

    private static ILookup<QualifiedName, ParentsPart> PartitionsIn(PartSet parts) =>
        parts.Parts.OfType<ParentsPart>().Where(part => part.IsPartition).SelectMany(part => part.Parents, (part, parent) => (part, parent)).ToLookup(item => item.parent, item => item.part);

    private bool IsRoot(QualifiedName table) => from.Find(new(PartKind.Parents, table)) is null && to.Find(new(PartKind.Parents, table)) is null;

    /// <summary>All partitions of a table, further ones included; false where one is attached otherwise or no longer.</summary>
    private bool Collect(QualifiedName table, List<QualifiedName> partitions)
    {
        var open = new Stack<QualifiedName>([table]);
        while (open.Count > 0)
        {
            foreach (var part in _before[open.Pop()])
            {
                if (to.Find(part.Key) is not { } other || !other.Content.Equals(part.Content))
                {
                    return false;
                }

                partitions.Add(part.Key.Owner);
                open.Push(part.Key.Owner);
            }
        }

        return partitions.TrueForAll(partition => !_after[partition].Any() || _before[partition].Any());
    }

    private bool IsSame(PartKey column, QualifiedName partition, PartKind kind)
    {
        var wanted = to.Find(column with { Kind = kind });
        var key = new PartKey(kind, partition, column.Name);
        return changes.TryGetValue(key, out var change)
            ? change.Kind == ChangeKind.Create && wanted is not null && change.To!.Content.Equals(wanted.Content) && change.To.Comment is null
            : wanted is null;
    }

    private void Share(PartKey column, List<QualifiedName> partitions)
    {
        foreach (var leader in s_kinds.Select(kind => column with { Kind = kind }).Where(changes.ContainsKey))
        {
            changes[leader] = changes[leader] with { IsShared = true };
            foreach (var key in partitions.Select(partition => leader with { Owner = partition }))
            {
                changes[key] = changes[key] with { Kind = ChangeKind.None };
                leaders[key] = leader;
            }
        }
    }
}
