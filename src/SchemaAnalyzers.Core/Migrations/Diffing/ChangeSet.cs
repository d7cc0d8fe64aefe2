using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>What becomes of each part: what differs, and what has to be made anew or adapted because of that.</summary>
internal sealed class ChangeSet
{
    private readonly PartSet _from;
    private readonly PartSet _to;
    private readonly Dictionary<PartKey, PartChange> _changes = [];
    private readonly Queue<PartKey> _open = [];

    /// <param name="isLeftAlone">Whether a relation is not certain enough to be changed.</param>
    private ChangeSet(PartSet from, PartSet to, Func<QualifiedName, bool> isLeftAlone, bool shares)
    {
        (_from, _to) = (from, to);
        foreach (var part in from.Parts.Where(part => !(part.Container is { } container && isLeftAlone(container))))
        {
            Add(part, to.Find(part.Key));
        }

        foreach (var part in to.Parts.Where(part => from.Find(part.Key) is null && !(part.Container is { } container && isLeftAlone(container))))
        {
            Set(new(ChangeKind.Create, null, part));
        }

        if (shares)
        {
            new Sharing(from, to, _changes, Leaders).Run();
        }

        while (_open.Count > 0)
        {
            var change = _changes[_open.Dequeue()];
            if (change.Kind != ChangeKind.None)
            {
                Spread(change);
            }
        }
    }

    /// <inheritdoc cref="ChangeSet(PartSet, PartSet, Func{QualifiedName, bool}, bool)"/>
    public static ChangeSet Between(PartSet from, PartSet to, Func<QualifiedName, bool> isLeftAlone)
    {
        var changes = new ChangeSet(from, to, isLeftAlone, shares: true);

        // What is done to a table reaches only those that are its partitions at that time.
        var isTakenApart = changes.Leaders.Keys.Any(key => changes.Find(new(PartKind.Parents, key.Owner)) is { IsDropping: true });
        return isTakenApart ? new(from, to, isLeftAlone, shares: false) : changes;
    }

    public IEnumerable<PartChange> All => _changes.Values;

    /// <summary>The types that columns are using while they are made anew: the old one has to go out of the way first.</summary>
    public HashSet<PartKey> MovedAside { get; } = [];

    /// <summary>The parts that come with another one: columns of partitions with that of the partitioned table.</summary>
    public Dictionary<PartKey, PartKey> Leaders { get; } = [];

    public PartChange? Find(PartKey key) => _changes.TryGetValue(key, out var change) ? change : null;

    private void Add(Part part, Part? other)
    {
        if (other is null)
        {
            Set(new(ChangeKind.Drop, part, null));
        }
        else if (!part.Content.Equals(other.Content))
        {
            Set(new(part.AlterTo(other) is null ? ChangeKind.Recreate : ChangeKind.Alter, part, other));
        }
        else
        {
            _changes[part.Key] = new(ChangeKind.None, part, other);
        }
    }

    private void Set(PartChange change)
    {
        _changes[change.Key] = change;
        _open.Enqueue(change.Key);
    }

    private void Spread(PartChange change)
    {
        // Only what is inherited, and that it is, reaches what did not need it before.
        var dependants = change.Kind == ChangeKind.Create
            ? _to.DependantsOf(change.Key).Where(item => item.Part is ParentsPart || change.Key.Kind == PartKind.Parents)
            : _from.DependantsOf(change.Key);
        foreach (var (part, need) in dependants)
        {
            if (need.IsLoose || Leaders.ContainsKey(part.Key) || !_changes.TryGetValue(part.Key, out var current) || current.Kind is not (ChangeKind.None or ChangeKind.Alter))
            {
                continue;
            }

            var reaction = part.ReactTo(change);
            if (reaction == Reaction.IsRecreated)
            {
                Set(current with { Kind = ChangeKind.Recreate });
            }
            else if (reaction == Reaction.IsAltered)
            {
                if (change.Key.Kind == PartKind.Type)
                {
                    MovedAside.Add(change.Key);
                }

                if (!current.IsForced)
                {
                    Set(current with { Kind = ChangeKind.Alter, IsForced = true });
                }
            }
        }
    }
}
