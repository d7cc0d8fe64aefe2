using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>The operations of a change set with what has to run before what.</summary>
/// <remarks>
/// What is dropped goes before that which it needed; what is created comes after that which it needs; what is altered lies between. Parts of a
/// table that is created or dropped as a whole go into the one statement, but where that would close a circle: such a part waits.
/// </remarks>
internal sealed class OperationGraph
{
    private const int Retiring = 1;
    private const int Creating = 100;

    private readonly PartSet _from;
    private readonly PartSet _to;
    private readonly ChangeSet _changes;
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<PartKey, Node> _drops = [];
    private readonly Dictionary<PartKey, Node> _makes = [];
    private readonly Dictionary<PartKey, Node> _retires = [];

    public OperationGraph(PartSet from, PartSet to, ChangeSet changes)
    {
        (_from, _to, _changes) = (from, to, changes);
        AddNodes();
        FollowLeaders();
        AddDropEdges();
        AddMakeEdges();
        AddSlotEdges();
        new Grouping(changes, _drops, _makes).Run();
    }

    public IEnumerable<Operation> InOrder() => Ordering.Sort(_nodes.Where(node => node.Root == node)).SelectMany(node => node.Operations);

    private void AddNodes()
    {
        var position = _from.Parts.Count;
        foreach (var part in _from.Parts)
        {
            position--;
            if (_changes.Find(part.Key) is { IsDropping: true } change)
            {
                var isAside = _changes.MovedAside.Contains(part.Key);
                if (isAside)
                {
                    _retires[part.Key] = Add(Retiring, position, [new RenameType(((TypePart)part).Type, ((TypePart)part).Aside().Type.Name.Name, (change.To as TypePart)?.Type)], change);
                }

                _drops[part.Key] = Add(2 + (int)PartKind.Policy - (int)part.Key.Kind, position, isAside ? ((TypePart)part).Aside().Drop() : part.Drop(), change);
            }
        }

        for (var i = 0; i < _to.Parts.Count; i++)
        {
            var part = _to.Parts[i];
            if (_changes.Find(part.Key) is { } change && OperationsOf(change) is { Count: > 0 } operations)
            {
                _makes[part.Key] = Add(Creating + (int)part.Key.Kind, i, operations, change);
            }
        }
    }

    /// <summary>What needs a part that comes with another one waits for that one.</summary>
    private void FollowLeaders()
    {
        foreach (var item in _changes.Leaders)
        {
            if (_makes.TryGetValue(item.Value, out var node))
            {
                _makes[item.Key] = node;
            }

            if (_drops.TryGetValue(item.Value, out var drop))
            {
                _drops[item.Key] = drop;
            }
        }
    }

    private List<Operation> OperationsOf(PartChange change) => change switch
    {
        { IsCreating: true, To: { } to } => [.. Prepare(to), .. to.Create(), .. to.Comments(null)],
        { Kind: ChangeKind.Alter, From: { } from, To: { } to } =>
            [.. from.Content.Equals(to.Content) ? [] : from.AlterTo(to) ?? [], .. change.IsForced ? from.Adapt(to) : [], .. to.Comments(from)],
        { Kind: ChangeKind.None, From: { } from, To: { } to } => [.. to.Comments(from)],
        _ => [],
    };

    private IEnumerable<Operation> Prepare(Part part) => part is ParentsPart parents && _changes.Find(PartKey.Table(part.Key.Owner)) is { IsCreating: false, From: TablePart before }
        ? parents.Prepare(before.Table)
        : [];

    private Node Add(int rank, int position, IEnumerable<Operation> operations, PartChange change)
    {
        var node = new Node(_nodes.Count, rank, position, operations) { Change = change };
        _nodes.Add(node);
        return node;
    }

    private void AddDropEdges()
    {
        foreach (var part in _from.Parts)
        {
            var drop = _drops.TryGetValue(part.Key, out var found) ? found : null;
            var alter = drop is null && _makes.TryGetValue(part.Key, out var made) ? made : null;
            foreach (var need in part.Needs.Where(need => !need.IsLoose))
            {
                if ((drop ?? alter) is { } first && _drops.TryGetValue(need.Key, out var later))
                {
                    later.Before.Add(first);
                }

                if (drop is not null && _retires.TryGetValue(need.Key, out var retire))
                {
                    retire.Before.Add(drop);
                }
                else if (drop is not null && _makes.TryGetValue(need.Key, out var altered) && altered.Change!.Kind == ChangeKind.Alter)
                {
                    altered.Before.Add(drop);
                }
            }
        }
    }

    private void AddMakeEdges()
    {
        foreach (var item in _makes)
        {
            var (key, node) = (item.Key, item.Value);
            if (_retires.TryGetValue(key, out var retire))
            {
                node.Before.Add(retire);
            }
            else if (_drops.TryGetValue(key, out var drop))
            {
                node.Before.Add(drop);
            }

            foreach (var need in _to.Find(key)!.Needs)
            {
                if (_makes.TryGetValue(need.Key, out var needed))
                {
                    (need.IsLoose ? node.LooselyBefore : node.Before).Add(needed);
                }
            }
        }
    }

    /// <summary>A name is free again once what had it is gone.</summary>
    private void AddSlotEdges()
    {
        var freed = new Dictionary<Slot, Node>();
        foreach (var item in _drops)
        {
            var (key, drop) = (item.Key, item.Value);
            foreach (var slot in _from.Find(key)!.Slots)
            {
                freed[slot] = _retires.TryGetValue(key, out var retire) ? retire : drop;
            }
        }

        foreach (var item in _makes.Where(item => item.Value.Change!.IsCreating))
        {
            foreach (var slot in _to.Find(item.Key)!.Slots)
            {
                if (freed.TryGetValue(slot, out var drop))
                {
                    item.Value.Before.Add(drop);
                }
            }
        }
    }
}
