using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>Finds the columns that a partitioned table and all its partitions get or lose alike: the table alone is altered, and need not be taken apart.</summary>
internal sealed class Sharing(PartSet from, PartSet to, Dictionary<PartKey, PartChange> changes, Dictionary<PartKey, PartKey> leaders)
{
    private static readonly PartKind[] s_kinds = [PartKind.Column, PartKind.Default, PartKind.NotNull];

    private readonly ILookup<QualifiedName, ParentsPart> _before = PartitionsIn(from);
    private readonly ILookup<QualifiedName, ParentsPart> _after = PartitionsIn(to);

    public void Run()
    {
        var columns = changes.Values.Where(change => change.Key.Kind == PartKind.Column && change.Kind is ChangeKind.Create or ChangeKind.Drop).Select(change => change.Key).Where(key => _before[key.Owner].Any()).ToList();
        foreach (var key in columns.Where(key => !leaders.ContainsKey(key)))
        {
            var partitions = new List<QualifiedName>();
            if (IsRoot(key.Owner) && Collect(key.Owner, partitions) && partitions.TrueForAll(partition => s_kinds.All(kind => IsSame(key, partition, kind)))
                && (changes[key].Kind == ChangeKind.Create || partitions.Prepend(key.Owner).All(table => IsUnused(key with { Owner = table }))))
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
        var isLeading = changes.TryGetValue(column with { Kind = kind }, out var leader);
        var isFollowing = changes.TryGetValue(new PartKey(kind, partition, column.Name), out var change);
        return isLeading == isFollowing
            && (leader is null || change!.Kind == leader.Kind && ContentOf(change).Equals(ContentOf(leader)) && (change.Kind == ChangeKind.Drop || change.To!.Comment is null));
    }

    private static object ContentOf(PartChange change) => (change.To ?? change.From)!.Content;

    /// <summary>Whether nothing but what the column consists of goes with it.</summary>
    private bool IsUnused(PartKey column) => from.DependantsOf(column).All(item => item.Part is ParentsPart or DefaultPart or NotNullPart);

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
